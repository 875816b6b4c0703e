import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Input } from "@pulumi/pulumi";
import type { HealthChecked } from "./gke-ip-route-health-check";
import type { ReservedAddress } from "./persistent-ip-addresses";
import {
  labelsOf,
  type PersistentIpWorkloadArgs,
  WORKLOAD_DEFAULTS,
  type WorkloadSettings,
} from "./persistent-ip-workload-args";
import { given } from "./plain";

/**
 * A Deployment with addresses for its newest Pod that counts; with a health check, for all its healthy Pods together. Then
 * no two of its Pods run on one node, where only the newer would get traffic, and only connections from outside have the
 * addresses.
 */
export interface PersistentIpDeploymentArgs extends PersistentIpWorkloadArgs, HealthChecked {
  /**
   * Name of the Deployment and of its route. Editing it replaces both.
   * @default - made by Pulumi
   */
  readonly name?: Input<string>;
  /**
   * The addresses: IPv4 with `/32`, or `gcp.compute.Address` resources, all of them on the Gateway. Refused
   * (`route-addresses-are-cidr`) where one is no single IPv4 address, or stands twice.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/setup-persistent-ip-addresses-on-gke-pods}.
   */
  readonly addresses: Input<Input<string | ReservedAddress>[]>;
  /**
   * How many Pods. Without a health check only the newest that counts gets traffic; with one they need as many nodes.
   * @default - Kubernetes': 1
   */
  readonly replicas?: Input<number>;
  /**
   * How Pods are replaced.
   * @default - Kubernetes': RollingUpdate; with a health check one Pod at a time goes before the next comes, for its node
   */
  readonly strategy?: Input<k8s.apps.v1.DeploymentStrategy>;
}

export const PERSISTENT_IP_DEPLOYMENT_DEFAULTS = WORKLOAD_DEFAULTS;

/** The arguments with the defaults filled in. */
export type DeploymentSettings = PersistentIpDeploymentArgs & WorkloadSettings;

export const deploymentSettings = (name: string, args: PersistentIpDeploymentArgs): DeploymentSettings => ({
  ...WORKLOAD_DEFAULTS,
  labels: labelsOf(name),
  ...given(args),
});
