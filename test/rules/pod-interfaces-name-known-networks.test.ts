import { podInterfacesNameKnownNetworks } from "../../lib/rules/pod-interfaces-name-known-networks";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import {
  cluster,
  k8s,
  paramSet,
  parametersOf,
  podNetwork,
  pool,
  provider,
  res,
  subnet,
  unknown,
  v2,
  type Res,
} from "../support/stack";

const KEY = "networking.gke.io/interfaces";
const pod = (networks: readonly string[] | string, by = "p"): Res =>
  k8s("core/v1 Pod", "app", { containers: [] }, by, {
    annotations: {
      [KEY]:
        typeof networks === "string"
          ? networks
          : JSON.stringify(networks.map((network, i) => ({ interfaceName: `eth${i}`, network }))),
    },
  });
const ask = (...networks: readonly string[]): Res => pod(["default", ...networks]);
const found = { finds: [`advisory app metadata.annotations["${KEY}"]`] };
const web = (...more: readonly Res[]): readonly Res[] => [
  v2("web", { removeDefaultNodePool: true }),
  provider("p", "web"),
  ...more,
];
const blue: readonly Res[] = [
  podNetwork("blue", { type: "L3", ...parametersOf("blue-params") }),
  paramSet("blue-params", { vpc: "blue", vpcSubnet: "blue-nodes", podIPv4Ranges: { rangeNames: ["pods"] } }),
];
const device: readonly Res[] = [
  podNetwork("blue", { type: "Device", ...parametersOf("blue-params") }),
  paramSet("blue-params", { vpc: "blue", vpcSubnet: "blue-nodes", deviceMode: "NetDevice" }),
];
const range = (subnetwork: unknown = "blue-nodes", secondaryPodRange: unknown = "pods"): object => ({
  additionalPodNetworkConfigs: [{ subnetwork, secondaryPodRange }],
});
const nic = (subnetwork: unknown): object => ({ additionalNodeNetworkConfigs: [{ network: "blue", subnetwork }] });
const edge = (networkConfig: unknown, of = "web"): Res => pool("edge", { networkConfig }, of);

