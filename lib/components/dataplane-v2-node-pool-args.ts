import type { Input } from "@pulumi/pulumi";
import { NODE_SCOPE, SMALLEST_POOL } from "../facts/node-pools";
import type { Waiver } from "../rules/waiver";
import type { NodeSettings } from "./node-settings";
import { frozen, given } from "./plain";
import type { NodeNetwork, PodNetworkNode, PodNetworkRange } from "./pod-network-node";

/** Nodes of one kind for a cluster with Dataplane V2. */
export interface DataplaneV2NodePoolArgs extends NodeSettings {
  /** Name or path of the cluster; a path (`projects/p/locations/l/clusters/c`) says its project as well. */
  readonly cluster: Input<string>;
  /** Region or zone of the cluster, not of the nodes. */
  readonly location: Input<string>;
  /** How to reach the cluster's control plane; the pool's `provider` uses it. */
  readonly kubeconfig: Input<string>;
  /**
   * Project id of the cluster.
   * @default - the provider's, or that of the cluster's path
   */
  readonly project?: Input<string>;
  /**
   * Zones of the nodes, in the cluster's region: `asia-northeast3-a`. Refused elsewhere.
   * @default - the cluster's
   */
  readonly nodeLocations?: Input<Input<string>[]>;
  /**
   * Nodes in each zone, 0 or more. Refused beside an autoscaling limit.
   * @default 1
   */
  readonly nodeCount?: Input<number>;
  /**
   * Fewest nodes in each zone, 0 or more; switches autoscaling on. Refused without `maxNodeCount`.
   * @default - GKE's: 0
   */
  readonly minNodeCount?: Input<number>;
  /**
   * Most nodes in each zone; switches autoscaling on.
   * @default - no autoscaling
   */
  readonly maxNodeCount?: Input<number>;
  /**
   * Fewest nodes in all zones together, 0 or more; switches autoscaling on. Refused without `totalMaxNodeCount` and
   * beside `minNodeCount` and `maxNodeCount`.
   * @default - GKE's: 0
   */
  readonly totalMinNodeCount?: Input<number>;
  /**
   * Most nodes in all zones together; switches autoscaling on. Refused beside `minNodeCount` and `maxNodeCount`.
   * @default - no autoscaling
   */
  readonly totalMaxNodeCount?: Input<number>;
  /**
   * Most Pods on a node, 8 to 256; refused outside. Editing it replaces the pool.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/flexible-pod-cidr}.
   * @default - the cluster's
   */
  readonly podsPerNode?: Input<number>;
  /**
   * Name of the subnet's secondary range for Pods. Editing it replaces the pool.
   * @default - the cluster's
   */
  readonly podRange?: Input<string>;
  /**
   * Pod networks that the nodes carry: `[data.node]` of a {@link PodNetwork}, or such a record by hand. At most 7
   * interfaces on as many subnets, and no more than the machine type has beside its first; refused above 7
   * (`node-interfaces-within-limit`) and where the cluster has no multi-networking. The provider replaces the pool on
   * any edit: plan ranges for the nodes of both.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/setup-multinetwork-support-for-pods}.
   * @default - none
   */
  readonly podNetworks?: readonly PodNetworkNode[];
  /**
   * Whether the cluster has multi-networking; comes with its `placement`.
   * @default - not known, so not checked
   */
  readonly enableMultiNetworking?: Input<boolean>;
  /**
   * Further network interfaces of each node, as the provider takes them. Refused beside `podNetworks`, and above 7
   * (`node-interfaces-within-limit`). The provider replaces the pool on any edit.
   * @default - none
   */
  readonly additionalNodeNetworkConfigs?: Input<Input<NodeNetwork>[]>;
  /**
   * Further ranges of Pod addresses on each node, as the provider takes them. Refused beside `podNetworks`. The provider
   * replaces the pool on any edit.
   * @default - none
   */
  readonly additionalPodNetworkConfigs?: Input<Input<PodNetworkRange>[]>;
  /**
   * Whether GKE replaces nodes that fail.
   * @default true
   */
  readonly autoRepair?: Input<boolean>;
  /**
   * Whether GKE upgrades nodes; on a release channel it must.
   * @default true
   */
  readonly autoUpgrade?: Input<boolean>;
  /**
   * Nodes that an upgrade adds at a time. Refused where this and `maxUnavailable` are both 0.
   * @default - GKE's: 1
   */
  readonly maxSurge?: Input<number>;
  /**
   * Nodes that an upgrade takes away at a time. Refused where this and `maxSurge` are both 0.
   * @default - GKE's: 0
   */
  readonly maxUnavailable?: Input<number>;
  /**
   * GKE version of the nodes. With `autoUpgrade` the two fight over it, so give it only without.
   * @default - the control plane's
   */
  readonly version?: Input<string>;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const DATAPLANE_V2_NODE_POOL_DEFAULTS = frozen({
  nodeCount: SMALLEST_POOL.value,
  machineType: "e2-standard-4",
  oauthScopes: [NODE_SCOPE.value],
  sizeConntrack: true,
  enableSecureBoot: true,
  enableIntegrityMonitoring: true,
  workloadMetadata: "GKE_METADATA" as const,
  autoRepair: true,
  autoUpgrade: true,
});

/** The arguments with the defaults filled in. */
export type NodePoolSettings = DataplaneV2NodePoolArgs &
  Required<Pick<DataplaneV2NodePoolArgs, keyof typeof DATAPLANE_V2_NODE_POOL_DEFAULTS>>;

export const nodePoolSettings = (args: DataplaneV2NodePoolArgs): NodePoolSettings => ({
  ...DATAPLANE_V2_NODE_POOL_DEFAULTS,
  ...given(args),
});
