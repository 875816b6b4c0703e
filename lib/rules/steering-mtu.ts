import { MTU_DEFAULT } from "../facts/mtu";
import { STEERING_HEADERS } from "../facts/steering";
import type { Item } from "../inventory/collection";
import { directEdges } from "../inventory/direct-edges";
import { paramSetOf, vpcOfParamSet } from "../inventory/pod-network-joins";
import { POD_NETWORK, type PodNetwork } from "../inventory/pod-networks";
import type { TrafficSelector } from "../inventory/steering";
import { ifKnown } from "../inventory/view";
import { statedMtu, vpcOf, type Vpc } from "../inventory/vpc";
import { networkOf, PRIMARY, type Near } from "./steering-pods";

/** Bytes that steering puts before each packet. */
export const STEERING_OVERHEAD = Object.values(STEERING_HEADERS.value).reduce<number>((sum, bytes) => sum + bytes, 0);

/** Bytes of a packet of a VPC network. */
export interface Room {
  /** Name of the network. */
  readonly network: string;
  readonly mtu: number;
  /** What encapsulation leaves of them. */
  readonly inner: number;
}

/** The room on the VPC network of a Pod network; `undefined` where it is not in view. */
export function roomOn(podNetwork: string, near: Near): Room | undefined {
  const network = vpcOfPodNetwork(podNetwork, near)?.network;
  const mtu = network && ifKnown(() => statedMtu(network.subject) ?? MTU_DEFAULT.value);
  return mtu === undefined ? undefined : { network: network!.resource.name, mtu, inner: mtu - STEERING_OVERHEAD };
}

/** The VPC network of the Pod network that a selector steers on: by its name, else by the dependency edge. */
export function vpcSteeredOn(selector: TrafficSelector, near: Near): Vpc | undefined {
  const name = ifKnown(() => networkOf(selector));
  if (name !== undefined) return vpcOfPodNetwork(name, near);
  const [only, ...others] = podNetworksOf(near.resource, "spec", near.inventory);
  return others.length === 0 ? vpcBehind(only, near) : undefined;
}
const podNetworksOf = directEdges(POD_NETWORK);

function vpcOfPodNetwork(name: string, near: Near): Vpc | undefined {
  const { resource, inventory } = near;
  if (name === PRIMARY) return vpcOf(inventory.homeOf(resource), inventory);
  const [network] = inventory
    .near(resource, POD_NETWORK)
    .by("name", (n) => n.name)
    .get(name);
  return vpcBehind(network, near);
}

/** The VPC network of a Pod network that its parameter set names. */
function vpcBehind(podNetwork: Item<PodNetwork> | undefined, { resource, inventory }: Near): Vpc | undefined {
  const paramSet = podNetwork && paramSetOf(podNetwork, inventory);
  const network = paramSet && vpcOfParamSet(paramSet, inventory);
  return network && { network, guessed: inventory.homeOf(resource).guessed };
}
