import type { Input } from "@pulumi/pulumi";
import type { POLICY_PROTOCOLS } from "../facts/policy-ports";
import type { Waiver } from "../rules/waiver";
import { frozen, given } from "./plain";
import type { Selection } from "./pod-selection";

/** Ports from one to another, both included, written out one by one: Dataplane V2 knows no `endPort`. */
export interface PolicyPortRange {
  /** 1 to 65535. */
  readonly from: number;
  /** `from` to 65535. */
  readonly to: number;
}

/** Who is admitted: Pods by `pods`, `namespaces` or both, or addresses by `cidr`. Refused without any of them. */
export interface PolicyPeer {
  /**
   * Pods, by labels or a selector; without `namespaces` those of the policy's own namespace.
   * @default - all
   */
  readonly pods?: Input<Selection>;
  /**
   * Namespaces, by labels or a selector: `{ "kubernetes.io/metadata.name": "shop" }` by name.
   * @default - the policy's own
   */
  readonly namespaces?: Input<Selection>;
  /**
   * A range of addresses outside the cluster: `203.0.113.0/24`. Dataplane V2 finds Pods by labels, never here. Refused
   * where it does not parse or has host bits, and beside `pods` and `namespaces`.
   * @default - none
   */
  readonly cidr?: Input<string>;
  /**
   * Parts of `cidr` that are not admitted. Refused without it and outside of it.
   * @default - none
   */
  readonly except?: readonly Input<string>[];
}

/** On which ports. */
export interface PolicyPorts {
  /**
   * Numbers, names that the receiving Pods give to ports, or ranges. At most 256 ports of a rule; refused with more,
   * and as an empty list, which to Kubernetes means all.
   * @default - all
   */
  readonly ports?: readonly (Input<number | string> | PolicyPortRange)[];
  /**
   * `TCP`, `UDP` or `SCTP`: of each port, or without `ports` of all. Refused as an empty list.
   * @default - TCP where there are ports, else all
   */
  readonly protocols?: readonly (typeof POLICY_PROTOCOLS.value)[number][];
}

/** Connections that Pods may accept. */
export interface IngressRule extends PolicyPorts {
  /**
   * From whom. Refused as an empty list, which to Kubernetes means everybody.
   * @default - everybody
   */
  readonly from?: readonly PolicyPeer[];
}

/** Connections that Pods may open. */
export interface EgressRule extends PolicyPorts {
  /**
   * To whom. Refused as an empty list, which to Kubernetes means everybody.
   * @default - everybody
   */
  readonly to?: readonly PolicyPeer[];
}

/** A NetworkPolicy of which Dataplane V2 takes every word. Refused without `ingress` and `egress`. */
export interface DataplaneNetworkPolicyArgs {
  /** The namespace, of the policy and of the Pods. */
  readonly namespace: Input<string>;
  /**
   * Name of the NetworkPolicy. Editing it replaces the policy.
   * @default - made by Pulumi
   */
  readonly name?: Input<string>;
  /**
   * The Pods that it isolates, by labels (`{ app: "web" }`) or a selector.
   * @default - all of the namespace
   */
  readonly podSelector?: Input<Selection>;
  /**
   * What the Pods may accept; an empty list: nothing.
   * See {@link https://kubernetes.io/docs/concepts/services-networking/network-policies/}.
   * @default - whatever comes
   */
  readonly ingress?: readonly IngressRule[];
  /**
   * What the Pods may open, beside DNS and the metadata server; an empty list: nothing else.
   * @default - anything
   */
  readonly egress?: readonly EgressRule[];
  /**
   * Whether `egress` lets the Pods look names up: at the Pods kube-dns and node-local-dns of kube-system, at NodeLocal
   * DNSCache (169.254.20.10), and where Cloud DNS answers (169.254.169.254); port 53.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/network-policy}.
   * @default true
   */
  readonly allowDns?: boolean;
  /**
   * Whether `egress` lets the Pods reach the metadata server (169.254.169.254, TCP 80), which gives them the tokens of
   * their service account.
   * @default true
   */
  readonly allowMetadataServer?: boolean;
  /**
   * Annotations, such as `policy.network.gke.io/enable-logging: "true"`.
   * @default - none
   */
  readonly annotations?: Input<Record<string, Input<string>>>;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const DATAPLANE_NETWORK_POLICY_DEFAULTS = frozen({ allowDns: true, allowMetadataServer: true });

/** The arguments with the defaults filled in. */
export type PolicySettings = DataplaneNetworkPolicyArgs &
  Required<Pick<DataplaneNetworkPolicyArgs, keyof typeof DATAPLANE_NETWORK_POLICY_DEFAULTS>>;

export const policySettings = (args: DataplaneNetworkPolicyArgs): PolicySettings => ({
  ...DATAPLANE_NETWORK_POLICY_DEFAULTS,
  ...given(args),
});
