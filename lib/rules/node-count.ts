import { ZONES_OF_A_REGION } from "../facts/scale";
import type { Inventory } from "../inventory/inventory";
import { POOL, standsApart, type Pool } from "../inventory/pools";
import type { Resource } from "../inventory/resource";
import type { Cluster } from "../inventory/subjects";
import { NotYet, valueOrNotYet } from "../inventory/view";
import { isZone } from "../values/location";

interface NodeCount {
  /** Of all pools whose number is known. */
  readonly nodes: number;
  readonly open: readonly NotYet[];
  /** The pools beside the cluster. */
  readonly pools: readonly Resource[];
  /** Where the number stands of the pool that may have the most: in itself, or in its cluster. */
  readonly most: { readonly resource: Resource; readonly path: string } | undefined;
}

/** The most nodes that all pools of a cluster may have together. */
export function mostNodesTogether(cluster: Cluster, resource: Resource, inventory: Inventory): NodeCount {
  const isAgain = (pool: Pool, of: Resource): boolean => of === resource && standsApart(pool, resource, inventory);
  const pools = inventory.near(resource, POOL).items.filter((p) => !isAgain(p.subject, p.resource));
  const open: NotYet[] = inventory.placesOf(POOL, resource).filter((place) => place instanceof NotYet);
  let [nodes, most, mostNodes]: [number, NodeCount["most"], number] = [0, undefined, 0];
  for (const pool of pools) {
    const count = valueOrNotYet(() => mostNodesOf(pool.subject, cluster)) ?? 0;
    if (count instanceof NotYet) open.push(count);
    else nodes += count;
    if (count instanceof NotYet || count <= mostNodes) continue;
    mostNodes = count;
    most = { resource: pool.resource, path: pool.at(countPathOf(pool.subject)) };
  }
  return { nodes, open, pools: pools.map((p) => p.resource).filter((r) => r !== resource), most };
}

/**
 * The most nodes that a pool may have: `totalMaxNodeCount`, else `maxNodeCount` in each zone, else the fixed count in
 * each zone; `undefined` where it states none of them.
 */
export function mostNodesOf(pool: Pool, cluster: Cluster | undefined): number | undefined {
  const { totalMaxNodeCount, maxNodeCount } = pool.autoscaling ?? {};
  if (isLimit(totalMaxNodeCount)) return totalMaxNodeCount;
  const inEachZone = isLimit(maxNodeCount) ? maxNodeCount : (pool.nodeCount ?? pool.initialNodeCount);
  return inEachZone === undefined ? undefined : inEachZone * zonesOf(pool, cluster);
}

/** Where it states that number. */
function countPathOf({ autoscaling, nodeCount }: Pool): string {
  if (isLimit(autoscaling?.totalMaxNodeCount)) return "autoscaling.totalMaxNodeCount";
  if (isLimit(autoscaling?.maxNodeCount)) return "autoscaling.maxNodeCount";
  return nodeCount === undefined ? "initialNodeCount" : "nodeCount";
}

/** A limit that is not used may be there as 0. */
const isLimit = (n: number | undefined): n is number => n !== undefined && n > 0;

/** The pool's own zones, else the cluster's; a region without named zones has the usual number. */
function zonesOf(pool: Pool, cluster: Cluster | undefined): number {
  const own = pool.nodeLocations?.length ?? 0;
  if (own > 0) return own;
  const location = pool.location ?? cluster?.location;
  if (location === undefined) throw new NotYet("the location of the node pool is not stated");
  const named = cluster?.nodeLocations?.length ?? 0;
  if (isZone(location)) return 1 + named; // beside the zone of the control plane
  return named > 0 ? named : ZONES_OF_A_REGION.value;
}
