export { DataplaneV2Cluster, type ClusterPlacement } from "./components/dataplane-v2-cluster";
export {
  DATAPLANE_V2_CLUSTER_DEFAULTS,
  type AuthorizedNetwork,
  type DataplaneV2ClusterArgs,
  type MaintenanceWindow,
} from "./components/dataplane-v2-cluster-args";
export { DataplaneV2Network, type NetworkPlacement } from "./components/dataplane-v2-network";
export {
  DATAPLANE_V2_NETWORK_DEFAULTS,
  type DataplaneV2NetworkArgs,
  type PlannedPodNetwork,
} from "./components/dataplane-v2-network-args";
export { type PlannedPodNetworkArgs } from "./components/dataplane-v2-network-pod-networks";
export { DataplaneV2NodePool } from "./components/dataplane-v2-node-pool";
export {
  DATAPLANE_V2_NODE_POOL_DEFAULTS,
  type DataplaneV2NodePoolArgs,
} from "./components/dataplane-v2-node-pool-args";
export { PodNetwork } from "./components/pod-network";
export { POD_NETWORK_DEFAULTS, type DeviceMode, type PodNetworkArgs } from "./components/pod-network-args";
export { type PodInterfaceOptions } from "./components/pod-network-interfaces";
export { type NodeNetwork, type PodNetworkNode, type PodNetworkRange } from "./components/pod-network-node";
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
export { GkeIpRoute } from "./components/gke-ip-route";
export {
  GKE_IP_ROUTE_DEFAULTS,
  type GkeIpRouteArgs,
  type RouteBehavior,
  type RouteParent,
} from "./components/gke-ip-route-args";
export { type HealthChecked, type RouteHealthCheck } from "./components/gke-ip-route-health-check";
export { IpMasqAgent } from "./components/ip-masq-agent";
export { IP_MASQ_AGENT_DEFAULTS, type IpMasqAgentArgs } from "./components/ip-masq-agent-args";
export { type ReservedAddress } from "./components/persistent-ip-addresses";
export { PersistentIpDeployment } from "./components/persistent-ip-deployment";
export {
  PERSISTENT_IP_DEPLOYMENT_DEFAULTS,
  type PersistentIpDeploymentArgs,
} from "./components/persistent-ip-deployment-args";
export { PersistentIpGateway } from "./components/persistent-ip-gateway";
export { PERSISTENT_IP_GATEWAY_DEFAULTS, type PersistentIpGatewayArgs } from "./components/persistent-ip-gateway-args";
export { PersistentIpStatefulSet } from "./components/persistent-ip-stateful-set";
export {
  PERSISTENT_IP_STATEFUL_SET_DEFAULTS,
  type PersistentIpStatefulSetArgs,
} from "./components/persistent-ip-stateful-set-args";
export { type PersistentIpWorkloadArgs } from "./components/persistent-ip-workload-args";
export { PodIpLeakCleanup } from "./components/pod-ip-leak-cleanup";
export { POD_IP_LEAK_CLEANUP_DEFAULTS, type PodIpLeakCleanupArgs } from "./components/pod-ip-leak-cleanup-args";
export { type AddressList } from "./components/address-list";
export { ByoipPrefix } from "./components/byoip-prefix";
export { BYOIP_PREFIX_DEFAULTS, type ByoipPrefixArgs } from "./components/byoip-prefix-args";
export { ReservedAddresses } from "./components/reserved-addresses";
export { RESERVED_ADDRESSES_DEFAULTS, type ReservedAddressesArgs } from "./components/reserved-addresses-args";
export { type PodPlacement, type Toleration } from "./components/pod-placement";
export { type LabelRequirement, type LabelSelector, type Selection } from "./components/pod-selection";
export { ServiceFunctionChain } from "./components/service-function-chain";
export {
  type ChainAffinity,
  type ServiceFunction,
  type ServiceFunctionChainArgs,
} from "./components/service-function-chain-args";
export { ServiceSteering } from "./components/service-steering";
export {
  SERVICE_STEERING_DEFAULTS,
  type ServiceSteeringArgs,
  type SteeredFunction,
  type SteeredSubject,
} from "./components/service-steering-args";
export { type SteeredPort } from "./components/steered-traffic";
export { TrafficSelector } from "./components/traffic-selector";
export { TRAFFIC_SELECTOR_DEFAULTS, type TrafficSelectorArgs } from "./components/traffic-selector-args";
export { type DataplaneFeatures } from "./components/dataplane-features";
export { type NodeSettings, type NodeTaint } from "./components/node-settings";
export { type Certainty, type Fact } from "./facts/fact";
export { RULES } from "./rules";
export { type Finding, type Level, type Rule, type Scope, type Severity } from "./rules/rule";
export { type Waiver } from "./rules/waiver";
