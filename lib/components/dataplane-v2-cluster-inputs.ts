import type { ClusterArgs } from "@pulumi/gcp/container/cluster";
import { DATAPLANE_V2 } from "../facts/dataplane-v2";
import { GATEWAY_CHANNEL } from "../facts/gateway-api";
import { SMALLEST_POOL } from "../facts/node-pools";
import { AUTOPILOT_COLLECTS_METRICS, SYSTEM_MONITORING } from "../facts/observability";
import { VPC_NATIVE } from "../facts/vpc-native";
import type { ClusterSettings } from "./dataplane-v2-cluster-args";
import { block, given, mapped } from "./plain";

/** What the cluster is made of, but for the project that only its provider may know. */
export const clusterInputs = (settings: ClusterSettings): ClusterArgs =>
  given({
    project: settings.project,
    location: settings.location,
    ...placed(settings),
    ...versioned(settings),
    ...reached(settings),
    ...(settings.enableAutopilot ? { enableAutopilot: true } : standard(settings)),
    ...featured(settings),
    deletionProtection: settings.deletionProtection,
    resourceLabels: settings.resourceLabels,
  });

const placed = (settings: ClusterSettings): ClusterArgs => ({
  network: settings.network,
  subnetwork: settings.subnetwork,
  networkingMode: VPC_NATIVE.value,
  ipAllocationPolicy: given({
    clusterSecondaryRangeName: settings.podRange,
    servicesSecondaryRangeName: settings.serviceRange,
    additionalPodRangesConfig: settings.extraPodRanges && { podRangeNames: settings.extraPodRanges },
  }),
});

const versioned = ({ releaseChannel, minMasterVersion, maintenanceWindow }: ClusterSettings): ClusterArgs => ({
  releaseChannel: { channel: releaseChannel },
  minMasterVersion,
  maintenancePolicy: maintenanceWindow && { recurringWindow: maintenanceWindow },
});

const reached = (settings: ClusterSettings): ClusterArgs => ({
  privateClusterConfig: {
    enablePrivateNodes: settings.enablePrivateNodes,
    enablePrivateEndpoint: settings.enablePrivateEndpoint,
  },
  masterAuthorizedNetworksConfig: settings.authorizedNetworks && { cidrBlocks: settings.authorizedNetworks },
});

/** What an Autopilot cluster does not take: its problems are in {@link clusterProblems}. */
const standard = (settings: ClusterSettings): ClusterArgs => ({
  datapathProvider: DATAPLANE_V2.value,
  // The provider cannot create a cluster without a pool: it makes one and removes it again.
  removeDefaultNodePool: true,
  initialNodeCount: SMALLEST_POOL.value,
  defaultMaxPodsPerNode: settings.podsPerNode,
  // Of the add-ons this one alone: gcloud's flag for it switches HTTP load balancing and autoscaling of Pods off.
  addonsConfig: { dnsCacheConfig: { enabled: settings.nodeLocalDnsCache } },
  gatewayApiConfig: gatewayChannel(settings),
  inTransitEncryptionConfig: settings.inTransitEncryptionConfig,
});

const featured = (settings: ClusterSettings): ClusterArgs => ({
  enableMultiNetworking: settings.enableMultiNetworking,
  enableFqdnNetworkPolicy: settings.enableFqdnNetworkPolicy,
  enableCiliumClusterwideNetworkPolicy: settings.enableCiliumClusterwideNetworkPolicy,
  monitoringConfig: monitoring(settings),
});

function gatewayChannel({ gatewayApi }: ClusterSettings): ClusterArgs["gatewayApiConfig"] {
  const channel = mapped(gatewayApi, (on) => (on ? GATEWAY_CHANNEL.value.on : GATEWAY_CHANNEL.value.off));
  return channel && { channel };
}

function monitoring(settings: ClusterSettings): ClusterArgs["monitoringConfig"] {
  const advancedDatapathObservabilityConfig = dataplaneObservability(settings);
  const needed = advancedDatapathObservabilityConfig && [SYSTEM_MONITORING.value];
  return block({ enableComponents: settings.monitoringComponents ?? needed, advancedDatapathObservabilityConfig });
}

/** The provider takes both switches of the data plane or neither. */
function dataplaneObservability(settings: ClusterSettings) {
  const { enableAutopilot, dataplaneV2Metrics, dataplaneV2FlowObservability } = settings;
  if (dataplaneV2Metrics === undefined && dataplaneV2FlowObservability === undefined) return undefined;
  return {
    enableMetrics: enableAutopilot ? AUTOPILOT_COLLECTS_METRICS.value : (dataplaneV2Metrics ?? false),
    enableRelay: dataplaneV2FlowObservability ?? false,
  };
}

/** The argument that each path of the inputs comes from. */
export const CLUSTER_ARGUMENTS = {
  project: "project",
  location: "location",
  network: "network",
  subnetwork: "subnetwork",
  "ipAllocationPolicy.clusterSecondaryRangeName": "podRange",
  "ipAllocationPolicy.servicesSecondaryRangeName": "serviceRange",
  "ipAllocationPolicy.additionalPodRangesConfig.podRangeNames": "extraPodRanges",
  "releaseChannel.channel": "releaseChannel",
  minMasterVersion: "minMasterVersion",
  "maintenancePolicy.recurringWindow": "maintenanceWindow",
  "privateClusterConfig.enablePrivateNodes": "enablePrivateNodes",
  "privateClusterConfig.enablePrivateEndpoint": "enablePrivateEndpoint",
  "masterAuthorizedNetworksConfig.cidrBlocks": "authorizedNetworks",
  enableAutopilot: "enableAutopilot",
  defaultMaxPodsPerNode: "podsPerNode",
  "addonsConfig.dnsCacheConfig.enabled": "nodeLocalDnsCache",
  "gatewayApiConfig.channel": "gatewayApi",
  enableFqdnNetworkPolicy: "enableFqdnNetworkPolicy",
  inTransitEncryptionConfig: "inTransitEncryptionConfig",
  enableMultiNetworking: "enableMultiNetworking",
  enableCiliumClusterwideNetworkPolicy: "enableCiliumClusterwideNetworkPolicy",
  "monitoringConfig.enableComponents": "monitoringComponents",
  "monitoringConfig.advancedDatapathObservabilityConfig.enableMetrics": "dataplaneV2Metrics",
  "monitoringConfig.advancedDatapathObservabilityConfig.enableRelay": "dataplaneV2FlowObservability",
  workloadIdentityConfig: "workloadIdentity",
  deletionProtection: "deletionProtection",
  resourceLabels: "resourceLabels",
} as const satisfies Record<string, keyof ClusterSettings>;
