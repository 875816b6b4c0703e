import type { Input } from "@pulumi/pulumi";
import type { FQDN_POLICY_LIMITS } from "../facts/fqdn-policy";
import type { Waiver } from "../rules/waiver";
import { given } from "./plain";
import type { Selection } from "./pod-selection";

/** Names of one kind: exactly one of the two, else refused (`fqdn-policy-within-limits`). */
export interface FqdnMatch {
  /**
   * One name: `api.example.com`. Refused where it is no name, an address, or a name of the cluster itself
   * (`.cluster.local`).
   * @default - none
   */
  readonly name?: Input<string>;
  /**
   * Many names: a star stands for any characters but a dot (`*.example.com` is not `example.com`), alone for every
   * name. Refused where it is no pattern, or one of the cluster itself.
   * @default - none
   */
  readonly pattern?: Input<string>;
}

/** A port, or all of a protocol. There are no ranges. */
export interface FqdnPort {
  /**
   * `TCP`, `UDP` or `ALL`; refused otherwise (`fqdn-policy-within-limits`).
   * @default - GKE's: ALL
   */
  readonly protocol?: Input<(typeof FQDN_POLICY_LIMITS.value.protocols)[number]>;
  /**
   * 1 to 65535; refused outside.
   * @default - all
   */
  readonly port?: Input<number>;
}

/** What is admitted: each of the names on each of the ports. */
export interface FqdnEgressRule {
  /** At least one; refused as an empty list. */
  readonly matches: readonly FqdnMatch[];
  /**
   * Ports; refused as an empty list, which to GKE means all.
   * @default - all
   */
  readonly ports?: readonly FqdnPort[];
}

/**
 * An FQDNNetworkPolicy: what Pods may open, by name. It adds to the NetworkPolicies that select the same Pods, and isolates
 * them like one; names are found out by lookups that kube-dns or Cloud DNS answers, up to 50 addresses each.
 */
export interface FqdnNetworkPolicyArgs {
  /** The namespace, of the policy and of the Pods. */
  readonly namespace: Input<string>;
  /**
   * Name of the FQDNNetworkPolicy. Editing it replaces the policy.
   * @default - made by Pulumi
   */
  readonly name?: Input<string>;
  /**
   * The Pods that it isolates, by labels (`{ app: "web" }`) or a selector.
   * @default - all of the namespace
   */
  readonly podSelector?: Input<Selection>;
  /**
   * What the Pods may open, by name. At least one; refused as an empty list.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/fqdn-network-policies}.
   */
  readonly egress: readonly FqdnEgressRule[];
  /**
   * Annotations of the FQDNNetworkPolicy.
   * @default - none
   */
  readonly annotations?: Input<Record<string, Input<string>>>;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const fqdnSettings = (args: FqdnNetworkPolicyArgs): FqdnNetworkPolicyArgs => given(args);
