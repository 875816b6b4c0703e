import { nodePoolRunsCos } from "../../lib/rules/node-pool-runs-cos";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, k8s, pool, provider, res, unknown, v2, type Res } from "../support/stack";

const networkConfig = { additionalNodeNetworkConfigs: [{ network: "blue", subnetwork: "blue-nodes" }] };
const image = (imageType: unknown): object => ({ nodeConfig: { imageType } });
const carrying = (imageType: unknown, more: object = {}): Res =>
  pool("edge", { networkConfig, ...image(imageType), ...more }, "web");
const plain = (imageType: unknown, name = "edge", of = "web"): Res => pool(name, image(imageType), of);
const web = (...more: readonly Res[]): readonly Res[] => [v2("web", { removeDefaultNodePool: true }), ...more];
const chain = (by = "p"): Res => k8s("networking.gke.io/v1 ServiceFunctionChain", "chain", {}, by);
const selector = (by = "p"): Res => k8s("networking.gke.io/v1 TrafficSelector", "steer", {}, by);
const steered = (...more: readonly Res[]): readonly Res[] => web(provider("p", "web"), chain(), ...more);
const found = (level = "mandatory", at = "edge nodeConfig.imageType") => ({ finds: [`${level} ${at}`] });
/** Only the whole stack shows that traffic is steered. */
const inStack = (level?: string, at?: string) => ({ ...found(level, at), refuses: [] });

