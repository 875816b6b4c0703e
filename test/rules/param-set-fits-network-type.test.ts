import { paramSetFitsNetworkType } from "../../lib/rules/param-set-fits-network-type";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import {
  cluster,
  paramSet,
  parametersOf,
  podNetwork,
  provider,
  res,
  subnet,
  unknown,
  v2,
  vpc,
  type Res,
} from "../support/stack";

const ranges = { podIPv4Ranges: { rangeNames: ["pods"] } };
const place = { vpc: "blue-vpc", vpcSubnet: "blue-nodes" };
const set = (spec: object, name = "blue-params", by = "p", on: readonly string[] = []): Res =>
  paramSet(name, { ...place, ...spec }, by, on);
const network = (type: unknown, name: unknown = "blue-params", by = "p", on: readonly string[] = []): Res =>
  podNetwork("blue", { type, ...parametersOf(name) }, by, on);
const web = (...more: readonly Res[]): readonly Res[] => [
  v2("web", { location: "asia-northeast3" }),
  provider("p", "web"),
  ...more,
];
const wrongType = { finds: ["mandatory blue spec.type"] };
const noSet = { finds: ["advisory blue spec.parametersRef.name"] };

describeRule(paramSetFitsNetworkType, {
  "L3 with ranges": { stack: web(network("L3"), set(ranges)) },
  "Device with a mode": { stack: web(network("Device"), set({ deviceMode: "NetDevice" })) },
  "L3 with a mode": { stack: web(network("L3"), set({ deviceMode: "NetDevice" })), ...wrongType },
  "Device with ranges": { stack: web(network("Device"), set(ranges)), ...wrongType },
  "L3 with neither": { stack: web(network("L3"), set({})), ...wrongType },
  "L3 with no names in its ranges": {
    stack: web(network("L3"), set({ podIPv4Ranges: { rangeNames: [] } })),
    ...wrongType,
  },
  "L3 with an attachment": { stack: web(network("L3"), paramSet("blue-params", { networkAttachment: "a" })) },
  "Device with an attachment": {
    stack: web(network("Device"), paramSet("blue-params", { networkAttachment: "a" })),
    ...wrongType,
  },
  "L2 is not GKE's": { stack: web(network("L2"), set(ranges)) },
  "a type not known yet": { stack: web(network(unknown), set(ranges)), undecided: ["blue"] },
  "a mode not known yet": {
    stack: web(network("Device"), set({ deviceMode: unknown })),
    undecided: ["blue"],
  },
  "ranges not known yet": {
    stack: web(network("L3"), set({ podIPv4Ranges: unknown })),
    undecided: ["blue"],
  },
  "a kind in another case": {
    stack: web(
      podNetwork("blue", { type: "L3", parametersRef: { kind: "gkenetworkparamset", name: "blue-params" } }),
      set({}),
    ),
    ...wrongType,
  },
  "joined by its edge: the name is not known yet": {
    stack: web(
      network("L3", unknown, "p", ["blue-params"]),
      res(
        "kubernetes:networking.gke.io/v1:GKENetworkParamSet",
        "blue-params",
        { spec: { ...place, deviceMode: "NetDevice" } },
        { provider: "p", outputs: {} },
      ),
      set(ranges, "other"),
    ),
    ...wrongType,
    refuses: [],
  },
  "a name not known yet, without an edge": {
    stack: web(network("L3", unknown), set({})),
    undecided: ["blue"],
  },
  "a name not known yet, of two": {
    stack: web(
      network("L3", unknown, "p", ["blue-params", "other"]),
      set({}),
      set({ deviceMode: "NetDevice" }, "other"),
    ),
    undecided: ["blue"],
  },
  "the set of another cluster": {
    stack: web(v2("calm"), provider("q", "calm"), network("L3"), set({}, "blue-params", "q"), set(ranges)),
  },
  "the set of another cluster, by its edge": {
    stack: web(
      v2("calm"),
      provider("q", "calm"),
      network("L3", unknown, "p", ["blue-params"]),
      set({}, "blue-params", "q"),
    ),
    undecided: ["blue"],
  },
  "the set is not in view": { stack: web(network("L3")), ...noSet },
  "the set is not in view, which is all there is": {
    stack: web(network("L3")),
    given: { assume: { complete: true } },
    finds: ["mandatory blue spec.parametersRef.name"],
  },
  "a chart may bring the set": {
    stack: web(
      network("L3"),
      res("kubernetes:helm.sh/v3:Release", "networks", { chart: "networks" }, { provider: "p", outputs: {} }),
    ),
    undecided: ["blue"],
  },
  "a set whose name is not known yet may be the one": {
    stack: web(
      network("L3"),
      res(
        "kubernetes:networking.gke.io/v1:GKENetworkParamSet",
        "other",
        { metadata: { name: unknown }, spec: {} },
        { provider: "p", outputs: {} },
      ),
    ),
    undecided: ["blue"],
  },
  "GKE's own set": { stack: web(network("L3", "default")) },
  "GKE's own Network": { stack: web(podNetwork("default", { type: "L3", ...parametersOf("nowhere") })) },
  "no reference": { stack: web(podNetwork("blue", { type: "L3" })), finds: ["advisory blue spec.parametersRef"] },
  "a reference to another kind": {
    stack: web(podNetwork("blue", { type: "L3", parametersRef: { kind: "GKENetworkParams", name: "blue-params" } })),
    finds: ["advisory blue spec.parametersRef"],
  },
  "a cluster that is assumed": {
    stack: [provider("p"), network("L3"), set({})],
    given: { assume: { cluster: { dataplaneV2: true } } },
    ...wrongType,
  },
});

