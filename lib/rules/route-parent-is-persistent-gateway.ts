import { FAST_FAILOVER_CLASSES, PERSISTENT_IP_CLASSES } from "../facts/gateway-classes";
import { NEWER_CLASSES, PARENT, ROUTE_REASONS } from "../facts/persistent-ip";
import { GATEWAY, GKE_IP_ROUTE } from "../inventory/persistent-ips";
import { isGateway, nameOf, parentsOf, type Parent } from "../inventory/route-parents";
import { NotYet, orNotYet } from "../inventory/view";
import { listOf } from "../values/list-of";
import { persistentIpClass } from "./gateway-class";
import { each } from "./judge";
import { on, rule, type Around, type Finding } from "./rule";
import { statusSays } from "./route-reasons";

export const routeParentIsPersistentGateway = rule({
  id: "route-parent-is-persistent-gateway",
  title: "The parent of a GKEIPRoute is a Gateway of a class for persistent IP addresses",
  why: "The controller looks for such a Gateway only: without one the addresses lead nowhere.",
  fix: `Name a Gateway of one of the classes ${Object.keys(PERSISTENT_IP_CLASSES.value).join(" and ")}.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [PERSISTENT_IP_CLASSES, ROUTE_REASONS, FAST_FAILOVER_CLASSES, NEWER_CLASSES, PARENT],
  checks: [
    on(GKE_IP_ROUTE, function* (route, around) {
      if (around.home === undefined) return;
      yield* each(listOf(route.parentRefs), function* (reference, i) {
        if (reference && !isGateway(reference))
          yield { path: `parentRefs[${i}]`, reason: `is no ${PARENT.value.kind}: ${statusSays("noGateway")}` };
      });
      for (const parent of parentsOf(route, around.resource, around.inventory))
        if (parent instanceof NotYet) yield parent;
        else
          yield* orNotYet(() => (parent.gateways.length > 0 ? ofOtherClass(parent) : missing(parent, route, around)));
    }),
  ],
});

/** Only where it holds of every Gateway that may be meant. */
function* ofOtherClass({ path, gateways }: Parent): Iterable<Finding> {
  const classes = gateways.map(({ subject }) => subject.gatewayClassName);
  if (!classes.every(isOther)) return;
  yield {
    path,
    reason: `Gateway ${gateways[0]!.resource.name} is of class "${classes[0]}": ${statusSays("noGateway")}`,
    related: gateways.map((gateway) => gateway.resource),
  };
}

const isOther = (name: string | undefined): boolean =>
  typeof name === "string" &&
  name !== "" &&
  persistentIpClass(name) === undefined &&
  !NEWER_CLASSES.value.some((begin) => name.startsWith(begin));

function* missing(parent: Parent, route: Parameters<typeof nameOf>[1], around: Around): Iterable<Finding> {
  const { path, reference } = parent;
  const { inventory, resource, given } = around;
  if (typeof reference.name !== "string" || !parent.missing()) return;
  const [other, ...more] = inventory
    .near(resource, GATEWAY)
    .by("name", (gateway) => gateway.name)
    .get(reference.name);
  const namespace = other?.subject.namespace;
  yield {
    path,
    reason: `no Gateway ${nameOf(reference, route)} is in view: ${statusSays("noGateway")}`,
    fix:
      other === undefined || more.length > 0
        ? "Create the Gateway, or name the one that holds the addresses."
        : `Set namespace to "${namespace}", where Gateway ${reference.name} is.`,
    softer: given.assume.complete ? undefined : "it may be out of view",
    related: other === undefined ? [] : [other.resource],
  };
}
