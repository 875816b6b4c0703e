import { dataplaneV2NeedsVpcNative } from "../../lib/rules/dataplane-v2-needs-vpc-native";
import { describeRule } from "../support/rule";
import { cluster, unknown, v2 } from "../support/stack";

const found = { finds: ["mandatory web networkingMode"] };
const ROUTES = { networkingMode: "ROUTES" };

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
  "another mode, some day": { stack: [v2("web", { networkingMode: "MESH" })] },
});
