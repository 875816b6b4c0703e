import type { Input } from "@pulumi/pulumi";

/** Lets Pods run on nodes with a taint. */
export interface Toleration {
  /**
   * Key of the taint.
   * @default - any, with `operator` `Exists`
   */
  readonly key?: Input<string>;
  /**
   * `Exists` or `Equal`.
   * @default - Kubernetes': Equal
   */
  readonly operator?: Input<string>;
  /**
   * Value of the taint, with `Equal`.
   * @default - none
   */
  readonly value?: Input<string>;
  /**
   * `NoSchedule`, `PreferNoSchedule` or `NoExecute`.
   * @default - any
   */
  readonly effect?: Input<string>;
}

/** On which nodes a DaemonSet runs. */
export interface PodPlacement {
  /**
   * Labels of the nodes, such as `{ "cloud.google.com/gke-nodepool": pool.name }` for those of one pool.
   * @default - every node
   */
  readonly nodeSelector?: Input<Record<string, Input<string>>>;
  /**
   * The taints that do not keep it away.
   * @default [
   *   { "effect": "NoSchedule", "operator": "Exists" },
   *   { "effect": "NoExecute", "operator": "Exists" },
   *   { "key": "CriticalAddonsOnly", "operator": "Exists" }
   * ]
   */
  readonly tolerations?: Input<Input<Toleration>[]>;
}
