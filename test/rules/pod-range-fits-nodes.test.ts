import { podRangeFitsNodes } from "../../lib/rules/pod-range-fits-nodes";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { pool, res, subnet, unknown, v2, type Res } from "../support/stack";

const nodes = (pods: unknown, more: object = {}): Res =>
  subnet("a", { name: "a", secondaryIpRanges: [{ rangeName: "pods", ipCidrRange: pods }], ...more });
const entry = { subnetwork: "a", secondaryPodRange: "pods" };
const edge = (more: object = {}, extra: object = { maxPodsPerNode: 32 }, name = "edge"): Res =>
  pool(
    name,
    {
      location: "asia-northeast3-a",
      nodeCount: 4,
      networkConfig: { additionalPodNetworkConfigs: [{ ...entry, ...extra }] },
      ...more,
    },
    "web",
  );
const web = (...more: readonly Res[]): readonly Res[] => [v2("web", { location: "asia-northeast3-a" }), ...more];
const at = "networkConfig.additionalPodNetworkConfigs[0].secondaryPodRange";
const small = { finds: [`mandatory edge ${at}`] };
const unseen = { ...small, refuses: [] };

describeRule(podRangeFitsNodes, {
  "4 nodes of 32 Pods in 256 addresses": { stack: web(nodes("10.9.0.0/24"), edge()) },
  "in half of them": { stack: web(nodes("10.9.0.0/25"), edge()), ...small },
  "one node more": { stack: web(nodes("10.9.0.0/24"), edge({ nodeCount: 5 })), ...small },
  "one Pod more": { stack: web(nodes("10.9.0.0/24"), edge({}, { maxPodsPerNode: 33 })), ...small },
  "enough, but not in blocks of a power of two": {
    stack: web(nodes("10.9.0.0/24"), edge({ nodeCount: 1 }, { maxPodsPerNode: 110 })),
  },
  "two blocks of 256 for 2 × 220 addresses": {
    stack: web(nodes("10.9.0.0/24"), edge({ nodeCount: 1 }, { maxPodsPerNode: 127 })),
  },
  "5 nodes of 12 Pods need 120 addresses, and 160 in blocks": {
    stack: web(nodes("10.9.0.0/25"), edge({ nodeCount: 5 }, { maxPodsPerNode: 12 })),
    finds: [`advisory edge ${at}`],
  },
  "the pool's Pods": { stack: web(nodes("10.9.0.0/25"), edge({ maxPodsPerNode: 32 }, {})), ...small },
  "the cluster's Pods": {
    stack: [
      v2("web", { location: "asia-northeast3-a", defaultMaxPodsPerNode: 32 }),
      nodes("10.9.0.0/25"),
      edge({}, {}),
    ],
    ...unseen,
  },
  "the network's Pods, not the pool's": {
    stack: web(nodes("10.9.0.0/25"), edge({ maxPodsPerNode: 8 })),
    ...small,
  },
  "the cluster's Pods, fewer than GKE's default": {
    stack: [
      v2("web", { location: "asia-northeast3-a", defaultMaxPodsPerNode: 16 }),
      nodes("10.9.0.0/25"),
      edge({}, {}),
    ],
  },
  "GKE's default of Pods": { stack: web(nodes("10.9.0.0/22"), edge({}, {})) },
  "GKE's default of Pods in half": { stack: web(nodes("10.9.0.0/23"), edge({}, {})), ...unseen },
  "in each of three zones": { stack: web(nodes("10.9.0.0/24"), edge({ location: "asia-northeast3" })), ...small },
  "in the zones it names": {
    stack: web(nodes("10.9.0.0/24"), edge({ nodeLocations: ["asia-northeast3-a", "asia-northeast3-b"] })),
    ...small,
  },
  "as many as it may grow to": {
    stack: web(nodes("10.9.0.0/24"), edge({ autoscaling: { maxNodeCount: 5 } })),
    ...small,
  },
  "as many in all": {
    stack: web(nodes("10.9.0.0/24"), edge({ location: "asia-northeast3", autoscaling: { totalMaxNodeCount: 4 } })),
  },
  "two pools that share it": {
    stack: web(nodes("10.9.0.0/24"), edge({ nodeCount: 2 }), edge({ nodeCount: 2 }, undefined, "other")),
  },
  "two pools that share it, and do not fit together": {
    stack: web(nodes("10.9.0.0/24"), edge({ nodeCount: 2 }), edge({ nodeCount: 3 }, undefined, "other")),
    finds: [`mandatory other ${at}`],
    refuses: [`edge ${at}`],
  },
  "number of nodes not stated": {
    stack: web(nodes("10.9.0.0/24"), edge({ nodeCount: undefined })),
    undecided: ["edge"],
  },
  "number of nodes not known yet": {
    stack: web(nodes("10.9.0.0/24"), edge({ nodeCount: unknown })),
    undecided: ["edge"],
  },
  "Pods not known yet": {
    stack: web(nodes("10.9.0.0/24"), edge({}, { maxPodsPerNode: unknown })),
    undecided: ["edge"],
  },
  "zones not known yet": { stack: web(nodes("10.9.0.0/24"), edge({ location: unknown })), undecided: ["edge"] },
  "the range not known yet": { stack: web(nodes(unknown), edge()), undecided: ["edge"] },
  "one not known yet hides no other": {
    stack: web(
      nodes("10.9.0.0/25"),
      edge({
        networkConfig: { additionalPodNetworkConfigs: [unknown, { ...entry, maxPodsPerNode: 32 }] },
      }),
    ),
    finds: ["mandatory edge networkConfig.additionalPodNetworkConfigs[1].secondaryPodRange"],
    undecided: ["edge"],
  },
  "a subnetwork by its edge": {
    stack: web(nodes("10.9.0.0/25", { name: undefined }), {
      ...edge({}, { subnetwork: unknown, maxPodsPerNode: 32 }),
      on: { cluster: ["web"], networkConfig: ["a"] },
    }),
    ...unseen,
  },
  "of two by their edges the one that has the range": {
    stack: web(nodes("10.9.0.0/25", { name: undefined }), subnet("b", {}), {
      ...edge({}, { subnetwork: unknown, maxPodsPerNode: 32 }),
      on: { cluster: ["web"], networkConfig: ["a", "b"] },
    }),
    ...unseen,
  },
  "two by their edges that both have it": {
    stack: web(
      nodes("10.9.0.0/25", { name: undefined }),
      subnet("b", { secondaryIpRanges: [{ rangeName: "pods", ipCidrRange: "10.10.0.0/16" }] }),
      {
        ...edge({}, { subnetwork: unknown, maxPodsPerNode: 32 }),
        on: { cluster: ["web"], networkConfig: ["a", "b"] },
      },
    ),
  },
  "no subnetwork: the cluster's": {
    stack: [
      v2("web", { location: "asia-northeast3-a", subnetwork: "a" }),
      nodes("10.9.0.0/25"),
      edge({}, { subnetwork: undefined, maxPodsPerNode: 32 }),
    ],
    ...unseen,
  },
  "a subnetwork out of view": { stack: web(edge()) },
  "a range that its subnetwork does not have": {
    stack: web(nodes("10.9.0.0/25"), edge({}, { secondaryPodRange: "x" })),
  },
  "a pool of the cluster that is taken for its own": {
    stack: [
      v2("web", { location: "asia-northeast3-a" }),
      nodes("10.9.0.0/25"),
      res("gcp:container/nodePool:NodePool", "edge", {
        cluster: unknown,
        nodeCount: 4,
        networkConfig: { additionalPodNetworkConfigs: [{ ...entry, maxPodsPerNode: 32 }] },
      }),
    ],
    finds: [`advisory edge ${at}`],
  },
  "a pool in its cluster": {
    stack: [
      v2("web", {
        location: "asia-northeast3-a",
        nodePools: [{ nodeCount: 4, maxPodsPerNode: 32, networkConfig: { additionalPodNetworkConfigs: [entry] } }],
      }),
      nodes("10.9.0.0/25"),
    ],
    finds: [`mandatory web nodePools[0].${at}`],
  },
  "a pool that its cluster reports as well is counted once": {
    stack: [
      v2(
        "web",
        { location: "asia-northeast3-a" },
        { outputs: { nodePools: [{ ...edge({ name: "edge-1" }).inputs, maxPodsPerNode: 32 }] } },
      ),
      nodes("10.9.0.0/24"),
      edge({ name: "edge-1" }),
    ],
  },
  "what is no number and no list": {
    stack: web(
      nodes("10.9.0.0/25"),
      edge({ nodeCount: "many" }),
      edge({ networkConfig: { additionalPodNetworkConfigs: "a" } }, {}, "other"),
      edge({ networkConfig: { additionalPodNetworkConfigs: [null, 7] } }, {}, "third"),
    ),
    undecided: ["edge"],
  },
});