describeRule(nodePoolRunsCos, {
  "extra networks on COS": { stack: web(carrying("COS_CONTAINERD")) },
  "in lower case": { stack: web(carrying("cos_containerd")) },
  "the image not stated": { stack: web(carrying(undefined)) },
  "an empty image": { stack: web(carrying("")) },
  "on Windows": { stack: web(carrying("WINDOWS_LTSC_CONTAINERD")), ...found() },
  "Pod networks on Windows": {
    stack: web(
      pool(
        "edge",
        { networkConfig: { additionalPodNetworkConfigs: [{}] }, ...image("WINDOWS_LTSC_CONTAINERD") },
        "web",
      ),
    ),
    ...found(),
  },
  "no extra networks": { stack: web(plain("WINDOWS_LTSC_CONTAINERD")) },
  "an empty list of them": {
    stack: web(pool("edge", { networkConfig: { additionalNodeNetworkConfigs: [] }, ...image("UBUNTU") }, "web")),
  },
  "on Ubuntu, at its floor": { stack: web(carrying("UBUNTU_CONTAINERD", { version: "1.32.3-gke.1785000" })) },
  "on Ubuntu, one build under it": {
    stack: web(carrying("UBUNTU_CONTAINERD", { version: "1.32.3-gke.1784999" })),
    ...found(),
  },
  "on Ubuntu, an alias": { stack: web(carrying("UBUNTU_CONTAINERD", { version: "1.32" })), ...found("advisory") },
  "on Ubuntu, no version": { stack: web(carrying("UBUNTU_CONTAINERD")), ...found("advisory") },
  "on Ubuntu, the control plane's version": {
    stack: [v2("web", {}, { outputs: { masterVersion: "1.31.1-gke.1" } }), carrying("UBUNTU_CONTAINERD")],
    ...found(),
    refuses: [],
  },
  "on Ubuntu, the control plane's lower bound": {
    stack: [v2("web", { minMasterVersion: "1.31.1-gke.1" }), carrying("UBUNTU_CONTAINERD")],
    ...found("advisory"),
  },
  "on Ubuntu, the control plane's lower bound is enough": {
    stack: [v2("web", { minMasterVersion: "1.33.1-gke.1" }), carrying("UBUNTU_CONTAINERD")],
  },
  "on Ubuntu, the nodes' version is assumed": {
    stack: web(carrying("UBUNTU_CONTAINERD")),
    given: { assume: { cluster: { version: "1.33.1-gke.1", nodeVersion: "1.31.1-gke.1" } } },
    ...found(),
  },
  "on Ubuntu with Docker": { stack: web(carrying("UBUNTU", { version: "1.33.1-gke.1" })), ...found() },
  "a floor moved by settings": {
    stack: web(carrying("UBUNTU_CONTAINERD", { version: "1.32.3-gke.1785000" })),
    given: { facts: { floors: { multiNetworkingOnUbuntu: ["1.33"] } } },
    ...found(),
  },
  "the image not known yet": { stack: web(carrying(unknown)), undecided: ["edge"] },
  "the networks not known yet": {
    stack: web(pool("edge", { networkConfig: unknown, ...image("UBUNTU") }, "web")),
    undecided: ["edge"],
  },
  "steering on COS": { stack: steered(plain("COS_CONTAINERD")) },
  "steering on Ubuntu, however new": {
    stack: steered(pool("edge", { version: "1.33.1-gke.1", ...image("UBUNTU_CONTAINERD") }, "web")),
    ...inStack(),
  },
  "steering by a selector": {
    stack: web(provider("p", "web"), selector(), plain("UBUNTU_CONTAINERD")),
    ...inStack(),
  },
  "steering, and another pool on COS": {
    stack: steered(plain("UBUNTU_CONTAINERD"), plain("COS_CONTAINERD", "other")),
    ...inStack("advisory"),
  },
  "steering, and another pool on what is not known yet": {
    stack: steered(plain("UBUNTU_CONTAINERD"), plain(unknown, "other")),
    ...inStack("advisory"),
    undecided: ["other"],
  },
  "steering, and no pool on COS": {
    stack: steered(plain("UBUNTU_CONTAINERD"), plain("WINDOWS_LTSC_CONTAINERD", "other")),
    finds: ["mandatory edge nodeConfig.imageType", "mandatory other nodeConfig.imageType"],
    refuses: [],
  },
  "steering in another cluster": {
    stack: web(v2("calm", image("COS_CONTAINERD")), provider("q", "calm"), chain("q"), plain("UBUNTU_CONTAINERD")),
  },
  "steering in the cluster that is taken for its own": {
    stack: web(provider("p"), chain(), plain("UBUNTU_CONTAINERD")),
    ...inStack("advisory"),
  },
  both: {
    stack: steered(carrying("WINDOWS_LTSC_CONTAINERD")),
    finds: ["mandatory edge nodeConfig.imageType", "mandatory edge nodeConfig.imageType"],
    refuses: ["edge nodeConfig.imageType"],
  },
  "the pool of the cluster itself": {
    stack: [v2("web", image("UBUNTU_CONTAINERD")), provider("p", "web"), chain()],
    ...inStack("mandatory", "web nodeConfig.imageType"),
  },
  "pools in their cluster": {
    stack: [v2("web", { nodePools: [image("COS_CONTAINERD"), { networkConfig, ...image("UBUNTU") }] })],
    ...found("mandatory", "web nodePools[1].nodeConfig.imageType"),
  },
  "one in its cluster not known yet hides no other": {
    stack: [v2("web", { nodePools: [unknown, { networkConfig, ...image("UBUNTU") }] })],
    ...found("mandatory", "web nodePools[1].nodeConfig.imageType"),
    undecided: ["web"],
  },
  "a pool that its cluster reports as well": {
    stack: [
      v2("web", {}, { outputs: { nodePools: [{ name: "edge", networkConfig, ...image("UBUNTU") }] } }),
      carrying("UBUNTU", { name: "edge" }),
    ],
    ...found(),
  },
  "steering beside a pool of another program, which the cluster reports": {
    stack: [
      v2("web", {}, { outputs: { nodePools: [{ name: "far", ...image("COS_CONTAINERD") }] } }),
      provider("p", "web"),
      chain(),
      plain("UBUNTU_CONTAINERD"),
    ],
    ...inStack("advisory"),
  },
  "steering on a pool that is about to lose its image, which the cluster still reports": {
    stack: [
      v2("web", {}, { outputs: { nodePools: [{ name: "edge-1", ...image("COS_CONTAINERD") }] } }),
      provider("p", "web"),
      chain(),
      pool("edge", { name: "edge-1", ...image("UBUNTU_CONTAINERD") }, "web"),
    ],
    ...inStack(),
  },
  "on Autopilot": {
    stack: [cluster("web", { enableAutopilot: true, ...image("UBUNTU") }), provider("p", "web"), chain()],
  },
  "what is no text and no list": {
    stack: [
      v2("web", { nodePools: "edge" }),
      res("gcp:container/nodePool:NodePool", "edge", { cluster: "web", networkConfig: "blue", ...image(7) }),
    ],
  },
});

test("a finding says what asks for it", () =>
  expect([
    ...sentencesOf(nodePoolRunsCos, web(carrying("UBUNTU_CONTAINERD", { version: "1.32.3-gke.1784999" }))),
    ...sentencesOf(nodePoolRunsCos, steered(plain("UBUNTU_CONTAINERD"))),
  ]).toEqual([
    'nodeConfig.imageType: "UBUNTU_CONTAINERD" is asked for with extra networks, which it has from 1.32.3-gke.1785000 on. Set imageType to COS_CONTAINERD, or leave it out. A change replaces the nodes. [node-pool-runs-cos]',
    'nodeConfig.imageType: "UBUNTU_CONTAINERD" is asked for in a cluster that steers traffic. Set imageType to COS_CONTAINERD, or leave it out. A change replaces the nodes. [node-pool-runs-cos]',
  ]));
