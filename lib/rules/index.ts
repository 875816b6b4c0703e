import { addressFitsGatewayClass } from "./address-fits-gateway-class";
import { advertisedPrefixOwnsDnsIp } from "./advertised-prefix-owns-dns-ip";
import { byoipAddressInsidePrefix } from "./byoip-address-inside-prefix";
import { chainAffinityWithinRange } from "./chain-affinity-within-range";
import { chainHasOneFunction } from "./chain-has-one-function";
import { chainsDoNotLoop } from "./chains-do-not-loop";
import { ciliumPolicyIsServed } from "./cilium-policy-is-served";
import { clusterProtectedFromReplacement } from "./cluster-protected-from-replacement";
import { clusterUsesDataplaneV2 } from "./cluster-uses-dataplane-v2";
import { clusterWithinScaleLimits } from "./cluster-within-scale-limits";
import { conntrackFitsMemory } from "./conntrack-fits-memory";
import { dataplaneV2NeedsVersion } from "./dataplane-v2-needs-version";
import { dataplaneV2NeedsVpcNative } from "./dataplane-v2-needs-vpc-native";
import { dataplaneV2NotWithCalico } from "./dataplane-v2-not-with-calico";
import { delegatedPrefixFitsScope } from "./delegated-prefix-fits-scope";
import { delegatedPrefixInsideParent } from "./delegated-prefix-inside-parent";
import { deviceParamSetOwnsVpc } from "./device-param-set-owns-vpc";
import { dnsCacheEnabled } from "./dns-cache-enabled";
import { ebpfAgentNotOnDataplaneV2 } from "./ebpf-agent-not-on-dataplane-v2";
import { encryptionNeedsDataplaneV2 } from "./encryption-needs-dataplane-v2";
import { fqdnPolicyNeedsDataplaneV2 } from "./fqdn-policy-needs-dataplane-v2";
import { fqdnPolicyNeedsVersion } from "./fqdn-policy-needs-version";
import { fqdnPolicyWithinLimits } from "./fqdn-policy-within-limits";
import { functionSelectsAPod } from "./function-selects-a-pod";
import { gatewayAddressesAreCidr } from "./gateway-addresses-are-cidr";
import { gatewayAddressesWithinLimit } from "./gateway-addresses-within-limit";
import { hostPortClaimedOnce } from "./host-port-claimed-once";
import { hostPortNotInEphemeralRange } from "./host-port-not-in-ephemeral-range";
import { hubbleRelayNotWithMultiNetworking } from "./hubble-relay-not-with-multi-networking";
import { internalAddressInSubnet } from "./internal-address-in-subnet";
import { ipMasqAgentKeepsPorts } from "./ip-masq-agent-keeps-ports";
import { ipMasqConfigParses } from "./ip-masq-config-parses";
import { ipMasqCoversPodRanges } from "./ip-masq-covers-pod-ranges";
import { manifestFitsSchema } from "./manifest-fits-schema";
import { mtuFitsSteering } from "./mtu-fits-steering";
import { mtuMatchesPeers } from "./mtu-matches-peers";
import { mtuWithinRange } from "./mtu-within-range";
import { multiNetworkingNeedsDataplaneV2 } from "./multi-networking-needs-dataplane-v2";
import { multiNetworkingNeedsVersion } from "./multi-networking-needs-version";
import { multiNetworkingNotOnAutopilot } from "./multi-networking-not-on-autopilot";
import { multiNetworkingNotWithDualStack } from "./multi-networking-not-with-dual-stack";
import { networkPolicyAllowsDns } from "./network-policy-allows-dns";
import { networkPolicyAllowsMetadata } from "./network-policy-allows-metadata";
import { networkPolicyWithoutEndPort } from "./network-policy-without-end-port";
import { nodeInterfacesWithinLimit } from "./node-interfaces-within-limit";
import { nodePoolRunsCos } from "./node-pool-runs-cos";
import { nodePortNotInEphemeralRange } from "./node-port-not-in-ephemeral-range";
import { nodeSysctlWithinRange } from "./node-sysctl-within-range";
import { nodeVersionMatchesFix } from "./node-version-matches-fix";
import { paramSetDeviceOrRanges } from "./param-set-device-or-ranges";
import { paramSetFitsNetworkType } from "./param-set-fits-network-type";
import { paramSetHasOneNetwork } from "./param-set-has-one-network";
import { persistentAddressIsRegional } from "./persistent-address-is-regional";
import { persistentIpNeedsDataplaneV2 } from "./persistent-ip-needs-dataplane-v2";
import { persistentIpNeedsGatewayApi } from "./persistent-ip-needs-gateway-api";
import { persistentIpNeedsVersion } from "./persistent-ip-needs-version";
import { podInterfacesAreValid } from "./pod-interfaces-are-valid";
import { podInterfacesNameKnownNetworks } from "./pod-interfaces-name-known-networks";
import { podRangeFitsNodes } from "./pod-range-fits-nodes";
import { podRangesDoNotOverlap } from "./pod-ranges-do-not-overlap";
import { routeAddressClaimedOnce } from "./route-address-claimed-once";
import { routeAddressesAreCidr } from "./route-addresses-are-cidr";
import { routeAddressesOnGateway } from "./route-addresses-on-gateway";
import { routeAdmittedByGateway } from "./route-admitted-by-gateway";
import { routeGlobalAccessIsInternal } from "./route-global-access-is-internal";
import { routeHasParent } from "./route-has-parent";
import { routeHealthCheckIsRegional } from "./route-health-check-is-regional";
import { routeLoadBalancingNeedsVersion } from "./route-load-balancing-needs-version";
import { routeNetworkExists } from "./route-network-exists";
import { routeParentIsPersistentGateway } from "./route-parent-is-persistent-gateway";
import { routePodCanBind } from "./route-pod-can-bind";
import { routeReadyNeedsProbe } from "./route-ready-needs-probe";
import { routeSelectorNotEmpty } from "./route-selector-not-empty";
import { routeSelectsAPod } from "./route-selects-a-pod";
import { routeSelectsOnePod } from "./route-selects-one-pod";
import type { Rule } from "./rule";
import { selectorDestinationIsIpv4 } from "./selector-destination-is-ipv4";
import { selectorHasOneDirection } from "./selector-has-one-direction";
import { selectorNamesKnownChain } from "./selector-names-known-chain";
import { selectorNotEverything } from "./selector-not-everything";
import { selectorPortsWithinLimit } from "./selector-ports-within-limit";
import { selectorsDoNotConflict } from "./selectors-do-not-conflict";
import { steeringNeedsDataplaneV2 } from "./steering-needs-dataplane-v2";
import { steeringNeedsVersion } from "./steering-needs-version";
import { steeringSameNetwork } from "./steering-same-network";
import { steeringWithinLimits } from "./steering-within-limits";
import { versionWithoutHairpinLeak } from "./version-without-hairpin-leak";
import { versionWithoutMetadataRace } from "./version-without-metadata-race";
import { versionWithoutPodIpLeak } from "./version-without-pod-ip-leak";
import { versionWithoutSelfConnectionDrop } from "./version-without-self-connection-drop";

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  addressFitsGatewayClass,
  advertisedPrefixOwnsDnsIp,
  byoipAddressInsidePrefix,
  chainAffinityWithinRange,
  chainHasOneFunction,
  chainsDoNotLoop,
  ciliumPolicyIsServed,
  clusterProtectedFromReplacement,
  clusterUsesDataplaneV2,
  clusterWithinScaleLimits,
  conntrackFitsMemory,
  dataplaneV2NeedsVersion,
  dataplaneV2NeedsVpcNative,
  dataplaneV2NotWithCalico,
  delegatedPrefixFitsScope,
  delegatedPrefixInsideParent,
  deviceParamSetOwnsVpc,
  dnsCacheEnabled,
  ebpfAgentNotOnDataplaneV2,
  encryptionNeedsDataplaneV2,
  fqdnPolicyNeedsDataplaneV2,
  fqdnPolicyNeedsVersion,
  fqdnPolicyWithinLimits,
  functionSelectsAPod,
  gatewayAddressesAreCidr,
  gatewayAddressesWithinLimit,
  hostPortClaimedOnce,
  hostPortNotInEphemeralRange,
  hubbleRelayNotWithMultiNetworking,
  internalAddressInSubnet,
  ipMasqAgentKeepsPorts,
  ipMasqConfigParses,
  ipMasqCoversPodRanges,
  manifestFitsSchema,
  mtuFitsSteering,
  mtuMatchesPeers,
  mtuWithinRange,
  multiNetworkingNeedsDataplaneV2,
  multiNetworkingNeedsVersion,
  multiNetworkingNotOnAutopilot,
  multiNetworkingNotWithDualStack,
  networkPolicyAllowsDns,
  networkPolicyAllowsMetadata,
  networkPolicyWithoutEndPort,
  nodeInterfacesWithinLimit,
  nodePoolRunsCos,
  nodePortNotInEphemeralRange,
  nodeSysctlWithinRange,
  nodeVersionMatchesFix,
  paramSetDeviceOrRanges,
  paramSetFitsNetworkType,
  paramSetHasOneNetwork,
  persistentAddressIsRegional,
  persistentIpNeedsDataplaneV2,
  persistentIpNeedsGatewayApi,
  persistentIpNeedsVersion,
  podInterfacesAreValid,
  podInterfacesNameKnownNetworks,
  podRangeFitsNodes,
  podRangesDoNotOverlap,
  routeAddressClaimedOnce,
  routeAddressesAreCidr,
  routeAddressesOnGateway,
  routeAdmittedByGateway,
  routeGlobalAccessIsInternal,
  routeHasParent,
  routeHealthCheckIsRegional,
  routeLoadBalancingNeedsVersion,
  routeNetworkExists,
  routeParentIsPersistentGateway,
  routePodCanBind,
  routeReadyNeedsProbe,
  routeSelectorNotEmpty,
  routeSelectsAPod,
  routeSelectsOnePod,
  selectorDestinationIsIpv4,
  selectorHasOneDirection,
  selectorNamesKnownChain,
  selectorNotEverything,
  selectorPortsWithinLimit,
  selectorsDoNotConflict,
  steeringNeedsDataplaneV2,
  steeringNeedsVersion,
  steeringSameNetwork,
  steeringWithinLimits,
  versionWithoutHairpinLeak,
  versionWithoutMetadataRace,
  versionWithoutPodIpLeak,
  versionWithoutSelfConnectionDrop,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((r) => [r.id, r]));

export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);