describeRule(podInterfacesNameKnownNetworks, {
  "there, and carried": { stack: web(...blue, edge(range()), ask("blue")) },
  "not there": { stack: web(...blue, edge(range()), ask("green")), ...found },
  "two that are not there": { stack: web(ask("green", "red")), finds: [...found.finds, ...found.finds] },
  "the primary network under both its names": { stack: web(pod(["default", "pod-network"])) },
  "no annotation": { stack: web(k8s("core/v1 Pod", "app", { containers: [] }, "p")) },
  "an annotation that the agent refuses": { stack: web(pod("green")) },
  "a NetworkInterface names its network itself": { stack: web(pod('[{"interfaceName":"eth1","interface":"own"}]')) },
  "the network of another cluster": {
    stack: web(v2("calm"), provider("q", "calm"), podNetwork("green", { type: "L3" }, "q"), ask("green")),
    ...found,
  },
  "by another provider of which nobody knows the cluster": {
    stack: web(provider("q"), v2("calm"), podNetwork("green", { type: "L3" }, "q"), ask("green")),
    undecided: ["app"],
  },
  "a chart may bring it": {
    stack: web(res("kubernetes:helm.sh/v3:Release", "networks", {}, { provider: "p", outputs: {} }), ask("green")),
    undecided: ["app"],
  },
  "a Network whose name is not known yet": {
    stack: web(
      res(
        "kubernetes:networking.gke.io/v1:Network",
        "n",
        { metadata: { name: unknown } },
        { provider: "p", outputs: {} },
      ),
      ask("green"),
    ),
    undecided: ["app"],
  },
  "an annotation not known yet": {
    stack: web(k8s("core/v1 Pod", "app", {}, "p", { annotations: { [KEY]: unknown } })),
    undecided: ["app"],
  },
  "no pool carries it": { stack: web(...blue, edge(undefined), ask("blue")), ...found },
  "a pool carries another range": { stack: web(...blue, edge(range("blue-nodes", "other")), ask("blue")), ...found },
  "a pool carries another subnet": { stack: web(...blue, edge(range("red-nodes")), ask("blue")), ...found },
  "a pool has the interface but not the range": { stack: web(...blue, edge(nic("blue-nodes")), ask("blue")), ...found },
  "a pool carries the device": { stack: web(...device, edge(nic("blue-nodes")), ask("blue")) },
  "a pool carries the device, by the subnet's path": {
    stack: web(...device, edge(nic("projects/p/regions/asia-northeast3/subnetworks/blue-nodes")), ask("blue")),
  },
  "a pool carries another device": { stack: web(...device, edge(nic("red-nodes")), ask("blue")), ...found },
  "a pool of another cluster carries it": {
    stack: web(v2("calm"), ...blue, edge(undefined), { ...edge(range(), "calm"), name: "other" }, ask("blue")),
    ...found,
  },
  "one of two pools carries it": {
    stack: web(...blue, edge(undefined), { ...edge(range()), name: "other" }, ask("blue")),
  },
  "carried, by the edges of both": {
    stack: web(
      subnet("nodes", {}),
      podNetwork("blue", { type: "Device", ...parametersOf("blue-params") }),
      paramSet("blue-params", { vpc: "blue", vpcSubnet: unknown, deviceMode: "NetDevice" }, "p", ["nodes"]),
      { ...edge(nic(unknown)), on: { cluster: ["web"], networkConfig: ["nodes"] } },
      ask("blue"),
    ),
  },
  "a pool's subnet not known yet": { stack: web(...device, edge(nic(unknown)), ask("blue")), undecided: ["app"] },
  "a pool's networks not known yet": { stack: web(...device, edge(unknown), ask("blue")), undecided: ["app"] },
  "a set's mode not known yet": {
    stack: web(
      podNetwork("blue", { type: "Device", ...parametersOf("blue-params") }),
      paramSet("blue-params", { vpcSubnet: "blue-nodes", deviceMode: unknown }),
      edge(nic("red-nodes")),
      ask("blue"),
    ),
    undecided: ["app"],
  },
  "a pool that brings networks of its own": {
    stack: web(...device, edge({ acceleratorNetworkProfile: "auto" }), ask("blue")),
    undecided: ["app"],
  },
  "no pool in view": { stack: web(...device, ask("blue")) },
  "the pool of the cluster itself": {
    stack: [v2("web", { initialNodeCount: 1 }), provider("p", "web"), ...device, ask("blue")],
    ...found,
  },
  "a pool of another program carries it, which the cluster reports": {
    stack: [
      v2("web", { initialNodeCount: 1 }, { outputs: { nodePools: [{ name: "far", networkConfig: range() }] } }),
      provider("p", "web"),
      ...blue,
      ask("blue"),
    ],
  },
  "the pool that carried it does so no longer, which the cluster does not report yet": {
    stack: [
      v2("web", {}, { outputs: { nodePools: [{ name: "edge-1", networkConfig: range() }] } }),
      provider("p", "web"),
      ...blue,
      pool("edge", { name: "edge-1" }, "web"),
      ask("blue"),
    ],
    ...found,
  },
  "a cluster that is about to report its pools": {
    stack: [
      v2("web", { initialNodeCount: 1 }, { outputs: { nodePools: unknown } }),
      provider("p", "web"),
      ...blue,
      ask("blue"),
    ],
    ...found,
  },
  "a pool in its cluster carries it": {
    stack: [v2("web", { nodePools: [{}, { networkConfig: range() }] }), provider("p", "web"), ...blue, ask("blue")],
  },
  "on Autopilot": {
    stack: [cluster("web", { enableAutopilot: true }), provider("p", "web"), ...device, ask("blue")],
  },
  "a Network without parameters": {
    stack: web(podNetwork("blue", { type: "L3" }), edge(undefined), ask("blue")),
  },
  "what is in view is all there is": {
    stack: web(ask("green")),
    given: { assume: { complete: true } },
    ...found,
  },
});

test("a finding names the network", () => {
  expect(sentencesOf(podInterfacesNameKnownNetworks, web(ask("green")))).toEqual([
    'metadata.annotations["networking.gke.io/interfaces"]: names the network "green", and no Network of that name is in view. Create the Network, and a node pool with its subnet, or correct the name. Advisory only: it may be made elsewhere. [pod-interfaces-name-known-networks]',
  ]);
  expect(
    sentencesOf(podInterfacesNameKnownNetworks, web(...device, edge(undefined), ask("blue")), {
      assume: { complete: true },
    }),
  ).toEqual([
    'metadata.annotations["networking.gke.io/interfaces"]: names the network "blue", and no node pool in view carries its subnet. Add its subnet, and for an L3 network its range, to the networkConfig of a node pool. [pod-interfaces-name-known-networks]',
  ]);
});
