import { DEVICE_MODES } from "../facts/pod-networks";
import type { DataplaneV2NetworkArgs, PlannedPodNetwork } from "./dataplane-v2-network-args";
import { anything, flag, map, now, number, oneOf, record, required, type ShapeOf, text, word } from "./shape";

const PLANNED: ShapeOf<PlannedPodNetwork> = {
  deviceMode: now(oneOf(DEVICE_MODES.value)),
  podsPerNode: now(number),
  nodes: now(number),
};

export const NETWORK_SHAPE: ShapeOf<DataplaneV2NetworkArgs> = {
  region: required(word),
  project: word,
  mtu: number,
  nodeCidr: text,
  podCidr: text,
  serviceCidr: text,
  extraPodCidrs: now(map(text)),
  podNetworks: now(map(now(record(PLANNED)))),
  nodes: now(number),
  podsPerNode: now(number),
  services: now(number),
  parentCidr: now(text),
  privateIpGoogleAccess: flag,
  cloudNat: now(flag),
  waive: anything,
};
