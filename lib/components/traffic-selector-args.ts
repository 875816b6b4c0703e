import type { Input } from "@pulumi/pulumi";
import type { Waiver } from "../rules/waiver";
import { frozen, given } from "./plain";
import type { Selection } from "./pod-selection";
import { STEERED_TRAFFIC_DEFAULTS, type SteeredPort } from "./steered-traffic";

/** A TrafficSelector: which packets of which Pods go to a chain. It is cluster-scoped. */
export interface TrafficSelectorArgs {
  /**
   * Name of the TrafficSelector. Editing it replaces the selector.
   * @default - made by Pulumi
   */
  readonly name?: Input<string>;
  /** Name of the ServiceFunctionChain that the packets go to: its `name`, so that the chain is made before. */
  readonly serviceFunctionChain: Input<string>;
  /**
   * The namespaces of the Pods, by labels or a selector: `{ "kubernetes.io/metadata.name": "vpn" }`; `{}` for all.
   * Refused where it and `podSelector` are empty: that is every Pod of every namespace, GKE's own included.
   */
  readonly namespaceSelector: Input<Selection>;
  /** The Pods whose packets are steered, by labels or a selector; `{}` for all. */
  readonly podSelector: Input<Selection>;
  /**
   * Name of the Pod network by whose interface the packets leave. The function's Pods are on it too.
   * @default - the primary one
   */
  readonly network?: Input<string>;
  /**
   * Where the packets go to: a block of IPv4 addresses, without host bits. Refused otherwise
   * (`selector-destination-is-ipv4`). Of several selectors the longest prefix wins.
   * @default "0.0.0.0/0"
   */
  readonly destination?: Input<string>;
  /**
   * Ports that the packets go to: 1 to 10 entries, else refused (`selector-ports-within-limit`). Of prefixes as long, a
   * single port wins over all ports. UDP port 7081 is never steered.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/setup-service-steering}.
   * @default [{ "protocol": "TCP" }, { "protocol": "UDP" }]
   */
  readonly ports?: readonly SteeredPort[];
  /**
   * Annotations of the TrafficSelector.
   * @default - none
   */
  readonly annotations?: Input<Record<string, Input<string>>>;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const TRAFFIC_SELECTOR_DEFAULTS = frozen({ ...STEERED_TRAFFIC_DEFAULTS });

/** The arguments with the defaults filled in. */
export type SelectorSettings = TrafficSelectorArgs &
  Required<Pick<TrafficSelectorArgs, keyof typeof TRAFFIC_SELECTOR_DEFAULTS>>;

export const selectorSettings = (args: TrafficSelectorArgs): SelectorSettings => ({
  ...TRAFFIC_SELECTOR_DEFAULTS,
  ...given(args),
});
