import type { NodePoolArgs } from "@pulumi/gcp/container/nodePool";
import type { Input } from "@pulumi/pulumi";
import { NODE_IMAGE } from "../facts/node-pools";
import { conntrackSysctls } from "./conntrack-sysctls";
import type { NodePoolSettings } from "./dataplane-v2-node-pool-args";
import { networkConfigArguments, networkConfigOf } from "./dataplane-v2-node-pool-networks";
import { block, given, mapped, plain } from "./plain";

export const nodePoolInputs = (settings: NodePoolSettings): NodePoolArgs =>
  given({
    project: settings.project,
    cluster: settings.cluster,
    location: settings.location,
    nodeLocations: settings.nodeLocations,
    ...sized(settings),
    maxPodsPerNode: settings.podsPerNode,
    networkConfig: networkConfigOf(settings),
    nodeConfig: nodeOf(settings),
    management: { autoRepair: settings.autoRepair, autoUpgrade: settings.autoUpgrade },
    upgradeSettings: block({ maxSurge: settings.maxSurge, maxUnavailable: settings.maxUnavailable }),
    version: settings.version,
  });

/** A fixed size or limits between which the cluster autoscaler chooses. */
function sized(settings: NodePoolSettings): Partial<NodePoolArgs> {
  const { minNodeCount, maxNodeCount, totalMinNodeCount, totalMaxNodeCount } = settings;
  const autoscaling = block({ minNodeCount, maxNodeCount, totalMinNodeCount, totalMaxNodeCount });
  return autoscaling === undefined ? { nodeCount: settings.nodeCount } : { autoscaling };
}

function nodeOf(settings: NodePoolSettings): NodePoolArgs["nodeConfig"] {
  const { enableSecureBoot, enableIntegrityMonitoring } = settings;
  return given({
    imageType: NODE_IMAGE.value,
    machineType: settings.machineType,
    diskSizeGb: settings.diskSizeGb,
    diskType: settings.diskType,
    spot: settings.spot,
    serviceAccount: settings.serviceAccount,
    oauthScopes: settings.oauthScopes,
    labels: settings.labels,
    taints: settings.taints,
    tags: settings.tags,
    shieldedInstanceConfig: { enableSecureBoot, enableIntegrityMonitoring },
    workloadMetadataConfig: { mode: settings.workloadMetadata },
    linuxNodeConfig: block({ sysctls: sysctlsOf(settings) }),
    kubeletConfig: block({ allowedUnsafeSysctls: settings.allowedUnsafeSysctls }),
  });
}

type Sysctls = Record<string, Input<string>>;

function sysctlsOf({ sysctls, sizeConntrack, machineType, version }: NodePoolSettings): Input<Sysctls> | undefined {
  const sized = sizeConntrack ? conntrackSysctls(plain<string>(machineType), plain<string>(version)) : {};
  return mapped(sysctls, (own: Sysctls): Sysctls => ({ ...sized, ...given(own) })) ?? block(sized);
}

/** The argument that each path of the inputs comes from. */
export const nodePoolArguments = (settings: NodePoolSettings): Readonly<Record<string, string>> => ({
  ...NODE_POOL_ARGUMENTS,
  ...networkConfigArguments(settings),
});

const NODE_POOL_ARGUMENTS = {
  project: "project",
  cluster: "cluster",
  location: "location",
  nodeLocations: "nodeLocations",
  nodeCount: "nodeCount",
  "autoscaling.minNodeCount": "minNodeCount",
  "autoscaling.maxNodeCount": "maxNodeCount",
  "autoscaling.totalMinNodeCount": "totalMinNodeCount",
  "autoscaling.totalMaxNodeCount": "totalMaxNodeCount",
  maxPodsPerNode: "podsPerNode",
  "nodeConfig.machineType": "machineType",
  "nodeConfig.diskSizeGb": "diskSizeGb",
  "nodeConfig.diskType": "diskType",
  "nodeConfig.spot": "spot",
  "nodeConfig.serviceAccount": "serviceAccount",
  "nodeConfig.oauthScopes": "oauthScopes",
  "nodeConfig.labels": "labels",
  "nodeConfig.taints": "taints",
  "nodeConfig.tags": "tags",
  "nodeConfig.shieldedInstanceConfig.enableSecureBoot": "enableSecureBoot",
  "nodeConfig.shieldedInstanceConfig.enableIntegrityMonitoring": "enableIntegrityMonitoring",
  "nodeConfig.workloadMetadataConfig.mode": "workloadMetadata",
  "nodeConfig.linuxNodeConfig.sysctls": "sysctls",
  "nodeConfig.kubeletConfig.allowedUnsafeSysctls": "allowedUnsafeSysctls",
  "management.autoRepair": "autoRepair",
  "management.autoUpgrade": "autoUpgrade",
  "upgradeSettings.maxSurge": "maxSurge",
  "upgradeSettings.maxUnavailable": "maxUnavailable",
  version: "version",
} as const satisfies Record<string, keyof NodePoolSettings>;
