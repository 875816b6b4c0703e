import { listOf } from "../values/list-of";
import type { Kind, Place } from "./kind";
import type { NodePool } from "./subjects";
import { ifKnown, orNotYet, type NotYet } from "./view";

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

/** A pool by itself, in the list of its cluster, or the one that a cluster without a list begins with. */
export const POOL: Kind<Pool> = {
  name: "node pool",
  places: new Map<string, (body: object) => Iterable<Place<Pool> | NotYet>>([
    ["gcp:container/nodePool:NodePool", (body) => [{ subject: body as Pool, at: (path) => path }]],
    ["gcp:container/cluster:Cluster", poolsOf],
  ]),
};

interface Holder extends Pool {
  readonly enableAutopilot?: boolean;
  readonly removeDefaultNodePool?: boolean;
  readonly nodePools?: readonly Pool[];
}

function* poolsOf(body: object): Iterable<Place<Pool> | NotYet> {
  const cluster: Holder = body;
  if (ifKnown(() => cluster.enableAutopilot) === true) return; // Google's own
  if (ifKnown(() => cluster.removeDefaultNodePool) === true) return; // what it then reports is its pools' own
  yield* orNotYet(function* () {
    const pools = listOf(cluster.nodePools);
    if (pools.length === 0) yield { subject: firstPool(cluster), at: (path: string) => path };
    for (let i = 0; i < pools.length; i++)
      yield* orNotYet(() => [{ subject: pools[i] ?? {}, at: (path: string) => `nodePools[${i}].${path}` }]);
  });
}

/** The pool that stands in the cluster itself: only its nodes' configuration can be given. */
const firstPool = (cluster: Holder): Pool => ({
  get nodeConfig() {
    return cluster.nodeConfig;
  },
});
