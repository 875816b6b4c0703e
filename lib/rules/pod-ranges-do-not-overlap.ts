import { POD_NETWORKS_ARE_DISJOINT } from "../facts/multi-networking";
import { grow } from "../inventory/collection";
import { isSameObject } from "../inventory/identity";
import type { Inventory } from "../inventory/inventory";
import { once } from "../inventory/once";
import { GKE_NETWORK_PARAM_SET } from "../inventory/pod-networks";
import type { Resource } from "../inventory/resource";
import { CLUSTER, NODE_POOL } from "../inventory/subjects";
import type { NotYet } from "../inventory/view";
import { formatCidr, network, overlaps } from "../values/cidr";
import { comesBefore } from "./name-order";
import { claimsByCluster, type Claim } from "./pod-range-claims";
import { on, rule, type Around, type Finding } from "./rule";

export const podRangesDoNotOverlap = rule({
  id: "pod-ranges-do-not-overlap",
  title: "The ranges of a cluster's Pod networks have no address in common",
  why: "Two Pods may get one address: GKE does not support it, and traffic goes to one of them.",
  fix: "Give each Pod network a range of its own, also where they are in different VPCs.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [POD_NETWORKS_ARE_DISJOINT],
  checks: [
    on(GKE_NETWORK_PARAM_SET, (_, around) => clashesOf(around)),
    on(NODE_POOL, (_, around) => clashesOf(around)),
    on(CLUSTER, (_, around) => clashesOf(around)),
  ],
});

function* clashesOf({ resource, inventory }: Around): Iterable<Finding | NotYet> {
  for (const [{ path, cidr }, others] of clashes(inventory).get(resource) ?? []) {
    const [first, ...more] = others;
    const range = `${formatCidr(network(first!.cidr))} of ${first!.by?.name ?? first!.path}`;
    yield {
      path,
      reason: `${formatCidr(network(cidr))} overlaps ${range}${more.length === 0 ? "" : ` and ${more.length} more`}`,
      softer: others.every((o) => o.guessed !== undefined) ? first!.guessed : undefined,
      related: others.flatMap((o) => o.by ?? []),
    };
  }
  yield* claimsByCluster(inventory).get(inventory.homeOf(resource).key)?.open.get(resource) ?? [];
}

/** Nobody reads more of them. */
const MOST = 10;

/** What has to change, and what it meets. Blocks lie in one another or apart: in order, those still open meet the next. */
const clashes = once((inventory) => {
  const found = new Map<Resource, Map<Claim, Claim[]>>();
  for (const { claims } of claimsByCluster(inventory).values()) {
    const around: Claim[] = [];
    for (const claim of inOrder(claims)) {
      while (around.length > 0 && !overlaps(around.at(-1)!.cidr, claim.cidr)) around.pop();
      for (const other of around.slice(-MOST)) if (areTwo(claim, other, inventory)) note(...later(claim, other));
      around.push(claim);
    }
  }
  return found;

  function note(loser: Claim, other: Claim): void {
    const by = loser.by!;
    const own = found.get(by) ?? new Map<Claim, Claim[]>();
    grow(own, loser, other);
    found.set(by, own);
  }
});

const inOrder = (claims: readonly Claim[]): readonly Claim[] =>
  claims
    .filter((c) => c.cidr.family === 4)
    .sort((a, b) => Number(a.cidr.first - b.cidr.first) || a.cidr.prefix - b.cidr.prefix);

/** Not one network that two pools carry, not two ranges of the primary one, and not one set that is written twice. */
function areTwo(a: Claim, b: Claim, inventory: Inventory): boolean {
  if (a.as !== "set" || b.as !== "set" || a.by === b.by) return a.key !== b.key;
  return !isSameObject(a.by!, b.by!, inventory);
}

/** The one that has to change first: never the cluster, whose range cannot be changed. */
function later(a: Claim, b: Claim): [Claim, Claim] {
  if (a.as === "cluster" || b.as === "cluster") return a.as === "cluster" ? [b, a] : [a, b];
  return comesBefore(a.by!, b.by!) ? [b, a] : [a, b];
}
