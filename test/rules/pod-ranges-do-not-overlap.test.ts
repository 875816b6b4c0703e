import { podRangesDoNotOverlap } from "../../lib/rules/pod-ranges-do-not-overlap";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { paramSet, pool, provider, subnet, unknown, v2, type Res } from "../support/stack";

const nodes = (name: string, pods: unknown, ipCidrRange = "10.200.0.0/24"): Res =>
  subnet(name, { name, ipCidrRange, secondaryIpRanges: [{ rangeName: `${name}-pods`, ipCidrRange: pods }] });
const set = (name: string, vpcSubnet: string, by = "p"): Res =>
  paramSet(name, { vpc: "v", vpcSubnet, podIPv4Ranges: { rangeNames: [`${vpcSubnet}-pods`] } }, by);
const device = (name: string, vpcSubnet: string): Res =>
  paramSet(name, { vpc: "v", vpcSubnet, deviceMode: "NetDevice" });
const web = (...more: readonly Res[]): readonly Res[] => [v2("web", cluster), provider("p", "web"), ...more];
const cluster = { ipAllocationPolicy: { clusterIpv4CidrBlock: "10.4.0.0/14" } };
const carrying = (name: string, ...subnets: string[]): Res =>
  pool(
    name,
    {
      networkConfig: {
        additionalPodNetworkConfigs: subnets.map((s) => ({ subnetwork: s, secondaryPodRange: `${s}-pods` })),
      },
    },
    "web",
  );
const range = "spec.podIPv4Ranges.rangeNames[0]";
const inPool = (i: number) => `networkConfig.additionalPodNetworkConfigs[${i}].secondaryPodRange`;

describeRule(podRangesDoNotOverlap, {
  "side by side": {
    stack: web(nodes("a", "10.8.0.0/16"), nodes("b", "10.9.0.0/16"), set("blue", "a"), set("green", "b")),
  },
  "one in the other": {
    stack: web(nodes("a", "10.8.0.0/16"), nodes("b", "10.8.3.0/24"), set("blue", "a"), set("green", "b")),
    finds: [`mandatory green ${range}`],
    refuses: [`blue ${range}`],
  },
  "the larger one is the later one": {
    stack: web(nodes("a", "10.8.3.0/24"), nodes("b", "10.8.0.0/16"), set("blue", "a"), set("green", "b")),
    finds: [`mandatory green ${range}`],
    refuses: [`blue ${range}`],
  },
  "one range for two networks": {
    stack: web(nodes("a", "10.8.0.0/16"), set("blue", "a"), set("green", "a")),
    finds: [`mandatory green ${range}`],
    refuses: [`blue ${range}`],
  },
  "three in one another": {
    stack: web(
      nodes("a", "10.8.0.0/14"),
      nodes("b", "10.8.0.0/16"),
      nodes("c", "10.8.1.0/24"),
      set("blue", "a"),
      set("green", "b"),
      set("red", "c"),
    ),
    finds: [`mandatory green ${range}`, `mandatory red ${range}`],
    refuses: [`blue ${range}`, `blue ${range}`],
  },
  "the cluster's Pod range": {
    stack: web(nodes("a", "10.5.0.0/16"), set("blue", "a")),
    finds: [`mandatory blue ${range}`],
    refuses: [],
  },
  "around the cluster's Pod range": {
    stack: web(nodes("a", "10.0.0.0/12"), set("blue", "a")),
    finds: [`mandatory blue ${range}`],
    refuses: [],
  },
  "beside the cluster's Pod range, one address after it": { stack: web(nodes("a", "10.8.0.0/16"), set("blue", "a")) },
  "the range of the cluster that is taken for its own": {
    stack: [v2("web", cluster), provider("p"), nodes("a", "10.5.0.0/16"), set("blue", "a")],
    finds: [`advisory blue ${range}`],
  },
  "the ranges that are assumed": {
    stack: [provider("p"), nodes("a", "10.5.0.0/16"), set("blue", "a")],
    given: { assume: { cluster: { podRanges: ["10.4.0.0/14"] } } },
    finds: [`mandatory blue ${range}`],
  },
  "in two clusters": {
    stack: web(
      v2("calm"),
      provider("q", "calm"),
      nodes("a", "10.8.0.0/16"),
      nodes("b", "10.8.3.0/24"),
      set("blue", "a"),
      set("green", "b", "q"),
    ),
    refuses: [`blue ${range}`],
  },
  "a device's subnet": {
    stack: web(
      nodes("a", "10.8.0.0/16", "10.9.3.0/24"),
      nodes("b", "10.9.0.0/16"),
      set("blue", "b"),
      device("dpdk", "a"),
    ),
    finds: ["mandatory dpdk spec.vpcSubnet"],
    refuses: [`blue spec.vpcSubnet`],
  },
  "an L3 network's own subnet does not count": {
    stack: web(
      nodes("a", "10.8.0.0/16", "10.9.3.0/24"),
      nodes("b", "10.9.0.0/16"),
      set("blue", "b"),
      set("green", "a"),
    ),
  },
  "GKE's own set": {
    stack: web(
      nodes("a", "10.5.0.0/16"),
      paramSet("default", { vpcSubnet: "a", podIPv4Ranges: { rangeNames: ["a-pods"] } }),
    ),
  },
  "a pool's range and the cluster's": {
    stack: web(nodes("a", "10.5.0.0/16"), carrying("edge", "a")),
    finds: [`mandatory edge ${inPool(0)}`],
    refuses: [],
  },
  "two ranges of one pool": {
    stack: web(nodes("a", "10.8.0.0/16"), nodes("b", "10.8.3.0/24"), carrying("edge", "a", "b")),
    finds: [`mandatory edge ${inPool(1)}`],
    refuses: [`edge ${inPool(1)}`],
  },
  "two pools on one network": {
    stack: web(nodes("a", "10.8.0.0/16"), set("blue", "a"), carrying("edge", "a"), carrying("other", "a")),
  },
  "a pool and the set of its range: said of the set": {
    stack: web(nodes("a", "10.5.0.0/16"), set("blue", "a"), carrying("edge", "a")),
    finds: [`mandatory blue ${range}`],
    refuses: [],
  },
  "a pool in its cluster": {
    stack: [
      v2("web", {
        ...cluster,
        nodePools: [
          {},
          { networkConfig: { additionalPodNetworkConfigs: [{ subnetwork: "a", secondaryPodRange: "a-pods" }] } },
        ],
      }),
      nodes("a", "10.5.0.0/16"),
    ],
    finds: [`mandatory web nodePools[1].${inPool(0)}`],
  },
  "a pool that its cluster reports as well: said of the pool": {
    stack: [
      v2("web", cluster, { outputs: { nodePools: [{ name: "edge-1", ...carrying("edge", "a").inputs }] } }),
      nodes("a", "10.5.0.0/16"),
      carrying("edge", "a"),
    ],
    finds: [`mandatory edge ${inPool(0)}`],
    refuses: [],
  },
  "by the edge of their subnets": {
    stack: web(
      subnet("a", { secondaryIpRanges: [{ rangeName: "a-pods", ipCidrRange: "10.5.0.0/16" }] }),
      paramSet("blue", { vpcSubnet: unknown, podIPv4Ranges: { rangeNames: ["a-pods"] } }, "p", ["a"]),
    ),
    finds: [`mandatory blue ${range}`],
    refuses: [],
  },
  "one range twice in one set": {
    stack: web(
      nodes("a", "10.8.0.0/16"),
      paramSet("blue", { vpcSubnet: "a", podIPv4Ranges: { rangeNames: ["a-pods", "a-pods"] } }),
    ),
  },
  "a range not known yet hides no other": {
    stack: web(nodes("a", unknown), nodes("b", "10.5.0.0/16"), set("blue", "a"), set("green", "b")),
    finds: [`mandatory green ${range}`],
    undecided: ["blue"],
    refuses: [],
  },
  "names not known yet": {
    stack: web(
      nodes("a", "10.5.0.0/16"),
      paramSet("blue", { vpcSubnet: "a", podIPv4Ranges: { rangeNames: [unknown] } }),
    ),
    undecided: ["blue"],
  },
  "a pool's networks not known yet": {
    stack: web(pool("edge", { networkConfig: { additionalPodNetworkConfigs: [unknown] } }, "web")),
    undecided: ["edge"],
  },
  "what is no range": {
    stack: web(
      nodes("a", "pods"),
      set("blue", "a"),
      subnet("b", { name: "b", secondaryIpRanges: [null, { rangeName: "b-pods", ipCidrRange: 7 }] }),
      set("green", "b"),
      pool("edge", { networkConfig: { additionalPodNetworkConfigs: [null, {}, { secondaryPodRange: 7 }] } }, "web"),
    ),
  },
  "IPv6 is not compared": {
    stack: web(nodes("a", "fd00::/64"), nodes("b", "fd00::/64"), set("blue", "a"), set("green", "b")),
  },
  "out of view": { stack: web(set("blue", "a"), set("green", "a")) },
});

