import { ipMasqCoversPodRanges } from "../../lib/rules/ip-masq-covers-pod-ranges";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { k8s, pool, provider, res, unknown, v2, type Res } from "../support/stack";

const map = (config: unknown, metadata: object = {}): Res =>
  k8s("core/v1 ConfigMap", "ip-masq-agent", { data: { config } }, "p", {
    name: "ip-masq-agent",
    namespace: "kube-system",
    ...metadata,
  });
const leavesAlone = (...cidrs: string[]): Res => map(`nonMasqueradeCIDRs: [${cidrs.join(", ")}]`);
const subnet = (...ranges: [string, string][]): Res =>
  res("gcp:compute/subnetwork:Subnetwork", "nodes", {
    name: "nodes",
    secondaryIpRanges: ranges.map(([rangeName, ipCidrRange]) => ({ rangeName, ipCidrRange })),
  });
const on = (inputs: object, ...more: readonly Res[]): readonly Res[] => [
  v2("web", inputs),
  provider("p", "web"),
  ...more,
];
const pods = { ipAllocationPolicy: { clusterIpv4CidrBlock: "10.4.0.0/14" } };
const found = { finds: ["advisory ip-masq-agent data.config"] };

describeRule(ipMasqCoversPodRanges, {
  "the range itself": { stack: on(pods, leavesAlone("10.4.0.0/14")) },
  "one around it": { stack: on(pods, leavesAlone("10.0.0.0/8")) },
  "two halves": { stack: on(pods, leavesAlone("10.4.0.0/15", "10.6.0.0/15")) },
  "half of it": { stack: on(pods, leavesAlone("10.4.0.0/15")), ...found },
  "another one": { stack: on(pods, leavesAlone("192.168.0.0/16")), ...found },
  "none at all": { stack: on(pods, leavesAlone()), ...found },
  "none at all, ranges out of view": { stack: on({}, leavesAlone()), ...found },
  everything: { stack: on({}, leavesAlone("0.0.0.0/0")) },
  "the agent's defaults": { stack: on(pods, map("resyncInterval: 60s")) },
  "no configuration": { stack: on(pods, map("")) },
  "defaults that leave it out": {
    stack: on({ clusterIpv4Cidr: "198.51.0.0/16" }, map("")),
    ...found,
  },
  "defaults that a flag widens": {
    stack: on({ clusterIpv4Cidr: "100.64.0.0/14" }, map("")),
    undecided: ["ip-masq-agent"],
  },
  "ranges out of view": { stack: on({}, leavesAlone("10.0.0.0/8")), undecided: ["ip-masq-agent"] },
  "a size only": {
    stack: on({ ipAllocationPolicy: { clusterIpv4CidrBlock: "/14" } }, leavesAlone("10.0.0.0/8")),
    undecided: ["ip-masq-agent"],
  },
  "a range by name": {
    stack: [
      subnet(["pods", "10.4.0.0/14"], ["services", "10.8.0.0/20"]),
      v2("web", { subnetwork: "nodes", ipAllocationPolicy: { clusterSecondaryRangeName: "pods" } }),
      provider("p", "web"),
      leavesAlone("10.8.0.0/20"),
    ],
    ...found,
  },
  "a range by name, in a shared subnetwork that the one in view may not be": {
    stack: [
      subnet(["pods", "10.4.0.0/14"]),
      v2("web", {
        subnetwork: "projects/host/regions/r/subnetworks/nodes",
        ipAllocationPolicy: { clusterSecondaryRangeName: "pods" },
      }),
      provider("p", "web"),
      leavesAlone("10.8.0.0/20"),
    ],
    undecided: ["ip-masq-agent"],
  },
  "a range by name, in a subnetwork known by its edge": {
    stack: [
      subnet(["pods", "10.4.0.0/14"]),
      v2(
        "web",
        { subnetwork: unknown, ipAllocationPolicy: { clusterSecondaryRangeName: "pods" } },
        { on: { subnetwork: ["nodes"] } },
      ),
      provider("p", "web"),
      leavesAlone("10.8.0.0/20"),
    ],
    ...found,
  },
  "the range of a node pool": {
    stack: on(
      pods,
      pool("edge", { networkConfig: { podIpv4CidrBlock: "172.20.0.0/16" } }, "web"),
      leavesAlone("10.4.0.0/14"),
    ),
    ...found,
  },
  "the range of another cluster's pool": {
    stack: on(
      pods,
      v2("other"),
      pool("edge", { networkConfig: { podIpv4CidrBlock: "172.20.0.0/16" } }, "other"),
      leavesAlone("10.4.0.0/14"),
    ),
  },
  "two ranges left out": {
    stack: on(
      { ...pods, clusterIpv4Cidr: "10.4.0.0/14" },
      pool("edge", { networkConfig: { podIpv4CidrBlock: "172.20.0.0/16" } }, "web"),
      leavesAlone("192.168.0.0/16"),
    ),
    finds: ["advisory ip-masq-agent data.config", "advisory ip-masq-agent data.config"],
  },
  "assumed ranges": {
    stack: [provider("p"), leavesAlone("10.4.0.0/14")],
    given: { assume: { cluster: { podRanges: ["10.4.0.0/14", "10.8.0.0/14"] } } },
    ...found,
  },
  "no cluster in view": { stack: [provider("p"), leavesAlone("10.4.0.0/14")], undecided: ["ip-masq-agent"] },
  "a range not known yet": {
    stack: on({ ipAllocationPolicy: { clusterIpv4CidrBlock: unknown } }, leavesAlone("10.4.0.0/14")),
    undecided: ["ip-masq-agent"],
  },
  "not known yet": { stack: on(pods, map(unknown)), undecided: ["ip-masq-agent"] },
  "one that the agent refuses": { stack: on(pods, leavesAlone("10.4.0.1/14")) },
  "another ConfigMap": { stack: on(pods, map("nonMasqueradeCIDRs: []", { name: "other" })) },
});

test("a finding names the range and where it was read", () =>
  expect(sentencesOf(ipMasqCoversPodRanges, on(pods, leavesAlone("192.168.0.0/16")))).toEqual([
    "data.config: nonMasqueradeCIDRs leaves out the Pod range 10.4.0.0/14 (ipAllocationPolicy.clusterIpv4CidrBlock). Add 10.4.0.0/14 to nonMasqueradeCIDRs. [ip-masq-covers-pod-ranges]",
  ]));
