import type { Assume, AssumedCluster } from "./assume";
import type { Item } from "./collection";
import type { Inventory } from "./inventory";
import { nearest } from "./reference";
import type { Resource } from "./resource";
import { CLUSTER, NODE_POOL, type Cluster, type NodePool } from "./subjects";
import { ifKnown, view } from "./view";

/** The cluster that an object, a node pool or a cluster itself belongs to, as far as the view goes. */
export interface Home {
  /** Equal for all that certainly live together. */
  readonly key: string;
  /** The cluster, when it is in view. */
  readonly cluster?: Item<Cluster> | undefined;
  /** Why `cluster` is only a guess: then no finding that rests on it is mandatory. */
  readonly guessed?: string | undefined;
  /** What the configuration says of it, and under which key. */
  readonly assumed: AssumedCluster;
  readonly assumedAt?: string | undefined;
}

/**
 * Joined by the dependency edge where there is one (a kubeconfig that depends on the cluster), by name where a pool
 * states it; else the cluster is the assumed one; else the only one of the stack may be guessed.
 */
export function homeOf(resource: Resource, inventory: Inventory): Home {
  const { assume } = inventory;
  const all = [...CLUSTER.places.keys()].flatMap((type) => inventory.ofType(type));
  const seen = (at: Resource) => inventory.of(CLUSTER).items.find((c) => c.resource === at);
  const [joined, ...more] = clustersOf(resource, inventory);
  const key = resource.provider ?? "";
  if (more.length > 0) return { key, assumed: {} };
  if (joined !== undefined)
    return { key: joined.urn, cluster: seen(joined), ...assumedOf(joined, all.length === 1, assume) };
  if (assume.cluster !== undefined) return { key, ...unnamed(assume.cluster) };
  const [only, ...others] = all;
  if (only === undefined || others.length > 0) return { key, assumed: {} };
  const guessed = `it is taken to run in ${only.name}, the only cluster of the stack`;
  return { key, cluster: seen(only), guessed, ...assumedOf(only, true, assume) };
}

/** Whether its home is its own: that of all others is their provider's. */
export const isOfCluster = ({ type }: Resource): boolean => CLUSTER.places.has(type) || NODE_POOL.places.has(type);

/** Whether two homes are certainly not the same: only of clusters that are certain. */
export const areApart = (one: Home, other: Home): boolean =>
  one.key !== other.key && isCertain(one) && isCertain(other);
const isCertain = ({ cluster, guessed }: Home): boolean => cluster !== undefined && guessed === undefined;

const unnamed = (assumed: AssumedCluster) => ({ assumed, assumedAt: "assume.cluster" });

/** What the configuration says of a cluster in view: under its name, or of the only one there is. */
function assumedOf({ name }: Resource, only: boolean, { clusters, cluster }: Assume) {
  const byName = clusters?.[name];
  if (byName !== undefined) return { assumed: byName, assumedAt: `assume.clusters.${name}` };
  return only && cluster !== undefined ? unnamed(cluster) : { assumed: {} };
}

function clustersOf(resource: Resource, inventory: Inventory): readonly Resource[] {
  if (CLUSTER.places.has(resource.type)) return [resource];
  if (NODE_POOL.places.has(resource.type)) {
    const byEdge = nearest(resource, "cluster", CLUSTER, inventory);
    return byEdge.length > 0 ? byEdge : clustersNamed(resource, inventory);
  }
  const provider = inventory.find(resource.provider);
  return provider === undefined ? [] : nearest(provider, "kubeconfig", CLUSTER, inventory);
}

/** A pool names its cluster `web`, or `projects/p/locations/l/clusters/web`. */
function clustersNamed(pool: Resource, inventory: Inventory): readonly Resource[] {
  const wanted = ifKnown(() => (view(pool.body ?? {}) as NodePool).cluster);
  if (typeof wanted !== "string") return [];
  const name = wanted.split("/").pop();
  const same = inventory.of(CLUSTER).items.filter((c) => ifKnown(() => c.subject.name) === name);
  return same.map((c) => c.resource);
}
