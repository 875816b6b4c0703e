import { listOf } from "../values/list-of";
import { Collection, type Item } from "./collection";
import type { Inventory } from "./inventory";
import type { Kind, Place, Standing } from "./kind";
import { once } from "./once";
import type { Resource } from "./resource";
import { NODE_POOL, type NodePool } from "./subjects";
import { ifKnown, orNotYet, type NotYet, valueOrNotYet } from "./view";

/** What a pool of nodes is, wherever the provider takes one. */
export type Pool = Pick<
  NodePool,
  | "name"
  | "version"
  | "location"
  | "nodeConfig"
  | "networkConfig"
  | "maxPodsPerNode"
  | "autoscaling"
  | "nodeCount"
  | "initialNodeCount"
  | "nodeLocations"
>;

type Finder = (body: object, standing: Standing) => Iterable<Place<Pool> | NotYet>;

/** A pool that a program gives: by itself, in the list of its cluster, or the one that a cluster without a list begins with. */
export const POOL: Kind<Pool> = {
  name: "node pool",
  places: new Map<string, Finder>([
    ["gcp:container/nodePool:NodePool", (body) => [{ subject: body as Pool, at: (path) => path }]],
    ["gcp:container/cluster:Cluster", givenBy],
  ]),
};

/** A pool in the list that a cluster reports: of all it has, whoever gave them. */
const REPORTED_POOL: Kind<Pool> = {
  name: "reported node pool",
  places: new Map<string, Finder>([["gcp:container/cluster:Cluster", reportedBy]]),
};

interface Holder extends Pool {
  readonly enableAutopilot?: boolean;
  readonly removeDefaultNodePool?: boolean;
  readonly nodePools?: readonly Pool[];
}

function* givenBy(body: object, { gives }: Standing): ReturnType<Finder> {
  const cluster: Holder = body;
  if (isAutopilot(cluster)) return;
  yield* orNotYet(function* () {
    const pools = gives("nodePools") ? listOf(cluster.nodePools) : [];
    const isRemoved = ifKnown(() => cluster.removeDefaultNodePool) === true;
    if (pools.length === 0 && !isRemoved && (gives("initialNodeCount") || gives("nodeConfig")))
      yield { subject: firstPool(cluster, gives), at: (path: string) => path };
    yield* inList(pools);
  });
}

function* reportedBy(body: object, { gives }: Standing): ReturnType<Finder> {
  const cluster: Holder = body;
  if (isAutopilot(cluster) || ifKnown(() => gives("nodePools")) === true) return;
  yield* inList(listOf(cluster.nodePools));
}

function* inList(pools: readonly Pool[]): ReturnType<Finder> {
  for (let i = 0; i < pools.length; i++)
    yield valueOrNotYet(() => ({ subject: pools[i] ?? {}, at: (path: string) => `nodePools[${i}].${path}` }));
}

/** Its pools are Google's own. */
const isAutopilot = (cluster: Holder): boolean => ifKnown(() => cluster.enableAutopilot) === true;

/** The pool that stands in the cluster itself: only the number and the configuration of its nodes can be given. */
const firstPool = (cluster: Holder, gives: Standing["gives"]): Pool => ({
  get nodeConfig() {
    return gives("nodeConfig") ? cluster.nodeConfig : undefined;
  },
  get initialNodeCount() {
    return cluster.initialNodeCount;
  },
});

/** Whether a pool in the list of a cluster stands by itself as well. */
export const standsApart = (pool: Pool, cluster: Resource, inventory: Inventory): boolean => {
  const apart = inventory.near(cluster, NODE_POOL).by("name", (p) => p.name ?? []);
  return apart.get(ifKnown(() => pool.name) ?? "").length > 0;
};

/**
 * Pools that only their cluster tells of: of other programs, or made by hand. While what it reports is not known, it is
 * about to be created, and has none.
 */
export const poolsFromElsewhere = once((inventory): readonly Item<Pool>[] =>
  inventory.of(REPORTED_POOL).items.filter(({ subject, resource }) => !standsApart(subject, resource, inventory)),
);

/** All pools of the cluster that a resource lives in, also those that it only reports. */
export function poolsNear(resource: Resource, inventory: Inventory): Collection<Pool> {
  const { key } = inventory.homeOf(resource);
  const known = byHome(inventory);
  let pools = known.get(key);
  if (pools === undefined) {
    const { items, withheld } = inventory.near(resource, POOL);
    const others = poolsFromElsewhere(inventory).filter((p) => inventory.homeOf(p.resource).key === key);
    known.set(key, (pools = new Collection([...items, ...others], withheld)));
  }
  return pools;
}

const byHome = once(() => new Map<string, Collection<Pool>>());
