import { powerOfTwo } from "./range-plan";

/** What a range has to hold. */
export interface RangeNeed {
  /** Of what: nodes, or Services. */
  readonly count: number;
  /** Addresses of each. */
  readonly each: number;
  /** Addresses that the cloud keeps for itself. */
  readonly kept: number;
  /** The smallest range that the cloud takes, in addresses. */
  readonly least: number;
}

/** How large a cluster may become. */
export interface ClusterSize extends NodeSize {
  readonly podsPerNode: number;
  readonly services: number;
  readonly podNetworks: Readonly<Record<string, NodeSize>>;
}

/** The most nodes that carry a network, and the most Pods of each that use it. */
export interface NodeSize {
  readonly nodes: number;
  /** `undefined` where Pods take the interfaces of their nodes: such a network has no range of its own for them. */
  readonly podsPerNode?: number | undefined;
}

/** A Pod network as it was asked for: what is left open is as in the rest of the cluster. */
export interface NetworkWish extends Partial<NodeSize> {
  /** Whether Pods take the interfaces of their nodes. */
  readonly device?: boolean;
}

/** The size that was asked for. */
export interface ClusterWish extends Omit<ClusterSize, "podNetworks"> {
  readonly podNetworks: Readonly<Record<string, NetworkWish>>;
}

export const clusterSize = ({ podNetworks, ...own }: ClusterWish): ClusterSize => ({
  ...own,
  podNetworks: Object.fromEntries(
    Object.entries(podNetworks).map(([name, { device, nodes, podsPerNode }]) => [
      name,
      { nodes: nodes ?? own.nodes, podsPerNode: device ? undefined : (podsPerNode ?? own.podsPerNode) },
    ]),
  ),
});

/** What the cloud does with addresses. */
interface AddressHabits {
  readonly perPod: number;
  readonly keptInSubnet: number;
  readonly least: { readonly nodes: number; readonly pods: number; readonly services: number };
}

/** The ranges of one network: its nodes', and its Pods' where they have one. */
export interface NetworkRanges<T> {
  readonly nodeCidr: T;
  readonly podCidr?: T | undefined;
}

/** The ranges of a cluster's own subnet. */
export interface OwnRanges<T> extends NetworkRanges<T> {
  readonly podCidr: T;
  readonly serviceCidr: T;
}

export interface ClusterRanges<T, Own = OwnRanges<T>> {
  readonly own: Own;
  readonly podNetworks: Readonly<Record<string, NetworkRanges<T>>>;
}

/** The smallest block that holds it. */
export const blockFor = ({ count, each, kept, least }: RangeNeed): number =>
  powerOfTwo(Math.max(kept + count * each, least));

/** How many a block has room for. */
export const roomIn = (addresses: number, { each, kept }: RangeNeed): number =>
  Math.max(0, Math.floor((addresses - kept) / each));

export function clusterNeeds(size: ClusterSize, habits: AddressHabits): ClusterRanges<RangeNeed> {
  const podNetworks = Object.entries(size.podNetworks).map(([name, network]) => [
    name,
    { nodeCidr: nodeNeed(network, habits), podCidr: podNeed(network, habits) },
  ]);
  return {
    own: {
      nodeCidr: nodeNeed(size, habits),
      podCidr: podNeed(size, habits)!,
      serviceCidr: { count: size.services, each: 1, kept: 0, least: habits.least.services },
    },
    podNetworks: Object.fromEntries(podNetworks) as Record<string, NetworkRanges<RangeNeed>>,
  };
}

/** A subnet's primary range: an address of each node. */
const nodeNeed = ({ nodes }: NodeSize, { keptInSubnet, least }: AddressHabits): RangeNeed => ({
  count: nodes,
  each: 1,
  kept: keptInSubnet,
  least: least.nodes,
});

/** A range for Pods: of each node a whole block, whose size is a power of two. */
const podNeed = ({ nodes, podsPerNode }: NodeSize, { perPod, least }: AddressHabits): RangeNeed | undefined =>
  podsPerNode === undefined
    ? undefined
    : { count: nodes, each: powerOfTwo(podsPerNode * perPod), kept: 0, least: least.pods };
