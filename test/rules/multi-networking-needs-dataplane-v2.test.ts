import { multiNetworkingNeedsDataplaneV2 } from "../../lib/rules/multi-networking-needs-dataplane-v2";
import { describeRule } from "../support/rule";
import { cluster, podNetwork, provider, res, unknown, v2, type Res } from "../support/stack";

const on = { enableMultiNetworking: true };
const refused = { finds: ["mandatory web enableMultiNetworking"] };
const assumed = (dataplaneV2?: boolean) => ({ assume: { cluster: { dataplaneV2, version: "1.33.1-gke.100" } } });
const pool = (networkConfig: unknown): Res =>
  res("gcp:container/nodePool:NodePool", "edge", { cluster: "elsewhere", networkConfig });
const carrying = pool({ additionalPodNetworkConfigs: [{ subnetwork: "blue", secondaryPodRange: "pods" }] });

describeRule(multiNetworkingNeedsDataplaneV2, {
  "on Dataplane V2": { stack: [v2("web", on)] },
  "on Autopilot": { stack: [cluster("web", { enableAutopilot: true, ...on })] },
  "on the legacy data plane": { stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", ...on })], ...refused },
  "data plane not stated": { stack: [cluster("web", on)], ...refused },
  "data plane not stated, assumed": { stack: [cluster("web", on)], given: assumed(true) },
  "not asked for": { stack: [cluster("web")] },
  "switched off": { stack: [cluster("web", { enableMultiNetworking: false })] },
  "not known yet": { stack: [cluster("web", { enableMultiNetworking: unknown })], undecided: ["web"] },
  "data plane not known yet": { stack: [cluster("web", { datapathProvider: unknown, ...on })], undecided: ["web"] },
  "a Network whose cluster is assumed without": {
    stack: [provider("p"), podNetwork("blue", { type: "L3" })],
    given: assumed(false),
    finds: ["mandatory blue spec"],
  },
  "a Network whose cluster is assumed with": {
    stack: [provider("p"), podNetwork("blue", { type: "L3" })],
    given: assumed(true),
  },
  "a Network of whose cluster nothing is assumed": {
    stack: [provider("p"), podNetwork("blue", { type: "L3" })],
    given: assumed(),
  },
  "a Network of a cluster in view: the cluster is to blame": {
    stack: [
      cluster("web", { datapathProvider: "LEGACY_DATAPATH" }),
      provider("p", "web"),
      podNetwork("blue", { type: "L3" }),
    ],
  },
  "a pool whose cluster is assumed without": {
    stack: [carrying],
    given: assumed(false),
    finds: ["mandatory edge networkConfig.additionalPodNetworkConfigs"],
  },
  "a pool without extra networks": { stack: [pool({ enablePrivateNodes: true })], given: assumed(false) },
  "a pool whose networks are not known yet": { stack: [pool(unknown)], given: assumed(false), undecided: ["edge"] },
  "a pool whose networks are no list": {
    stack: [pool({ additionalNodeNetworkConfigs: "blue", additionalPodNetworkConfigs: null })],
    given: assumed(false),
  },
});