test("a finding names both ranges", () =>
  expect([
    ...sentencesOf(podRangesDoNotOverlap, web(nodes("a", "10.5.0.0/16"), set("blue", "a"))),
    ...sentencesOf(
      podRangesDoNotOverlap,
      web(
        nodes("a", "10.8.0.0/14"),
        nodes("b", "10.8.0.0/16"),
        nodes("c", "10.8.1.0/24"),
        set("blue", "a"),
        set("green", "b"),
        set("red", "c"),
      ),
    ),
  ]).toEqual([
    "spec.podIPv4Ranges.rangeNames[0]: 10.5.0.0/16 overlaps 10.4.0.0/14 of web. Give each Pod network a range of its own, also where they are in different VPCs. [pod-ranges-do-not-overlap]",
    "spec.podIPv4Ranges.rangeNames[0]: 10.8.0.0/16 overlaps 10.8.0.0/14 of blue. Give each Pod network a range of its own, also where they are in different VPCs. [pod-ranges-do-not-overlap]",
    "spec.podIPv4Ranges.rangeNames[0]: 10.8.1.0/24 overlaps 10.8.0.0/14 of blue and 1 more. Give each Pod network a range of its own, also where they are in different VPCs. [pod-ranges-do-not-overlap]",
  ]));

test("two that lie in a third have nothing to do with each other", () =>
  expect(
    sentencesOf(
      podRangesDoNotOverlap,
      web(
        nodes("a", "10.8.0.0/24"),
        nodes("b", "10.8.0.0/16"),
        nodes("c", "10.8.1.0/24"),
        set("green", "a"),
        set("blue", "b"),
        set("red", "c"),
      ),
    ).map((s) => s.split(".").slice(3, 9).join(".")),
  ).toEqual(["8.0.0/24 overlaps 10.8.0.0/16 of blue", "8.1.0/24 overlaps 10.8.0.0/16 of blue"]));
