import { STEERING_LIMITS } from "../facts/steering";
import type { Item } from "../inventory/collection";
import { distinct } from "../inventory/identity";
import type { Inventory } from "../inventory/inventory";
import { once } from "../inventory/once";
import type { Resource } from "../inventory/resource";
import { TRAFFIC_SELECTOR } from "../inventory/steering";
import { CLUSTER, NODE_POOL, type Cluster } from "../inventory/subjects";
import type { NotYet } from "../inventory/view";
import { mostNodesTogether } from "./node-count";
import { on, rule, type Around, type Finding } from "./rule";
import { type Steering, steeringNear } from "./steering";
import { steeringNeedOf } from "./steering-users";

const LIMITS = STEERING_LIMITS.value;

export const steeringWithinLimits = rule({
  id: "steering-within-limits",
  title: `A cluster that steers has at most ${LIMITS.pairs} TrafficSelectors, each with its chain, and ${LIMITS.nodes} nodes`,
  why: "Google recommends no more: beyond, the agents take long to agree, or their maps are full.",
  fix: "Join selectors that lead to one chain, or split the cluster.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [STEERING_LIMITS],
  checks: [
    on(TRAFFIC_SELECTOR, function* (_, around) {
      const { home, resource, inventory } = around;
      if (home === undefined) return;
      const selectors = each(steeringNear(resource, inventory), inventory);
      if (selectors[LIMITS.pairs]?.resource === resource)
        yield {
          path: "serviceFunctionChain",
          reason: `makes one pair more than the ${LIMITS.pairs} that are recommended; the cluster has ${selectors.length}`,
        };
      if (selectors[0]?.resource === resource) yield* assumedNodes(around);
    }),
    on(CLUSTER, function* (_, { home, resource, inventory }) {
      if (home?.cluster?.resource === resource) yield* nodes(home.cluster, resource, inventory);
    }),
    on(NODE_POOL, function* (_, { home, resource, inventory }) {
      if (home?.cluster !== undefined) yield* nodes(home.cluster, resource, inventory);
    }),
  ],
});

/** Said of the pool that may have the most, which is to be made smaller; of the cluster, what is not known yet. */
function* nodes(cluster: Item<Cluster>, resource: Resource, inventory: Inventory): Iterable<Finding | NotYet> {
  const need = steeringNeedOf(cluster.resource, inventory);
  if (need === undefined) return;
  const count = countOf(cluster, inventory);
  if (count.nodes <= LIMITS.nodes) {
    if (resource === cluster.resource) yield* count.open;
    return;
  }
  if (count.most?.resource !== resource) return;
  yield {
    path: count.most.path,
    reason: `the node pools of cluster ${cluster.resource.name} may have ${count.nodes} nodes, and ${LIMITS.nodes} are recommended where traffic is steered, as for ${need.who}`,
    fix: "Lower the limits of the node pools, or steer in another cluster.",
    related: [...need.related, cluster.resource, ...count.pools].filter((other) => other !== resource),
  };
}

const counts = once(() => new Map<Resource, ReturnType<typeof mostNodesTogether>>());

function countOf({ subject, resource }: Item<Cluster>, inventory: Inventory) {
  const known = counts(inventory);
  let count = known.get(resource);
  if (count === undefined) known.set(resource, (count = mostNodesTogether(subject, resource, inventory)));
  return count;
}

/** One that is written twice is one. */
const each = once(({ selectors }: Steering, inventory: Inventory) => distinct(selectors, inventory));

/** Said once, of the first by name: the cluster is out of view. */
function* assumedNodes({ home }: Around) {
  const { nodeCount = 0 } = home!.assumed;
  if (home!.cluster !== undefined || nodeCount <= LIMITS.nodes) return;
  const reason = `steers in a cluster of ${nodeCount} nodes (${home!.assumedAt}.nodeCount), and ${LIMITS.nodes} are recommended`;
  yield { path: "", reason, fix: "Steer in a smaller cluster." };
}
