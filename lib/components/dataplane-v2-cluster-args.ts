import type { Input } from "@pulumi/pulumi";
import type { RELEASE_CHANNELS } from "../facts/release-channels";
import type { Waiver } from "../rules/waiver";
import type { DataplaneFeatures } from "./dataplane-features";
import { frozen, given } from "./plain";

/** Clients that may reach the control plane. */
export interface AuthorizedNetwork {
  /** IPv4 range: `203.0.113.0/24`. */
  readonly cidrBlock: Input<string>;
  /**
   * What the list in the console calls it.
   * @default - none
   */
  readonly displayName?: Input<string>;
}

/** When GKE may upgrade. Times are RFC 3339 in UTC: `2026-01-03T02:00:00Z`. */
export interface MaintenanceWindow {
  /** The first window's beginning. */
  readonly startTime: Input<string>;
  /** The first window's end: how long each lasts. */
  readonly endTime: Input<string>;
  /** RFC 5545: `FREQ=WEEKLY;BYDAY=SA,SU`. */
  readonly recurrence: Input<string>;
}

/** A VPC-native cluster on Dataplane V2, without nodes: those come as {@link DataplaneV2NodePool}. */
export interface DataplaneV2ClusterArgs extends DataplaneFeatures {
  /** Region (`asia-northeast3`) or zone (`asia-northeast3-a`) of the control plane. Editing it replaces the cluster. */
  readonly location: Input<string>;
  /** Name or path of the VPC; of a Shared VPC the path: `projects/host/global/networks/vpc`. */
  readonly network: Input<string>;
  /** Name or path of the subnet. */
  readonly subnetwork: Input<string>;
  /** Name of the subnet's secondary range for Pods. */
  readonly podRange: Input<string>;
  /** Name of the subnet's secondary range for Services. */
  readonly serviceRange: Input<string>;
  /**
   * Project id.
   * @default - the provider's
   */
  readonly project?: Input<string>;
  /**
   * Names of further secondary ranges for the Pods of the whole cluster. A single pool takes one as its `podRange`.
   * @default - none
   */
  readonly extraPodRanges?: Input<Input<string>[]>;
  /**
   * Whether Google runs the nodes. Autopilot always has Dataplane V2, and refuses `podsPerNode`, `nodeLocalDnsCache`,
   * `gatewayApi`, `inTransitEncryptionConfig` and `dataplaneV2Metrics`. Editing it replaces the cluster.
   * @default false
   */
  readonly enableAutopilot?: boolean;
  /**
   * Whether Pulumi refuses to delete or replace the cluster.
   * @default true
   */
  readonly deletionProtection?: Input<boolean>;
  /**
   * `RAPID`, `REGULAR`, `STABLE`, `EXTENDED`, or `UNSPECIFIED` for none: who decides which version runs, and when.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/concepts/release-channels}.
   * @default "REGULAR"
   */
  readonly releaseChannel?: Input<(typeof RELEASE_CHANNELS.value)[number]>;
  /**
   * Oldest control-plane version to accept, one that the channel offers: `1.33.1-gke.1386000`, or an alias such as
   * `1.33`. Refused below 1.20.6-gke.700 (`dataplane-v2-needs-version`) and where Pods leak their addresses
   * (`version-without-pod-ip-leak`).
   * @default - the channel's
   */
  readonly minMasterVersion?: Input<string>;
  /**
   * Whether nodes have internal addresses only. Editing it replaces the cluster.
   * @default true
   */
  readonly enablePrivateNodes?: Input<boolean>;
  /**
   * Whether the control plane is reached by its private address only: Pulumi then has to run where that is. Give
   * `authorizedNetworks` as well.
   * @default false
   */
  readonly enablePrivateEndpoint?: Input<boolean>;
  /**
   * Who may reach the control plane beside the cluster's nodes; an empty list: nobody.
   * @default - everybody with credentials
   */
  readonly authorizedNetworks?: Input<Input<AuthorizedNetwork>[]>;
  /**
   * Whether Kubernetes service accounts may act as Google ones. Autopilot refuses `false`.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity}.
   * @default true
   */
  readonly workloadIdentity?: boolean;
  /**
   * When GKE may upgrade.
   * @default - at any time
   */
  readonly maintenanceWindow?: Input<MaintenanceWindow>;
  /**
   * Most Pods on a node of pools that do not say otherwise, 8 to 256; refused outside, and on Autopilot.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/flexible-pod-cidr}.
   * @default - GKE's: 110
   */
  readonly podsPerNode?: Input<number>;
  /**
   * Labels of the cluster in Google Cloud, for bills and searches.
   * @default - none
   */
  readonly resourceLabels?: Input<Record<string, Input<string>>>;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const DATAPLANE_V2_CLUSTER_DEFAULTS = frozen({
  enableAutopilot: false,
  deletionProtection: true,
  releaseChannel: "REGULAR" as const,
  enablePrivateNodes: true,
  enablePrivateEndpoint: false,
  workloadIdentity: true,
  nodeLocalDnsCache: true,
});

/** The arguments with the defaults filled in. */
export type ClusterSettings = DataplaneV2ClusterArgs &
  Required<Pick<DataplaneV2ClusterArgs, keyof typeof DATAPLANE_V2_CLUSTER_DEFAULTS>>;

export const clusterSettings = (args: DataplaneV2ClusterArgs): ClusterSettings => ({
  ...DATAPLANE_V2_CLUSTER_DEFAULTS,
  ...given(args),
});
