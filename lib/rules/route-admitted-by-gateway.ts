import { PERSISTENT_IP_CLASSES } from "../facts/gateway-classes";
import { NAMESPACE_NAME_LABEL } from "../facts/network-policy";
import { ADMITTED_FROM, ADMITTED_KINDS, PARENT_MAY_NAME_LISTENER, ROUTE_REASONS } from "../facts/persistent-ip";
import type { Item } from "../inventory/collection";
import { GKE_IP_ROUTE, type Gateway, type GkeIpRoute, type ParentReference } from "../inventory/persistent-ips";
import { parentsOf, type Parent } from "../inventory/route-parents";
import { ifKnown, NotYet, orNotYet } from "../inventory/view";
import { listOf } from "../values/list-of";
import { anyOf, type Verdict } from "../values/verdict";
import { persistentIpClass } from "./gateway-class";
import { selectsNamespace } from "./namespace-selector";
import { on, rule, type Around, type Finding } from "./rule";
import { statusSays } from "./route-reasons";

const { same, all, selector: bySelector, none } = ADMITTED_FROM.value;
const KINDS = ADMITTED_KINDS.value;

export const routeAdmittedByGateway = rule({
  id: "route-admitted-by-gateway",
  title: "A listener of its Gateway admits the namespace of a GKEIPRoute",
  why: `A listener that says nothing of it admits routes of the Gateway's own namespace alone (${same}). The route is never attached, and its addresses lead nowhere.`,
  fix: `Set allowedRoutes.namespaces.from of a listener to ${all}, or to ${bySelector} with a selector that selects the route's namespace.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [
    ADMITTED_FROM,
    ROUTE_REASONS,
    PERSISTENT_IP_CLASSES,
    NAMESPACE_NAME_LABEL,
    PARENT_MAY_NAME_LISTENER,
    ADMITTED_KINDS,
  ],
  checks: [
    on(GKE_IP_ROUTE, function* (route, around) {
      if (around.home === undefined) return;
      for (const parent of parentsOf(route, around.resource, around.inventory))
        if (parent instanceof NotYet) yield parent;
        else yield* orNotYet(() => notAdmitted(parent, route, around));
    }),
  ],
});

/** Only where it holds of every Gateway that may be meant. */
function* notAdmitted({ path, reference, gateways }: Parent, route: GkeIpRoute, around: Around): Iterable<Finding> {
  const ours = gateways.flatMap((gateway) => {
    const found = persistentIpClass(gateway.subject.gatewayClassName);
    return found === undefined ? [] : [{ gateway, softer: found.softer }];
  });
  const [first] = ours;
  if (first === undefined || ours.length < gateways.length) return;
  const { name } = first.gateway.resource;
  for (const { heeds, what, softer, fix } of readings(reference)) {
    const verdicts = ours.map(({ gateway }) => admits(gateway, route, heeds, around));
    if (verdicts.includes(true)) continue;
    const whose = `${what} of namespace ${route.namespace}`;
    if (verdicts.includes(undefined)) throw new NotYet(`whether Gateway ${name} admits ${whose} cannot be told`);
    const reason = `Gateway ${name} admits no ${whose}: ${statusSays("notAdmitted")}`;
    const related = ours.map(({ gateway }) => gateway.resource);
    return yield { path, reason, fix, softer: softer ?? first.softer, related };
  }
}

/** Whether a listener counts for a route. */
type Heeds = (listener: Listener) => boolean;

/** What the controller may heed of the listeners: with each word more, fewer of them count. */
const readings = ({ sectionName, port }: ParentReference) => {
  const isMeant: Heeds = (one) => (sectionName ?? one.name) === one.name && (port ?? one.port) === one.port;
  return [
    { heeds: () => true, what: "routes" },
    { heeds: isMeant, what: "routes", softer: "whether the controller heeds sectionName and port is not said" },
    {
      heeds: (one: Listener) => isMeant(one) && admitsKind(one),
      what: `${KINDS.kind}s`,
      fix: `Add kind ${KINDS.kind} of group ${KINDS.group} to allowedRoutes.kinds of the listener, or take kinds out.`,
      softer: "whether the controller heeds kinds is not said",
    },
  ];
};

/** None listed means all that the listener's protocol takes. */
function admitsKind({ allowedRoutes }: Listener): boolean {
  const kinds = listOf(allowedRoutes?.kinds);
  const isOurs = (kind: string | undefined, group: string): boolean => kind === KINDS.kind && group === KINDS.group;
  return kinds.length === 0 || kinds.some((one) => isOurs(one?.kind, one?.group ?? KINDS.otherwise));
}

/** One listener is enough; one that is not known yet hides no other. */
function admits(gateway: Item<Gateway>, route: GkeIpRoute, heeds: Heeds, around: Around): Verdict {
  const listeners = listOf(gateway.subject.listeners);
  const at = Array.from({ length: listeners.length }, (_, i) => i);
  if (at.length === 0) return undefined; // the API server refuses the Gateway
  return anyOf(at, (i) =>
    ifKnown(() => {
      const listener = listeners[i] ?? {};
      return heeds(listener) && admitsFrom(listener, route.namespace, gateway.subject.namespace, around);
    }),
  );
}

type Listener = NonNullable<Gateway["listeners"]>[number];

function admitsFrom({ allowedRoutes }: Listener, namespace: string, own: string, around: Around): Verdict {
  const { from, selector } = allowedRoutes?.namespaces ?? {};
  switch (from ?? same) {
    case same:
      return namespace === own;
    case all:
      return true;
    case none:
      return false;
    case bySelector:
      return selector ? selectsNamespace(selector, namespace, around) : undefined;
    default:
      return undefined;
  }
}
