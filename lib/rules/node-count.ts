import { ZONES_OF_A_REGION } from "../facts/scale";
import type { Pool } from "../inventory/pools";
import type { Cluster } from "../inventory/subjects";
import { NotYet } from "../inventory/view";
import { isZone } from "../values/location";

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
