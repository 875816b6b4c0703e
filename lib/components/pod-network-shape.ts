import type { PodNetworkArgs } from "./pod-network-args";
import type { PodInterfaceOptions } from "./pod-network-interfaces";
import { anything, list, map, now, number, type ShapeOf, text, word } from "./shape";

/** What a mode is, the schema of the kind says. */
export const POD_NETWORK_SHAPE: ShapeOf<PodNetworkArgs> = {
  name: text,
  deviceMode: text,
  region: word,
  project: word,
  network: word,
  subnetwork: word,
  podRange: word,
  nodeCidr: text,
  podCidr: text,
  podsPerNode: number,
  nodes: number,
  mtu: number,
  routes: list(text),
  waive: anything,
};

export const POD_INTERFACES_SHAPE: ShapeOf<PodInterfaceOptions> = {
  interfaceName: now(text),
  others: now(map(text)),
  defaultInterface: now(text),
};
