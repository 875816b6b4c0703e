import type { CustomResourceArgs } from "@pulumi/kubernetes/apiextensions/customResource";
import { FQDN_POLICY_KIND } from "../facts/fqdn-names";
import type { FqdnEgressRule, FqdnNetworkPolicyArgs } from "./fqdn-network-policy-args";
import { METADATA_ARGUMENTS, metadataOf } from "./object-metadata";
import { given } from "./plain";
import { selectorOf } from "./pod-selection";

const { apiVersion, kind } = FQDN_POLICY_KIND.value;

export const FQDN_POLICY_TYPE = `kubernetes:${apiVersion}:${kind}`;

export const fqdnInputs = (settings: FqdnNetworkPolicyArgs): CustomResourceArgs => ({
  apiVersion,
  kind,
  metadata: metadataOf(settings),
  spec: { podSelector: selectorOf(settings.podSelector ?? {}), egress: settings.egress.map(ruleOf) },
});

const ruleOf = ({ matches, ports }: FqdnEgressRule): FqdnEgressRule =>
  given({ matches: matches.map(given), ports: ports?.map(given) });

/** The argument that each path of the inputs comes from. */
export const FQDN_POLICY_ARGUMENTS = {
  ...METADATA_ARGUMENTS,
  "spec.podSelector": "podSelector",
  "spec.egress": "egress",
} as const satisfies Record<string, keyof FqdnNetworkPolicyArgs>;
