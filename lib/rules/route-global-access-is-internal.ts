import { ADDRESS_TYPES } from "../facts/addresses";
import { PERSISTENT_IP_CLASSES } from "../facts/gateway-classes";
import { GLOBAL_ACCESS_IS_INTERNAL } from "../facts/persistent-ip";
import { GKE_IP_ROUTE, type GkeIpRoute } from "../inventory/persistent-ips";
import { parentsOf } from "../inventory/route-parents";
import { ifKnown, NotYet } from "../inventory/view";
import { persistentIpClass } from "./gateway-class";
import { namedAddressFindings } from "./named-addresses";
import { on, rule, type Around, type Finding } from "./rule";

const { external, internal } = ADDRESS_TYPES.value;

export const routeGlobalAccessIsInternal = rule({
  id: "route-global-access-is-internal",
  title: "Only a GKEIPRoute of internal addresses allows global access",
  why: "External addresses are reached from everywhere as it is; with the field set their forwarding rule is refused.",
  fix: "Take allowGlobalAccess off the route.",
  level: "mandatory",
  severity: "medium",
  scopes: ["graph"],
  facts: [GLOBAL_ACCESS_IS_INTERNAL, PERSISTENT_IP_CLASSES, ADDRESS_TYPES],
  checks: [
    on(GKE_IP_ROUTE, function* (route, around) {
      if (around.home === undefined || route.allowGlobalAccess !== true) return;
      const found = [...byClass(route, around)];
      yield* found.length > 0 ? found : byAddress(route, around);
    }),
  ],
});

const path = "allowGlobalAccess";

/** The Gateways say it, where they are in view. */
function* byClass(route: GkeIpRoute, { resource, inventory }: Around): Iterable<Finding> {
  const parents = [...parentsOf(route, resource, inventory)];
  const gateways = parents.flatMap((parent) => (parent instanceof NotYet ? [] : parent.gateways));
  const classes = gateways.map(({ subject }) => ifKnown(() => persistentIpClass(subject.gatewayClassName)));
  const [first] = classes;
  if (first === undefined || !classes.every((one) => one?.takes === external)) return;
  yield {
    path,
    reason: `is true, and the class of Gateway ${gateways[0]!.resource.name} takes ${external} addresses`,
    softer: first.softer,
    related: gateways.map((gateway) => gateway.resource),
  };
}

/** Else the addresses say it themselves. */
function* byAddress(route: GkeIpRoute, around: Around): Iterable<Finding | NotYet> {
  const found = [
    ...namedAddressFindings(route, around, ({ subject, resource }) =>
      (subject.addressType ?? external) === internal
        ? undefined
        : { reason: `is true, and ${resource.name} is ${external}`, related: [resource] },
    ),
  ];
  const [finding] = found.filter((f) => !(f instanceof NotYet));
  yield* finding === undefined ? found : [{ ...(finding as Finding), path }];
}
