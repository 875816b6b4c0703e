import { TAINT_EFFECTS, WORKLOAD_METADATA } from "../facts/node-pools";
import type { DataplaneV2NodePoolArgs } from "./dataplane-v2-node-pool-args";
import type { NodeTaint } from "./node-settings";
import type { NodeNetwork, PodNetworkNode, PodNetworkRange } from "./pod-network-node";
import { anything, flag, list, map, now, number, oneOf, record, required, type ShapeOf, text, word } from "./shape";

const TAINT: ShapeOf<NodeTaint> = {
  key: required(word),
  value: required(text),
  effect: required(oneOf(TAINT_EFFECTS.value)),
};

const NODE_NETWORK: ShapeOf<NodeNetwork> = { network: required(word), subnetwork: required(word) };

const POD_RANGE: ShapeOf<PodNetworkRange> = {
  subnetwork: word,
  secondaryPodRange: required(word),
  maxPodsPerNode: number,
};

const CARRIED: ShapeOf<PodNetworkNode> = {
  nodeNetwork: required(now(record(NODE_NETWORK))),
  podNetwork: now(record(POD_RANGE)),
};

export const NODE_POOL_SHAPE: ShapeOf<DataplaneV2NodePoolArgs> = {
  cluster: required(word),
  location: required(word),
  kubeconfig: required(anything), // a secret that nothing waits for
  project: word,
  nodeLocations: list(word),
  nodeCount: number,
  minNodeCount: number,
  maxNodeCount: number,
  totalMinNodeCount: number,
  totalMaxNodeCount: number,
  podsPerNode: number,
  podRange: word,
  podNetworks: now(list(now(record(CARRIED)))),
  enableMultiNetworking: flag,
  additionalNodeNetworkConfigs: list(record(NODE_NETWORK)),
  additionalPodNetworkConfigs: list(record(POD_RANGE)),
  autoRepair: flag,
  autoUpgrade: flag,
  maxSurge: number,
  maxUnavailable: number,
  version: word,
  machineType: word,
  diskSizeGb: number,
  diskType: word,
  spot: flag,
  serviceAccount: word,
  oauthScopes: list(word),
  labels: map(text),
  taints: list(record(TAINT)),
  tags: list(word),
  sysctls: map(text),
  allowedUnsafeSysctls: list(word),
  sizeConntrack: now(flag),
  enableSecureBoot: flag,
  enableIntegrityMonitoring: flag,
  workloadMetadata: oneOf(WORKLOAD_METADATA.value),
  waive: anything,
};
