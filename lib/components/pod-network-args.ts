import type { Input } from "@pulumi/pulumi";
import { MTU_BOUNDS } from "../facts/mtu";
import type { DEVICE_MODES } from "../facts/pod-networks";
import type { Waiver } from "../rules/waiver";
import { frozen, given } from "./plain";

/** How a Pod gets the interface of a Device network: by the kernel's driver, bound to vfio-pci, or for RDMA. */
export type DeviceMode = (typeof DEVICE_MODES.value)[number];

/**
 * A network beside the cluster's own that Pods may have an interface on. Give `nodeCidr` (and `podCidr`, of a layer-3
 * network), and it makes a subnet, and a VPC for it unless `network` names one; or name a `subnetwork` that exists. A
 * VPC that it makes lets nothing in: add the firewall rules that the workload needs.
 */
export interface PodNetworkArgs {
  /**
   * Name of the Network object, by which Pods, routes and policies know it: small letters, digits and -, a letter first.
   * Refused otherwise, and where it is `default` or `pod-network`, the names of the cluster's own.
   * Editing it replaces the objects.
   * @default - the component's
   */
  readonly name?: Input<string>;
  /**
   * Makes it a Device network: `NetDevice`, `DPDK-VFIO` or `RDMA`. A Pod then takes the interface of its node, one Pod
   * on each. Without, it is a layer-3 network, on which Pods have addresses of a secondary range. Editing it from one to
   * the other replaces node pools.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/setup-multinetwork-support-for-pods}.
   * @default - none: a layer-3 network
   */
  readonly deviceMode?: Input<DeviceMode>;
  /**
   * Region of the subnet, which has to be the cluster's. Refused where it is missing and a subnet is made. Editing it
   * replaces subnet and node pools.
   * @default - that of `subnetwork`
   */
  readonly region?: Input<string>;
  /**
   * Project id of the VPC.
   * @default - the provider's
   */
  readonly project?: Input<string>;
  /**
   * Name or path of a VPC that exists. Refused where it is missing beside `subnetwork`. Not the cluster's own for a
   * Device network. Editing it replaces subnet and node pools.
   * @default - a VPC of its own
   */
  readonly network?: Input<string>;
  /**
   * Name or path of a subnet that exists. Refused beside what a new one is made of. Editing it replaces node pools.
   * @default - a subnet of its own
   */
  readonly subnetwork?: Input<string>;
  /**
   * Name of the secondary range for Pods. Refused where it is missing beside `subnetwork`, and for a Device network.
   * Editing it replaces node pools.
   * @default - "pods", of a subnet of its own
   */
  readonly podRange?: Input<string>;
  /**
   * Primary IPv4 range of the subnet, an address of each node: `10.9.0.0/24`. Refused where it does not parse, has host
   * bits, or is too small for `nodes`. The provider grows it in place; any other edit replaces subnet and node pools.
   * @default - none: `subnetwork` exists
   */
  readonly nodeCidr?: Input<string>;
  /**
   * Secondary IPv4 range for Pods: of each node a block of at least twice `podsPerNode` addresses. Refused as `nodeCidr`
   * is, where it meets that, and for a Device network. Editing a range that nodes use fails.
   * @default - none: `podRange` exists
   */
  readonly podCidr?: Input<string>;
  /**
   * The most Pods on a node that use it, 1 to 256; refused outside, and for a Device network. Editing it replaces node
   * pools.
   * @default - the pool's `podsPerNode`
   */
  readonly podsPerNode?: Input<number>;
  /**
   * The most nodes that carry it at once, for which `nodeCidr` and `podCidr` are refused if they are too small. Nodes
   * that an upgrade adds count, and so do those of a pool that is being replaced.
   * @default - not checked
   */
  readonly nodes?: Input<number>;
  /**
   * Largest packet of the VPC in bytes, 1300 to 8896; Pods inherit it. Refused outside (`mtu-within-range`).
   * @default 8896
   */
  readonly mtu?: Input<number>;
  /**
   * IPv4 ranges beyond the subnet that Pods reach through this network: `10.20.0.0/16`. Refused where they do not parse,
   * have host bits, or are all addresses: the default route stays on the cluster's own network.
   * @default - none
   */
  readonly routes?: Input<Input<string>[]>;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const POD_NETWORK_DEFAULTS = frozen({ mtu: MTU_BOUNDS.value.max });

/** The arguments with the defaults filled in. */
export type PodNetworkSettings = PodNetworkArgs &
  Required<Pick<PodNetworkArgs, keyof typeof POD_NETWORK_DEFAULTS | "name">>;

export const podNetworkSettings = (name: string, args: PodNetworkArgs): PodNetworkSettings => ({
  ...POD_NETWORK_DEFAULTS,
  name,
  ...given(args),
});
