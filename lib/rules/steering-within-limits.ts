import { STEERING_LIMITS } from "../facts/steering";
import { TRAFFIC_SELECTOR } from "../inventory/steering";
import { CLUSTER, NODE_POOL } from "../inventory/subjects";
import { NotYet, valueOrNotYet } from "../inventory/view";
import { mostNodesOf } from "./node-count";
import { on, rule, type Around } from "./rule";
import { steeringNear } from "./steering";
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
      const { selectors } = steeringNear(resource, inventory);
      if (selectors[LIMITS.pairs]?.resource === resource)
        yield {
          path: "serviceFunctionChain",
          reason: `makes one pair more than the ${LIMITS.pairs} that are recommended; the cluster has ${selectors.length}`,
        };
      if (selectors[0]?.resource === resource) yield* assumedNodes(around);
    }),
    on(CLUSTER, function* (cluster, { home, resource, inventory }) {
      const need = steeringNeedOf(resource, inventory);
      if (home === undefined || need === undefined) return;
      const pools = inventory.near(resource, NODE_POOL).items;
      const counts = pools.map((pool) => valueOrNotYet(() => mostNodesOf(pool.subject, cluster)));
      const nodes = counts.reduce<number>((sum, n) => sum + (typeof n === "number" ? n : 0), 0);
      if (nodes <= LIMITS.nodes) return yield* counts.filter((n) => n instanceof NotYet);
      const reason = `its node pools may have ${nodes} nodes, and ${LIMITS.nodes} are recommended where traffic is steered, as for ${need.who}`;
      const related = [...need.related, ...pools.map((p) => p.resource)];
      yield {
        path: "location",
        reason,
        fix: "Lower the limits of its node pools, or steer in another cluster.",
        related,
      };
    }),
  ],
});

/** Said once, of the first by name: the cluster is out of view. */
function* assumedNodes({ home }: Around) {
  const { nodeCount = 0 } = home!.assumed;
  if (home!.cluster !== undefined || nodeCount <= LIMITS.nodes) return;
  const reason = `steers in a cluster of ${nodeCount} nodes (${home!.assumedAt}.nodeCount), and ${LIMITS.nodes} are recommended`;
  yield { path: "", reason, fix: "Steer in a smaller cluster." };
}
