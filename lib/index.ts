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
export { type DataplaneFeatures } from "./components/dataplane-features";
export { type NodeSettings, type NodeTaint } from "./components/node-settings";
export { type Certainty, type Fact } from "./facts/fact";
export { RULES } from "./rules";
export { type Finding, type Level, type Rule, type Scope, type Severity } from "./rules/rule";
export { type Waiver } from "./rules/waiver";
