import { steeringWithinLimits } from "../../lib/rules/steering-within-limits";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { pool, provider, unknown, v2, type Res } from "../support/stack";
import { selector } from "../support/steering";

const many = (count: number, by?: string): readonly Res[] =>
  Array.from({ length: count }, (_, i) => selector(`s${String(i).padStart(2, "0")}`, "firewall", {}, by));
const ZONAL = { location: "us-central1-a" };
const steering = [provider("p", "web"), selector("steer", "firewall")];
const nodes = (...pools: readonly Res[]): readonly Res[] => [v2("web", ZONAL), ...pools, ...steering];
const fixed = (nodeCount: unknown, name = "pool") => pool(name, { nodeCount }, "web");
const assumed = (nodeCount: number) => ({ assume: { cluster: { dataplaneV2: true, nodeCount } } });

describeRule(steeringWithinLimits, {
  "10 pairs": { stack: [provider("p"), ...many(10)] },
  "11 pairs": { stack: [provider("p"), ...many(11)], finds: ["advisory s10 spec.serviceFunctionChain"] },
  "12 pairs are said of once": {
    stack: [provider("p"), ...many(12)],
    finds: ["advisory s10 spec.serviceFunctionChain"],
  },
  "11 in two clusters": {
    stack: [
      v2("one"),
      v2("two"),
      provider("p1", "one"),
      provider("p2", "two"),
      ...many(10, "p1"),
      selector("other", "firewall", {}, "p2"),
    ],
  },
  "100 nodes": { stack: nodes(fixed(100)) },
  "101 nodes": { stack: nodes(fixed(101)), finds: ["advisory pool nodeCount"] },
  "101 in two pools": { stack: nodes(fixed(41, "a"), fixed(60, "b")), finds: ["advisory b nodeCount"] },
  "101 in two pools, the larger first": {
    stack: nodes(fixed(60, "a"), fixed(41, "b")),
    finds: ["advisory a nodeCount"],
  },
  "34 in each of three zones": {
    stack: [v2("web", { location: "us-central1" }), fixed(34), ...steering],
    finds: ["advisory pool nodeCount"],
  },
  "101 by autoscaling": {
    stack: nodes(pool("pool", { autoscaling: { totalMaxNodeCount: 101 } }, "web")),
    finds: ["advisory pool autoscaling.totalMaxNodeCount"],
  },
  "101 by autoscaling in a zone": {
    stack: nodes(pool("pool", { autoscaling: { maxNodeCount: 101 } }, "web")),
    finds: ["advisory pool autoscaling.maxNodeCount"],
  },
  "101 in a list of the cluster": {
    stack: [v2("web", { ...ZONAL, nodePools: [{ nodeCount: 1 }, { nodeCount: 100 }] }), ...steering],
    finds: ["advisory web nodePools[1].nodeCount"],
  },
  "100 in the first pool": { stack: [v2("web", { ...ZONAL, initialNodeCount: 100 }), ...steering] },
  "101 in the first pool": {
    stack: [v2("web", { ...ZONAL, initialNodeCount: 101 }), ...steering],
    finds: ["advisory web initialNodeCount"],
  },
  "101 where nothing is steered": { stack: [v2("web", ZONAL), fixed(101)] },
  "a count not known yet": { stack: nodes(fixed(unknown)), undecided: ["web"] },
  "enough without the count not known yet": {
    stack: nodes(fixed(101, "a"), fixed(unknown, "b")),
    finds: ["advisory a nodeCount"],
  },
  "101 in the pools of another cluster": {
    stack: [...nodes(fixed(100)), v2("other", ZONAL), pool("far", { nodeCount: 101 }, "other")],
  },
  "a cluster out of view with 100 nodes": { stack: [provider("p"), ...many(2)], given: assumed(100) },
  "a cluster out of view with 101, said once": {
    stack: [provider("p"), ...many(2)],
    given: assumed(101),
    finds: ["advisory s00 spec"],
  },
});

test("the sentences", () => {
  expect(sentencesOf(steeringWithinLimits, [provider("p"), ...many(12)])).toEqual([
    "spec.serviceFunctionChain: makes one pair more than the 10 that are recommended; the cluster has 12. Join selectors that lead to one chain, or split the cluster. [steering-within-limits]",
  ]);
  expect(sentencesOf(steeringWithinLimits, nodes(fixed(101)))).toEqual([
    "nodeCount: the node pools of cluster web may have 101 nodes, and 100 are recommended where traffic is steered, as for TrafficSelector steer. Lower the limits of the node pools, or steer in another cluster. [steering-within-limits]",
  ]);
  expect(sentencesOf(steeringWithinLimits, [provider("p"), ...many(1)], assumed(101))).toEqual([
    "spec: steers in a cluster of 101 nodes (assume.cluster.nodeCount), and 100 are recommended. Steer in a smaller cluster. [steering-within-limits]",
  ]);
});
