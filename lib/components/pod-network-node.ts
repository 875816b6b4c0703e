import type { Subnetwork } from "@pulumi/gcp/compute/subnetwork";
import type { Input } from "@pulumi/pulumi";
import { withEdge } from "./dependency-edge";
import { given } from "./plain";
import type { PodNetworkSettings } from "./pod-network-args";
import { podRangeOf, type PodNetworkPlace } from "./pod-network-inputs";

/** A further network interface of each node. */
export interface NodeNetwork {
  /** Name of the VPC. */
  readonly network: Input<string>;
  /** Name of the subnet. */
  readonly subnetwork: Input<string>;
}

/** A further range of Pod addresses on each node. */
export interface PodNetworkRange {
  /**
   * Name of the subnet.
   * @default - the one of the node's first interface
   */
  readonly subnetwork?: Input<string>;
  /** Name of that subnet's secondary range. */
  readonly secondaryPodRange: Input<string>;
  /**
   * Most Pods on a node that use this network.
   * @default - the pool's `podsPerNode`
   */
  readonly maxPodsPerNode?: Input<number>;
}

/** What the nodes that carry a Pod network need: a {@link PodNetwork} gives it as `node`. */
export interface PodNetworkNode {
  /** The interface of each node. Two networks on one subnet share it. */
  readonly nodeNetwork: NodeNetwork;
  /**
   * The range that Pods have addresses of.
   * @default - none: a Device network
   */
  readonly podNetwork?: PodNetworkRange;
}

export function nodeOf(
  settings: PodNetworkSettings,
  place: PodNetworkPlace,
  made: Subnetwork | undefined,
): PodNetworkNode {
  if (settings.deviceMode !== undefined) return { nodeNetwork: place };
  const range = podRangeOf(settings);
  const podNetwork = given({
    subnetwork: place.subnetwork,
    secondaryPodRange: made === undefined ? range : withEdge(range, made),
    maxPodsPerNode: settings.podsPerNode,
  });
  return { nodeNetwork: place, podNetwork };
}