test("a finding gives the numbers", () =>
  expect([
    ...sentencesOf(podRangeFitsNodes, web(nodes("10.9.0.0/25"), edge())),
    ...sentencesOf(podRangeFitsNodes, web(nodes("10.9.0.0/25"), edge({ nodeCount: 5 }, { maxPodsPerNode: 12 }))),
    ...sentencesOf(
      podRangeFitsNodes,
      web(nodes("10.9.0.0/24"), edge({ nodeCount: 2 }), edge({ nodeCount: 3 }, undefined, "other")),
    ),
  ]).toEqual([
    "networkConfig.additionalPodNetworkConfigs[0].secondaryPodRange: 10.9.0.0/25 holds 128 addresses, and 4 nodes of 32 Pods need 256. Create the pool with a larger range, fewer Pods on each node, or fewer nodes. [pod-range-fits-nodes]",
    "networkConfig.additionalPodNetworkConfigs[0].secondaryPodRange: 10.9.0.0/25 holds 128 addresses, and 5 nodes of 12 Pods need 160. Create the pool with a larger range, fewer Pods on each node, or fewer nodes. Advisory only: only for the primary network it is documented that a node's block is a power of two. [pod-range-fits-nodes]",
    "networkConfig.additionalPodNetworkConfigs[0].secondaryPodRange: 10.9.0.0/24 holds 256 addresses, and 3 nodes of 32 Pods need 320 with what other pools take of it. Create the pool with a larger range, fewer Pods on each node, or fewer nodes. [pod-range-fits-nodes]",
  ]));
