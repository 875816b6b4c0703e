import type { Input } from "@pulumi/pulumi";
import { GKE_RANGES, PODS_PER_NODE, PRIVATE_ADDRESSES } from "../facts/address-plan";
import { MTU_BOUNDS } from "../facts/mtu";
import type { Waiver } from "../rules/waiver";
import { frozen, given } from "./plain";
import type { DeviceMode } from "./pod-network-args";

/** A further Pod network that ranges are planned for. */
export interface PlannedPodNetwork {
  /**
   * Makes it a Device network: Pods take the interfaces of their nodes, and it has no range for them.
   * @default - none: a layer-3 network
   */
  readonly deviceMode?: DeviceMode;
  /**
   * The most Pods on a node that use it, 1 to 256; refused outside, and beside `deviceMode`.
   * @default - the `podsPerNode` of the VPC
   */
  readonly podsPerNode?: number;
  /**
   * The most nodes that carry it at once. At least 1.
   * @default - the `nodes` of the VPC
   */
  readonly nodes?: number;
}

/**
 * A VPC for clusters with Dataplane V2. Ranges that are not given are planned from `nodes`, `podsPerNode`, `services`
 * and `podNetworks`, as `gke-dpv2 plan-ranges` prints them. Plan for the largest size, because a range in use cannot
 * move: editing one of the first three, or a Pod network that is not the last, may move ranges.
 */
export interface DataplaneV2NetworkArgs<N extends string = string> {
  /** Region of the subnet, such as `asia-northeast3`. */
  readonly region: Input<string>;
  /**
   * Project id.
   * @default - the provider's
   */
  readonly project?: Input<string>;
  /**
   * Largest packet of the VPC in bytes, 1300 to 8896. Pods inherit it. Refused outside (`mtu-within-range`).
   * Peered networks should have the same; packets to the internet stay at 1500.
   * See {@link https://cloud.google.com/vpc/docs/mtu}.
   * @default 8896
   */
  readonly mtu?: Input<number>;
  /**
   * The subnet's primary IPv4 range, from which nodes get their addresses: `10.4.16.0/22`. Refused where it does not
   * parse, has host bits, meets another range, or is too small for `nodes` as given. The provider grows it in place;
   * any other edit replaces the subnet.
   * @default - planned: `nodes` and the 4 addresses that Google keeps
   */
  readonly nodeCidr?: Input<string>;
  /**
   * IPv4 range for Pods: `10.0.0.0/14`. Refused as `nodeCidr` is. Editing a range that a cluster uses fails.
   * @default - planned: for each of `nodes` a block of at least twice `podsPerNode` addresses
   */
  readonly podCidr?: Input<string>;
  /**
   * IPv4 range for Services: `10.4.0.0/20`. Refused as `nodeCidr` is. Editing a range that a cluster uses fails.
   * @default - planned: `services`
   */
  readonly serviceCidr?: Input<string>;
  /**
   * Further IPv4 ranges for Pods, by the name that a node pool takes as `podRange`. Refused as `nodeCidr` is; planned
   * ranges do not make room for them.
   * @default - none
   */
  readonly extraPodCidrs?: Readonly<Record<string, Input<string>>>;
  /**
   * Further Pod networks, by name, whose ranges are planned beside the VPC's own; each is on a VPC of its own, which a
   * {@link PodNetwork} makes: `new PodNetwork("data", network.podNetworks.data, ...)`. Add new ones at the end.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/setup-multinetwork-support-for-pods}.
   * @default - none
   */
  readonly podNetworks?: Readonly<Record<N, PlannedPodNetwork>>;
  /**
   * The most nodes that will ever run at once, also during upgrades. At least 1.
   * @default 1020
   */
  readonly nodes?: number;
  /**
   * The most Pods that any node will run, 8 to 256; refused outside. Give the cluster the same.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/flexible-pod-cidr}.
   * @default 110
   */
  readonly podsPerNode?: number;
  /**
   * The most Services that will ever exist at once. At least 1.
   * @default 4096
   */
  readonly services?: number;
  /**
   * The IPv4 range in which ranges are planned. Refused where the plan does not fit.
   * @default "10.0.0.0/8"
   */
  readonly parentCidr?: string;
  /**
   * Whether nodes without external addresses reach Google's APIs.
   * @default true
   */
  readonly privateIpGoogleAccess?: Input<boolean>;
  /**
   * Whether a Cloud NAT lets nodes and Pods without external addresses reach the internet.
   * @default true
   */
  readonly cloudNat?: boolean;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const DATAPLANE_V2_NETWORK_DEFAULTS = frozen({
  mtu: MTU_BOUNDS.value.max,
  nodes: GKE_RANGES.value.nodes,
  podsPerNode: PODS_PER_NODE.value.default,
  services: GKE_RANGES.value.services,
  parentCidr: PRIVATE_ADDRESSES.value,
  privateIpGoogleAccess: true,
  cloudNat: true,
});

/** The arguments with the defaults filled in. */
export type NetworkSettings = DataplaneV2NetworkArgs &
  Required<Pick<DataplaneV2NetworkArgs, keyof typeof DATAPLANE_V2_NETWORK_DEFAULTS | "extraPodCidrs" | "podNetworks">>;

export const networkSettings = (args: DataplaneV2NetworkArgs): NetworkSettings => ({
  ...DATAPLANE_V2_NETWORK_DEFAULTS,
  ...given(args),
  extraPodCidrs: given(args.extraPodCidrs ?? {}),
  podNetworks: given(args.podNetworks ?? {}),
});