const nodes = (more: object = {}, of?: string): Res =>
  subnet(
    "blue-nodes",
    { name: "blue-nodes", secondaryIpRanges: [{ rangeName: "pods", ipCidrRange: "10.9.0.0/16" }], ...more },
    of,
  );
const inView = (...more: readonly Res[]) => web(vpc("blue-vpc", { name: "blue-vpc" }), ...more);

describeRule(paramSetFitsNetworkType, {
  "a range of its subnet": { stack: inView(nodes(), set(ranges)) },
  "a range that the subnet does not have": {
    stack: inView(nodes(), set({ podIPv4Ranges: { rangeNames: ["pods", "other"] } })),
    finds: ["advisory blue-params spec.podIPv4Ranges.rangeNames[1]"],
  },
  "the same, where what is in view is all there is": {
    stack: inView(nodes(), set({ podIPv4Ranges: { rangeNames: ["other"] } })),
    given: { assume: { complete: true } },
    finds: ["mandatory blue-params spec.podIPv4Ranges.rangeNames[0]"],
  },
  "a subnet without ranges": {
    stack: inView(nodes({ secondaryIpRanges: undefined }), set(ranges)),
    finds: ["advisory blue-params spec.podIPv4Ranges.rangeNames[0]"],
  },
  "a range not known yet hides no other": {
    stack: inView(nodes(), set({ podIPv4Ranges: { rangeNames: [unknown, "other"] } })),
    finds: ["advisory blue-params spec.podIPv4Ranges.rangeNames[1]"],
    undecided: ["blue-params"],
  },
  "ranges of the subnet not known yet": {
    stack: inView(nodes({ secondaryIpRanges: unknown }), set(ranges)),
    undecided: ["blue-params"],
  },
  "a subnet known by its edge": {
    stack: inView(
      nodes({ name: undefined }),
      paramSet("blue-params", { vpc: "blue-vpc", vpcSubnet: unknown, podIPv4Ranges: { rangeNames: ["other"] } }, "p", [
        "blue-nodes",
      ]),
    ),
    finds: ["advisory blue-params spec.podIPv4Ranges.rangeNames[0]"],
  },
  "a subnet in the cluster's region": { stack: inView(nodes({ region: "asia-northeast3" }), set(ranges)) },
  "a subnet in the region of a zonal cluster": {
    stack: [
      v2("web", { location: "asia-northeast3-a" }),
      provider("p", "web"),
      nodes({ region: "asia-northeast3" }),
      set(ranges),
    ],
  },
  "a subnet in another region": {
    stack: inView(nodes({ region: "europe-west1" }), set(ranges)),
    finds: ["mandatory blue-params spec.vpcSubnet"],
    refuses: [],
  },
  "a subnet in another region than the cluster that is taken for its own": {
    stack: [v2("web", { location: "asia-northeast3" }), provider("p"), nodes({ region: "europe-west1" }), set(ranges)],
    finds: ["advisory blue-params spec.vpcSubnet"],
  },
  "a subnet in another region than is assumed": {
    stack: [provider("p"), nodes({ region: "europe-west1" }), set(ranges)],
    given: { assume: { cluster: { region: "asia-northeast3" } } },
    finds: ["mandatory blue-params spec.vpcSubnet"],
  },
  "of two subnets of one name the one in the cluster's region": {
    stack: inView(
      nodes({ region: "europe-west1", secondaryIpRanges: [] }),
      subnet("here", {
        name: "blue-nodes",
        region: "asia-northeast3",
        secondaryIpRanges: [{ rangeName: "pods", ipCidrRange: "10.9.0.0/16" }],
      }),
      set(ranges),
    ),
  },
  "a region not known yet": {
    stack: inView(nodes({ region: unknown }), set(ranges)),
    undecided: ["blue-params"],
  },
  "a subnet of its VPC": { stack: inView(nodes({}, "blue-vpc"), set(ranges)) },
  "a subnet of another VPC": {
    stack: inView(vpc("red", { name: "red" }), nodes({}, "red"), set(ranges)),
    finds: ["advisory blue-params spec.vpcSubnet"],
  },
  "a subnet out of view": { stack: inView(set(ranges)) },
  "DPDK on Standard": { stack: inView(set({ deviceMode: "DPDK-VFIO" })) },
  "DPDK on Autopilot": {
    stack: [
      cluster("web", { enableAutopilot: true, location: "asia-northeast3" }),
      provider("p", "web"),
      set({ deviceMode: "DPDK-VFIO" }),
    ],
    finds: ["advisory blue-params spec.deviceMode"],
  },
  "DPDK where Autopilot is assumed": {
    stack: [provider("p"), set({ deviceMode: "DPDK-VFIO" })],
    given: { assume: { cluster: { autopilot: true } } },
    finds: ["advisory blue-params spec.deviceMode"],
  },
  "another mode on Autopilot": {
    stack: [cluster("web", { enableAutopilot: true }), provider("p", "web"), set({ deviceMode: "NetDevice" })],
  },
  "what is no list": {
    stack: inView(nodes({ secondaryIpRanges: "pods" }), set({ podIPv4Ranges: { rangeNames: "x" } })),
  },
});

test("a finding says what is there and what GKE would say", () =>
  expect([
    ...sentencesOf(paramSetFitsNetworkType, web(network("L3"), set({ deviceMode: "NetDevice" }))),
    ...sentencesOf(paramSetFitsNetworkType, web(network("L3"))),
    ...sentencesOf(paramSetFitsNetworkType, inView(nodes(), set({ podIPv4Ranges: { rangeNames: ["other"] } }))),
  ]).toEqual([
    'spec.type: "L3" needs podIPv4Ranges, which its GKENetworkParamSet does not have: its status would say L3SecondaryMissing. Give an L3 network a set with podIPv4Ranges, and a Device network one with deviceMode. [param-set-fits-network-type]',
    'spec.parametersRef.name: "blue-params" is no GKENetworkParamSet in view: its status would say ParamsNotReady or GNPDeleted. Create the GKENetworkParamSet "blue-params", or name one that is there. Advisory only: it may be made elsewhere. [param-set-fits-network-type]',
    'spec.podIPv4Ranges.rangeNames[0]: "other" is no secondary range of its subnet (pods): its status would say SecondaryRangeNotFound. Name one of the subnet\'s secondary ranges, or add it there. Advisory only: the range may be added elsewhere. [param-set-fits-network-type]',
  ]));
