import { ONE_POD_AT_A_TIME, ONE_ROUTE_PER_ADDRESS } from "../facts/persistent-ip";
import { claimsOf } from "../inventory/address-claims";
import { grow } from "../inventory/collection";
import { distinct, isSameObject } from "../inventory/identity";
import { once } from "../inventory/once";
import { GKE_IP_ROUTE } from "../inventory/persistent-ips";
import type { Resource } from "../inventory/resource";
import { ifKnown, NotYet } from "../inventory/view";
import { comesBefore } from "./name-order";
import { on, rule, type Around, type Finding } from "./rule";

export const routeAddressClaimedOnce = rule({
  id: "route-address-claimed-once",
  title: "No two GKEIPRoutes of a cluster claim one address",
  why: "An address leads to one Pod at a time: each route takes it from the other, and which of them has it is chance.",
  fix: "Give each route addresses of its own; for several Pods behind one address, use one route with loadBalancing.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [ONE_POD_AT_A_TIME, ONE_ROUTE_PER_ADDRESS],
  checks: [
    on(GKE_IP_ROUTE, function* (route, around) {
      if (around.home === undefined) return;
      const { written, byEdge, open } = claimsOf(route, around.resource, around.inventory);
      for (const { path, key } of written) yield* claimedBefore({ path, key, called: key, certain: true }, around);
      if (byEdge?.each === "unclear")
        yield new NotYet(`which of its addresses ${byEdge.path} names cannot be told yet`);
      else if (byEdge !== undefined)
        for (const { resource } of byEdge.addresses) {
          const certain = byEdge.each === "certainly";
          yield* claimedBefore({ path: byEdge.path, key: resource.urn, called: resource.name, certain }, around);
        }
      yield* open;
    }),
  ],
});

interface Claim {
  readonly path: string;
  readonly key: string;
  readonly called: string;
  readonly certain: boolean;
}

/** Nobody reads more of them. */
const MOST = 10;

/** A finding where routes before this one by name claim the same address. */
function* claimedBefore(claim: Claim, { home, inventory, resource }: Around): Iterable<Finding> {
  const before: Claimant[] = [];
  for (const claimant of claimants(inventory).get(`${home!.key}\n${claim.key}`) ?? []) {
    if (before.length === MOST) break;
    if (comesBefore(claimant.resource, resource) && !isSameObject(claimant.resource, resource, inventory))
      before.push(claimant);
  }
  before.sort((a, b) => Number(b.certain) - Number(a.certain));
  const [first, ...more] = distinct(before, inventory);
  if (first === undefined) return;
  yield {
    path: claim.path,
    reason: `${claim.called} is an address of GKEIPRoute ${first.name ?? first.resource.name}${more.length === 0 ? "" : ` and ${more.length} more`} as well`,
    softer: claim.certain && first.certain ? undefined : BY_DEPENDENCIES,
    related: before.map((b) => b.resource),
  };
}

const BY_DEPENDENCIES = "which addresses they name is told by their dependencies only";

interface Claimant {
  readonly resource: Resource;
  /** `shop/proxy` */
  readonly name: string | undefined;
  readonly certain: boolean;
}

/** By cluster, and there by address: in plain text, or the resource that it is made from. */
const claimants = once((inventory) => {
  const found = new Map<string, Claimant[]>();
  for (const { subject, resource } of inventory.of(GKE_IP_ROUTE).items) {
    const { key } = inventory.homeOf(resource);
    const name = ifKnown(() => `${subject.namespace}/${subject.name}`);
    const { written, byEdge } = claimsOf(subject, resource, inventory);
    for (const claim of new Set(written.map((w) => w.key)))
      grow(found, `${key}\n${claim}`, { resource, name, certain: true });
    if (byEdge === undefined || byEdge.each === "unclear") continue;
    for (const { resource: address } of byEdge.addresses)
      grow(found, `${key}\n${address.urn}`, { resource, name, certain: byEdge.each === "certainly" });
  }
  return found;
});
