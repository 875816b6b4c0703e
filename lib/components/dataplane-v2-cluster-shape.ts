import { IN_TRANSIT_ENCRYPTION } from "../facts/encryption";
import { RELEASE_CHANNELS } from "../facts/release-channels";
import type { AuthorizedNetwork, DataplaneV2ClusterArgs, MaintenanceWindow } from "./dataplane-v2-cluster-args";
import { anything, flag, list, map, now, number, oneOf, record, required, type ShapeOf, text, word } from "./shape";

const AUTHORIZED: ShapeOf<AuthorizedNetwork> = { cidrBlock: required(text), displayName: text };

const WINDOW: ShapeOf<MaintenanceWindow> = {
  startTime: required(word),
  endTime: required(word),
  recurrence: required(word),
};

export const CLUSTER_SHAPE: ShapeOf<DataplaneV2ClusterArgs> = {
  location: required(word),
  network: required(word),
  subnetwork: required(word),
  podRange: required(word),
  serviceRange: required(word),
  project: word,
  extraPodRanges: list(word),
  enableAutopilot: now(flag),
  deletionProtection: flag,
  releaseChannel: oneOf(RELEASE_CHANNELS.value),
  minMasterVersion: word,
  enablePrivateNodes: flag,
  enablePrivateEndpoint: flag,
  authorizedNetworks: list(record(AUTHORIZED)),
  workloadIdentity: now(flag),
  maintenanceWindow: record(WINDOW),
  podsPerNode: number,
  resourceLabels: map(text),
  enableMultiNetworking: flag,
  gatewayApi: flag,
  enableFqdnNetworkPolicy: flag,
  enableCiliumClusterwideNetworkPolicy: flag,
  inTransitEncryptionConfig: oneOf(IN_TRANSIT_ENCRYPTION.value),
  dataplaneV2Metrics: flag,
  dataplaneV2FlowObservability: flag,
  monitoringComponents: list(word),
  nodeLocalDnsCache: flag,
  waive: anything,
};
