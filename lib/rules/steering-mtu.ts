import { MTU_DEFAULT } from "../facts/mtu";
import { STEERING_HEADERS } from "../facts/steering";
import type { Item } from "../inventory/collection";
import { paramSetOf, vpcOfParamSet } from "../inventory/pod-network-joins";
import { POD_NETWORK } from "../inventory/pod-networks";
import type { Network } from "../inventory/subjects";
import { ifKnown } from "../inventory/view";
import { vpcOf } from "../inventory/vpc";
import { PRIMARY, type Near } from "./steering-pods";

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
  const vpc = podNetwork === PRIMARY ? primaryVpc(near) : vpcNamed(podNetwork, near);
  const mtu = vpc && ifKnown(() => vpc.subject.mtu ?? MTU_DEFAULT.value);
  return mtu === undefined ? undefined : { network: vpc!.resource.name, mtu, inner: mtu - STEERING_OVERHEAD };
}

const primaryVpc = ({ resource, inventory }: Near): Item<Network> | undefined =>
  vpcOf(inventory.homeOf(resource), inventory)?.network;

function vpcNamed(podNetwork: string, { resource, inventory }: Near): Item<Network> | undefined {
  const [network] = inventory
    .near(resource, POD_NETWORK)
    .by("name", (n) => n.name)
    .get(podNetwork);
  const paramSet = network && paramSetOf(network, inventory);
  return paramSet && vpcOfParamSet(paramSet, inventory);
}
