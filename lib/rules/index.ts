import { ciliumPolicyIsServed } from "./cilium-policy-is-served";
import { clusterProtectedFromReplacement } from "./cluster-protected-from-replacement";
import { clusterUsesDataplaneV2 } from "./cluster-uses-dataplane-v2";
import { clusterWithinScaleLimits } from "./cluster-within-scale-limits";
import { conntrackFitsMemory } from "./conntrack-fits-memory";
import { dataplaneV2NeedsVersion } from "./dataplane-v2-needs-version";
import { dataplaneV2NotWithCalico } from "./dataplane-v2-not-with-calico";
import { dnsCacheEnabled } from "./dns-cache-enabled";
import { ebpfAgentNotOnDataplaneV2 } from "./ebpf-agent-not-on-dataplane-v2";
import { encryptionNeedsDataplaneV2 } from "./encryption-needs-dataplane-v2";
import { fqdnPolicyNeedsDataplaneV2 } from "./fqdn-policy-needs-dataplane-v2";
import { fqdnPolicyNeedsVersion } from "./fqdn-policy-needs-version";
import { fqdnPolicyWithinLimits } from "./fqdn-policy-within-limits";
import { hostPortClaimedOnce } from "./host-port-claimed-once";
import { hostPortNotInEphemeralRange } from "./host-port-not-in-ephemeral-range";
import { hubbleRelayNotWithMultiNetworking } from "./hubble-relay-not-with-multi-networking";
import { ipMasqAgentKeepsPorts } from "./ip-masq-agent-keeps-ports";
import { ipMasqConfigParses } from "./ip-masq-config-parses";
import { ipMasqCoversPodRanges } from "./ip-masq-covers-pod-ranges";
import { mtuFitsSteering } from "./mtu-fits-steering";
import { mtuMatchesPeers } from "./mtu-matches-peers";
import { mtuWithinRange } from "./mtu-within-range";
import { networkPolicyAllowsDns } from "./network-policy-allows-dns";
import { networkPolicyAllowsMetadata } from "./network-policy-allows-metadata";
import { networkPolicyWithoutEndPort } from "./network-policy-without-end-port";
import { nodePortNotInEphemeralRange } from "./node-port-not-in-ephemeral-range";
import { nodeSysctlWithinRange } from "./node-sysctl-within-range";
import { nodeVersionMatchesFix } from "./node-version-matches-fix";
import type { Rule } from "./rule";
import { versionWithoutHairpinLeak } from "./version-without-hairpin-leak";
import { versionWithoutMetadataRace } from "./version-without-metadata-race";
import { versionWithoutPodIpLeak } from "./version-without-pod-ip-leak";
import { versionWithoutSelfConnectionDrop } from "./version-without-self-connection-drop";

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  ciliumPolicyIsServed,
  clusterProtectedFromReplacement,
  clusterUsesDataplaneV2,
  clusterWithinScaleLimits,
  conntrackFitsMemory,
  dataplaneV2NeedsVersion,
  dataplaneV2NotWithCalico,
  dnsCacheEnabled,
  ebpfAgentNotOnDataplaneV2,
  encryptionNeedsDataplaneV2,
  fqdnPolicyNeedsDataplaneV2,
  fqdnPolicyNeedsVersion,
  fqdnPolicyWithinLimits,
  hostPortClaimedOnce,
  hostPortNotInEphemeralRange,
  hubbleRelayNotWithMultiNetworking,
  ipMasqAgentKeepsPorts,
  ipMasqConfigParses,
  ipMasqCoversPodRanges,
  mtuFitsSteering,
  mtuMatchesPeers,
  mtuWithinRange,
  networkPolicyAllowsDns,
  networkPolicyAllowsMetadata,
  networkPolicyWithoutEndPort,
  nodePortNotInEphemeralRange,
  nodeSysctlWithinRange,
  nodeVersionMatchesFix,
  versionWithoutHairpinLeak,
  versionWithoutMetadataRace,
  versionWithoutPodIpLeak,
  versionWithoutSelfConnectionDrop,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((r) => [r.id, r]));

export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);
