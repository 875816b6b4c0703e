import { dataplaneV2NeedsVpcNative } from "../../lib/rules/dataplane-v2-needs-vpc-native";
import { describeRule } from "../support/rule";
import { cluster, unknown, v2 } from "../support/stack";

const found = { finds: ["mandatory web networkingMode"] };
const ROUTES = { networkingMode: "ROUTES" };
const RANGE = { clusterIpv4Cidr: "10.4.0.0/14" };
const hinted = { finds: ["advisory web clusterIpv4Cidr"] };

describeRule(dataplaneV2NeedsVpcNative, {
  "VPC-native": { stack: [v2("web", { networkingMode: "VPC_NATIVE" })] },
  "the default": { stack: [v2("web")] },
  "routes-based": { stack: [v2("web", ROUTES)], ...found },
  "routes-based, with ranges for Pods": { stack: [v2("web", { ...ROUTES, ipAllocationPolicy: {} })], ...found },
  "not known yet": { stack: [v2("web", { networkingMode: unknown })], undecided: ["web"] },
  "on Autopilot": { stack: [cluster("web", { enableAutopilot: true, ...ROUTES })], ...found },
  "on the legacy data plane": { stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", ...ROUTES })] },
  "data plane not stated": { stack: [cluster("web", ROUTES)] },
  "data plane not known yet": { stack: [cluster("web", { datapathProvider: unknown, ...ROUTES })], undecided: ["web"] },
  "data plane not stated, and assumed": {
    stack: [cluster("web", ROUTES)],
    given: { assume: { clusters: { web: { dataplaneV2: true } } } },
    ...found,
  },
  "data plane null, and assumed": {
    stack: [cluster("web", { datapathProvider: null, ...ROUTES })],
    given: { assume: { clusters: { web: { dataplaneV2: true } } } },
    ...found,
  },
  "a range on the cluster itself, which makes it routes-based": { stack: [v2("web", RANGE)], ...hinted },
  "a range, and the mode is null": { stack: [v2("web", { ...RANGE, networkingMode: null })], ...hinted },
  "a range, and the mode is stated": { stack: [v2("web", { ...RANGE, networkingMode: "VPC_NATIVE" })] },
  "a range, and the mode is routes": { stack: [v2("web", { ...RANGE, ...ROUTES })], ...found },
  "a range, and the mode is not known yet": {
    stack: [v2("web", { ...RANGE, networkingMode: unknown })],
    undecided: ["web"],
  },
  "a range beside an allocation policy": {
    stack: [v2("web", { ...RANGE, ipAllocationPolicy: { stackType: "IPV4" } })],
  },
  "a range, and null for an allocation policy": {
    stack: [v2("web", { ...RANGE, ipAllocationPolicy: null })],
    ...hinted,
  },
  "a range, and an allocation policy that is not known yet": {
    stack: [v2("web", { ...RANGE, ipAllocationPolicy: unknown })],
    undecided: ["web"],
  },
  "no range": { stack: [v2("web", { clusterIpv4Cidr: "" })] },
  "a range that is not known yet": { stack: [v2("web", { clusterIpv4Cidr: unknown })], undecided: ["web"] },
  "a range, on Autopilot, which is VPC-native": { stack: [cluster("web", { enableAutopilot: true, ...RANGE })] },
  "a range, on the legacy data plane": { stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", ...RANGE })] },
  "another mode, some day": { stack: [v2("web", { networkingMode: "MESH" })] },
});
