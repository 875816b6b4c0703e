import { nodeInterfacesWithinLimit } from "../../lib/rules/node-interfaces-within-limit";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, pool, unknown, v2, type Res } from "../support/stack";

const of = (n: number) => Array.from({ length: n }, (_, i) => ({ network: `vpc-${i}`, subnetwork: `subnet-${i}` }));
const podsOf = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ subnetwork: "subnet", secondaryPodRange: `pods-${i}` }));
const withNodes = (additionalNodeNetworkConfigs: unknown, machineType?: unknown): readonly Res[] => [
  v2("web"),
  pool("edge", { networkConfig: { additionalNodeNetworkConfigs }, nodeConfig: { machineType } }, "web"),
];
const withPods = (additionalPodNetworkConfigs: unknown): readonly Res[] => [
  v2("web"),
  pool("edge", { networkConfig: { additionalPodNetworkConfigs } }, "web"),
];
const nodes = "edge networkConfig.additionalNodeNetworkConfigs";

describeRule(nodeInterfacesWithinLimit, {
  "seven extra interfaces": { stack: withNodes(of(7), "n2-standard-8") },
  eight: { stack: withNodes(of(8)), finds: [`mandatory ${nodes}`] },
  none: { stack: withNodes([]) },
  "no networks": { stack: [v2("web"), pool("edge", {}, "web")] },
  "eight on a machine type that has them": { stack: withNodes(of(8), "a3-megagpu-8g") },
  "nine on it": { stack: withNodes(of(9), "a3-megagpu-8g"), finds: [`advisory ${nodes}`] },
  "nine on a larger one": { stack: withNodes(of(9), "a3-ultragpu-8g") },
  "eight on another with accelerators": { stack: withNodes(of(8), "a9x-highgpu-8g"), finds: [`advisory ${nodes}`] },
  "eight on a usual one": { stack: withNodes(of(8), "n2-standard-16"), finds: [`mandatory ${nodes}`] },
  "eight on one named like nothing": { stack: withNodes(of(8), "constructor"), finds: [`mandatory ${nodes}`] },
  "eight on a machine type not known yet": { stack: withNodes(of(8), unknown), undecided: ["edge"] },
  "two on a machine type not known yet": { stack: withNodes(of(2), unknown), undecided: ["edge"] },
  "one on a machine type not known yet": { stack: withNodes(of(1), unknown) },
  "one on two vCPUs": { stack: withNodes(of(1), "e2-standard-2") },
  "two on two vCPUs": { stack: withNodes(of(2), "e2-standard-2"), finds: [`advisory ${nodes}`] },
  "two on a shared core": { stack: withNodes(of(2), "e2-medium"), finds: [`advisory ${nodes}`] },
  "two where no machine type is named": { stack: withNodes(of(2)), finds: [`advisory ${nodes}`] },
  "three on four vCPUs": { stack: withNodes(of(3), "n2-custom-4-16384") },
  "four on four vCPUs": { stack: withNodes(of(4), "n2-custom-4-16384"), finds: [`advisory ${nodes}`] },
  "seven on a hundred vCPUs": { stack: withNodes(of(7), "n2-standard-128") },
  "seven on one with accelerators": { stack: withNodes(of(7), "a9x-highgpu-8g") },
  "seven on a type of metal": { stack: withNodes(of(7), "c3-standard-192-metal") },
  "one without a subnetwork": {
    stack: withNodes([{ network: "blue" }]),
    finds: [`mandatory ${nodes}[0]`],
  },
  "one without a network, one with neither": {
    stack: withNodes([...of(1), { subnetwork: "blue" }, { network: "" }], "n2-standard-8"),
    finds: [`mandatory ${nodes}[1]`, `mandatory ${nodes}[2]`, `mandatory ${nodes}[2]`],
  },
  "one not known yet hides no other": {
    stack: withNodes([{ network: unknown, subnetwork: "blue" }, {}], "n2-standard-8"),
    finds: [`mandatory ${nodes}[1]`, `mandatory ${nodes}[1]`],
    undecided: ["edge"],
  },
  "all not known yet": { stack: withNodes(unknown), undecided: ["edge"] },
  "items not known yet are counted": {
    stack: withNodes(Array.from({ length: 8 }, () => unknown)),
    finds: [`mandatory ${nodes}`],
    undecided: ["edge"],
  },
  "no list, and nothing in one": {
    stack: withNodes([null]),
    finds: [`mandatory ${nodes}[0]`, `mandatory ${nodes}[0]`],
  },
  "no list": { stack: withNodes("blue") },
  "35 Pod networks": { stack: withPods(podsOf(35)) },
  "36 Pod networks": {
    stack: withPods(podsOf(36)),
    finds: ["advisory edge networkConfig.additionalPodNetworkConfigs"],
  },
  "a pool in its cluster": {
    stack: [v2("web", { nodePools: [{}, { networkConfig: { additionalNodeNetworkConfigs: of(8) } }] })],
    finds: ["mandatory web nodePools[1].networkConfig.additionalNodeNetworkConfigs"],
  },
  "a pool in its cluster not known yet": { stack: [v2("web", { nodePools: [unknown] })], undecided: ["web"] },
  "what Autopilot reports": {
    stack: [
      cluster("web", {
        enableAutopilot: true,
        nodePools: [{ networkConfig: { additionalNodeNetworkConfigs: of(8) } }],
      }),
    ],
  },
  "a cluster whose pools stand apart": {
    stack: [
      v2(
        "web",
        { removeDefaultNodePool: true, initialNodeCount: 1 },
        { outputs: { nodePools: [{ networkConfig: { additionalNodeNetworkConfigs: of(8) } }] } },
      ),
    ],
  },
});

test("a finding says what the machine has", () =>
  expect([
    ...sentencesOf(nodeInterfacesWithinLimit, withNodes(of(8))),
    ...sentencesOf(nodeInterfacesWithinLimit, withNodes(of(9), "a3-megagpu-8g")),
    ...sentencesOf(nodeInterfacesWithinLimit, withNodes([{ network: "blue" }])),
  ]).toEqual([
    "networkConfig.additionalNodeNetworkConfigs: 8 extra interfaces are more than the 7 of a node. Spread the networks over several node pools, and name the network and the subnetwork of each. [node-interfaces-within-limit]",
    "networkConfig.additionalNodeNetworkConfigs: 9 extra interfaces are more than the 8 of a3-megagpu-8g. Spread the networks over several node pools, and name the network and the subnetwork of each. Advisory only: machine types with accelerators may have more of their own. [node-interfaces-within-limit]",
    "networkConfig.additionalNodeNetworkConfigs[0]: names no subnetwork. Set subnetwork. [node-interfaces-within-limit]",
  ]));
