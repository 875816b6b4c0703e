import { PERSISTENT_IP_CLASSES } from "../facts/gateway-classes";
import { ROUTE_FIELDS, ROUTE_REASONS } from "../facts/persistent-ip";
import { claimsOf, type ByEdge, type Claims } from "../inventory/address-claims";
import type { Item } from "../inventory/collection";
import { keyOf, type ReservedAddress } from "../inventory/gateway-addresses";
import { GKE_IP_ROUTE, type Gateway, type GkeIpRoute } from "../inventory/persistent-ips";
import { parentsOf } from "../inventory/route-parents";
import { ifKnown, NotYet, orNotYet } from "../inventory/view";
import { persistentIpClass } from "./gateway-class";
import { on, rule, type Around, type Finding } from "./rule";
import { statusSays } from "./route-reasons";

export const routeAddressesOnGateway = rule({
  id: "route-addresses-on-gateway",
  title: "The addresses of a GKEIPRoute are addresses of its Gateway",
  why: "The Gateway holds the addresses, the route only hands them to a Pod: one that the Gateway does not have makes the whole route invalid.",
  fix: "Add the address to the Gateway, or take it off the route.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [ROUTE_FIELDS, ROUTE_REASONS, PERSISTENT_IP_CLASSES],
  checks: [
    on(GKE_IP_ROUTE, function* (route, around) {
      if (around.home === undefined) return;
      const parents = [...parentsOf(route, around.resource, around.inventory)];
      for (const parent of parents) if (parent instanceof NotYet) yield parent;
      const seen = parents.flatMap((parent) => (parent instanceof NotYet ? [] : [parent.gateways]));
      // Another parent, out of view, may have what those in view lack.
      if (seen.length < parents.length || seen.length === 0 || seen.some((gateways) => gateways.length === 0)) return;
      yield* orNotYet(() => notOn(seen.flat(), route, around));
    }),
  ],
});

function* notOn(gateways: readonly Item<Gateway>[], route: GkeIpRoute, around: Around): Iterable<Finding | NotYet> {
  const { inventory, resource } = around;
  const classes = gateways.map(({ subject }) => persistentIpClass(subject.gatewayClassName));
  if (classes.includes(undefined)) return; // another rule's to say
  const there = gateways.map((gateway) => claimsOf(gateway.subject, gateway.resource, inventory));
  const own = claimsOf(route, resource, inventory);
  const name = gateways.length === 1 ? `Gateway ${gateways[0]!.resource.name}` : "any of its Gateways";
  const more = { related: gateways.map((gateway) => gateway.resource), softer: classes[0]?.softer };
  const says = (what: string) => `${what} is not an address of ${name}: ${statusSays("badAddresses")}`;

  const keys = new Set(there.flatMap(({ written }) => written.map(({ key }) => key)));
  const unread = firstUnread(there);
  for (const { path, key } of own.written) if (!keys.has(key)) yield unread ?? { path, reason: says(key), ...more };

  if (own.byEdge !== undefined) {
    const theirs = new Set(there.flatMap(({ byEdge }) => byEdge?.addresses ?? []));
    const isMissing = (address: ReservedAddress): boolean =>
      !theirs.has(address) && !keys.has(ifKnown(() => keyOf(address.subject.address ?? "")) ?? "");
    const [open] = there.flatMap((claims) => claims.open);
    yield* byEdge(own.byEdge, own.byEdge.addresses.filter(isMissing), open, says, more);
  }
  yield* own.open;
}

/** Where the Gateway names an address that is not known yet: it may be the one that is missed. */
function firstUnread(there: readonly Claims[]): NotYet | undefined {
  for (const { byEdge, open } of there) {
    if (open[0] !== undefined) return open[0];
    if (byEdge !== undefined) return new NotYet(`${byEdge.path} of its Gateway is not known yet`);
  }
  return undefined;
}

/** What is made from another address than any of the Gateway's is none of them, whatever it will be. */
function* byEdge(
  { path, addresses, each }: ByEdge,
  missing: readonly ReservedAddress[],
  open: NotYet | undefined,
  says: (what: string) => string,
  more: Pick<Finding, "softer" | "related">,
): Iterable<Finding | NotYet> {
  if (missing.length === 0) return;
  if (open !== undefined) return yield open;
  const related = [...(more.related ?? []), ...missing.map((address) => address.resource)];
  const reason = says(missing.map((address) => address.resource.name).join(", "));
  if (missing.length === addresses.length) yield { path, reason, ...more, related };
  else if (each === "unclear") yield new NotYet(`which of its addresses ${path} names cannot be told yet`);
  else
    yield { path, reason, related, softer: more.softer ?? "which addresses it names is told by its dependencies only" };
}
