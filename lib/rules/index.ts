import { clusterUsesDataplaneV2 } from "./cluster-uses-dataplane-v2";
import { dataplaneV2NeedsVersion } from "./dataplane-v2-needs-version";
import { dataplaneV2NotWithCalico } from "./dataplane-v2-not-with-calico";
import { mtuWithinRange } from "./mtu-within-range";
import { networkPolicyWithoutEndPort } from "./network-policy-without-end-port";
import { nodePortNotInEphemeralRange } from "./node-port-not-in-ephemeral-range";
import type { Rule } from "./rule";
import { versionWithoutPodIpLeak } from "./version-without-pod-ip-leak";
import { versionWithoutSelfConnectionDrop } from "./version-without-self-connection-drop";

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  clusterUsesDataplaneV2,
  dataplaneV2NeedsVersion,
  dataplaneV2NotWithCalico,
  mtuWithinRange,
  networkPolicyWithoutEndPort,
  nodePortNotInEphemeralRange,
  versionWithoutPodIpLeak,
  versionWithoutSelfConnectionDrop,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((r) => [r.id, r]));

export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);
