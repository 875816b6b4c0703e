import type { Input } from "@pulumi/pulumi";
import type { TAINT_EFFECTS, WORKLOAD_METADATA } from "../facts/node-pools";

/** Keeps Pods without a matching toleration away from nodes. */
export interface NodeTaint {
  readonly key: Input<string>;
  readonly value: Input<string>;
  /** `NO_SCHEDULE`, `PREFER_NO_SCHEDULE` or `NO_EXECUTE`. */
  readonly effect: Input<(typeof TAINT_EFFECTS.value)[number]>;
}

/** What each node of a pool is. */
export interface NodeSettings {
  /**
   * Compute Engine machine type.
   * @default "e2-standard-4"
   */
  readonly machineType?: Input<string>;
  /**
   * Size of the boot disk in GB, 10 or more; refused below.
   * @default - GKE's: 100
   */
  readonly diskSizeGb?: Input<number>;
  /**
   * Type of the boot disk: `pd-balanced`, `pd-ssd`, `pd-standard`, or `hyperdisk-balanced`, which newer machines need.
   * @default - GKE's
   */
  readonly diskType?: Input<string>;
  /**
   * Whether nodes are Spot VMs: cheap, and taken away at any time. Editing it replaces the pool.
   * @default - GKE's: false
   */
  readonly spot?: Input<boolean>;
  /**
   * E-mail of the nodes' service account. Workloads have their own, by Workload Identity.
   * @default - the project's default service account of Compute Engine
   */
  readonly serviceAccount?: Input<string>;
  /**
   * OAuth scopes of the nodes' service account. The default leaves all to IAM.
   * @default ["https://www.googleapis.com/auth/cloud-platform"]
   */
  readonly oauthScopes?: Input<Input<string>[]>;
  /**
   * Kubernetes labels of the nodes.
   * @default - none
   */
  readonly labels?: Input<Record<string, Input<string>>>;
  /**
   * Kubernetes taints of the nodes.
   * @default - none
   */
  readonly taints?: Input<Input<NodeTaint>[]>;
  /**
   * Network tags, by which firewall rules find the nodes.
   * @default - none
   */
  readonly tags?: Input<Input<string>[]>;
  /**
   * Kernel parameters of the nodes; values are text. They win over what `sizeConntrack` sets. Refused where the ports
   * of outgoing connections meet the NodePorts 30000-32767 (`node-port-not-in-ephemeral-range`). Editing them recreates
   * the nodes.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/node-system-config}.
   * @default - what `sizeConntrack` sets
   */
  readonly sysctls?: Input<Record<string, Input<string>>>;
  /**
   * Kernel parameters that Pods may ask for beside those that Kubernetes holds to be safe, by name or up to a star:
   * `net.ipv4.ip_nonlocal_bind`, which Pods with a persistent address may want. Without it nodes reject such Pods.
   * See {@link https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/}.
   * @default - none
   */
  readonly allowedUnsafeSysctls?: Input<Input<string>[]>;
  /**
   * Whether the connection-tracking table is sized from the memory of `machineType`: an entry for each 32 KB, 65536 to
   * 4194304. Only for a known machine type that is given as text, and not below a `version` that takes it.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/troubleshooting/connectivity-issues-in-cluster}.
   * @default true
   */
  readonly sizeConntrack?: boolean;
  /**
   * Whether nodes start only software that is signed; unsigned kernel modules then do not load.
   * @default true
   */
  readonly enableSecureBoot?: Input<boolean>;
  /**
   * Whether changes of a node's boot sequence are noticed.
   * @default true
   */
  readonly enableIntegrityMonitoring?: Input<boolean>;
  /**
   * `GKE_METADATA` gives Pods their own identity; `GCE_METADATA` gives them the node's, and is for clusters without
   * Workload Identity.
   * @default "GKE_METADATA"
   */
  readonly workloadMetadata?: Input<(typeof WORKLOAD_METADATA.value)[number]>;
}
