export { DataplaneV2Cluster, type ClusterPlacement } from "./components/dataplane-v2-cluster";
export {
  DATAPLANE_V2_CLUSTER_DEFAULTS,
  type AuthorizedNetwork,
  type DataplaneV2ClusterArgs,
  type MaintenanceWindow,
} from "./components/dataplane-v2-cluster-args";
export { DataplaneV2Network, type NetworkPlacement } from "./components/dataplane-v2-network";
export { DATAPLANE_V2_NETWORK_DEFAULTS, type DataplaneV2NetworkArgs } from "./components/dataplane-v2-network-args";
export { DataplaneV2NodePool } from "./components/dataplane-v2-node-pool";
export {
  DATAPLANE_V2_NODE_POOL_DEFAULTS,
  type DataplaneV2NodePoolArgs,
  type NodeNetwork,
  type PodNetworkRange,
} from "./components/dataplane-v2-node-pool-args";
export { DataplaneNetworkPolicy } from "./components/dataplane-network-policy";
export {
  DATAPLANE_NETWORK_POLICY_DEFAULTS,
  type DataplaneNetworkPolicyArgs,
  type EgressRule,
  type IngressRule,
  type PolicyPeer,
  type PolicyPortRange,
  type PolicyPorts,
} from "./components/dataplane-network-policy-args";
export { FqdnNetworkPolicy } from "./components/fqdn-network-policy";
export {
  type FqdnEgressRule,
  type FqdnMatch,
  type FqdnNetworkPolicyArgs,
  type FqdnPort,
} from "./components/fqdn-network-policy-args";
export { IpMasqAgent } from "./components/ip-masq-agent";
export { IP_MASQ_AGENT_DEFAULTS, type IpMasqAgentArgs } from "./components/ip-masq-agent-args";
export { PodIpLeakCleanup } from "./components/pod-ip-leak-cleanup";
export { POD_IP_LEAK_CLEANUP_DEFAULTS, type PodIpLeakCleanupArgs } from "./components/pod-ip-leak-cleanup-args";
export { type PodPlacement, type Toleration } from "./components/pod-placement";
export { type LabelRequirement, type LabelSelector, type Selection } from "./components/pod-selection";
export { type DataplaneFeatures } from "./components/dataplane-features";
export { type NodeSettings, type NodeTaint } from "./components/node-settings";
export { type Certainty, type Fact } from "./facts/fact";
export { RULES } from "./rules";
export { type Finding, type Level, type Rule, type Scope, type Severity } from "./rules/rule";
export { type Waiver } from "./rules/waiver";
