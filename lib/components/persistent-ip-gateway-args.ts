import type { Input } from "@pulumi/pulumi";
import type { Waiver } from "../rules/waiver";
import type { ReservedAddress } from "./persistent-ip-addresses";
import { frozen, given } from "./plain";
import type { Selection } from "./pod-selection";

/** The Gateway of persistent IP addresses: it owns them, and says which namespaces may give them to their Pods. */
export interface PersistentIpGatewayArgs {
  /** The Gateway's namespace. */
  readonly namespace: Input<string>;
  /**
   * Name of the Gateway. Editing it replaces the Gateway.
   * @default - made by Pulumi
   */
  readonly name?: Input<string>;
  /**
   * What the addresses are: `external` ones are reached from the internet, `internal` ones from the VPC network.
   * Editing it replaces the Gateway, deleting first: traffic stops meanwhile.
   */
  readonly direction: "external" | "internal";
  /**
   * Where the traffic of an address goes. `one-pod`: to the Pod that its route selects. `fast-failover`: the same, taken
   * over faster; for networks of type Device, and in some clusters only. `load-balancing`: to all healthy Pods of a route
   * with a health check; that these classes are the ones for it is inferred from their names. Editing it replaces the
   * Gateway, deleting first: traffic stops meanwhile.
   * See {@link https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-persistent-ip-addresses-for-gke-pods}.
   * @default "one-pod"
   */
  readonly delivery?: "one-pod" | "fast-failover" | "load-balancing";
  /**
   * Another Gateway class, such as one that Google adds later. Refused where it is known to be of the other direction.
   * Editing it replaces the Gateway, deleting first: traffic stops meanwhile.
   * @default - the one of `direction` and `delivery`
   */
  readonly gatewayClassName?: Input<string>;
  /**
   * The addresses, 1 to 16: IPv4 with `/32`, or `gcp.compute.Address` resources. Refused (`gateway-addresses-are-cidr`,
   * `gateway-addresses-within-limit`) where one is no single IPv4 address, stands twice, is of the other direction or in
   * another `region`. Take one away from its route first, and from here in a later update.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/setup-persistent-ip-addresses-on-gke-pods}.
   */
  readonly addresses: Input<Input<string | ReservedAddress>[]>;
  /**
   * The cluster's region, where the addresses have to be.
   * @default - not checked here; the policy pack checks it where it sees the cluster
   */
  readonly region?: Input<string>;
  /**
   * The namespaces whose routes it admits: its own (`same`), `all`, or those with labels (`{ team: "edge" }`) or that a
   * selector selects. Routes of others get the reason Unattachable.
   * @default "same"
   */
  readonly allowedNamespaces?: "same" | "all" | Selection;
  /**
   * Annotations of the Gateway; `pulumi.com/timeoutSeconds` says how long `waitFor` waits.
   * @default - none
   */
  readonly annotations?: Input<Record<string, Input<string>>>;
  /**
   * Conditions of its status that Pulumi awaits: `Accepted`, `Programmed`. What it cannot await is
   * listed in `docs/components/GkeIpRoute.md`.
   * @default - none: it goes on when the API server has the Gateway
   */
  readonly waitFor?: readonly string[];
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const PERSISTENT_IP_GATEWAY_DEFAULTS = frozen({
  delivery: "one-pod" as const,
  allowedNamespaces: "same" as const,
});

/** The arguments; `delivery` stays as given, because a class of one's own does without. */
export type GatewaySettings = PersistentIpGatewayArgs & Required<Pick<PersistentIpGatewayArgs, "allowedNamespaces">>;

export const gatewaySettings = (args: PersistentIpGatewayArgs): GatewaySettings => ({
  allowedNamespaces: PERSISTENT_IP_GATEWAY_DEFAULTS.allowedNamespaces,
  ...given(args),
});
