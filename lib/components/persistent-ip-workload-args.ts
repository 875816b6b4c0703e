import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Input } from "@pulumi/pulumi";
import { ROUTE_DEFAULTS } from "../facts/persistent-ip-objects";
import { IMAGE_WITH_IP } from "../facts/pod-awareness";
import type { Waiver } from "../rules/waiver";
import type { RouteBehavior } from "./gke-ip-route-args";
import { frozen } from "./plain";

/** A workload whose Pods have persistent IP addresses, and its routes. */
export interface PersistentIpWorkloadArgs extends RouteBehavior {
  /** The namespace, of the workload and of its routes. */
  readonly namespace: Input<string>;
  /**
   * The Pods, as Kubernetes has them; nothing of it is lost. Refused: the annotations of `interfaces`, other values of
   * `labels`, what `podAwareness` adds, and in the reaction mode `ReadyCondition`, unless load is balanced, no container
   * with a `readinessProbe` (without one a Pod gets traffic as soon as its containers run).
   */
  readonly template: Input<k8s.core.v1.PodTemplateSpec>;
  /**
   * Labels of the Pods by which the workload finds them; `template` need not repeat them.
   * @default - `app.kubernetes.io/instance`: the component's name
   */
  readonly labels?: Readonly<Record<string, Input<string>>>;
  /**
   * Annotations that give the Pods an interface on `network`: what `podNetwork.interfaces()` returns. An answer leaves a
   * Pod by the interface that routes its destination, so clients elsewhere want the default interface on that network.
   * @default - none: the Pods are on the default network alone
   */
  readonly interfaces?: Input<Record<string, Input<string>>>;
  /**
   * How a Pod comes to use its addresses, which GKE puts on none of its interfaces. `add-address`: an init container adds
   * them to the Pod's loopback interface; it is root and has `NET_ADMIN`, which Autopilot gives only to clusters that allow
   * it, and no other container gets it. `nonlocal-bind`: the sysctl `net.ipv4.ip_nonlocal_bind`, by which programs may bind
   * an address that no interface has; Kubernetes counts it as unsafe, so the node pool has to allow it
   * (`allowedUnsafeSysctls`), else its nodes reject the Pods. `application`: nothing is added, the program has
   * raw sockets or a network stack of its own.
   */
  readonly podAwareness: "add-address" | "nonlocal-bind" | "application";
  /**
   * The image of `add-address`: a POSIX shell, `ip` and `grep`.
   * @default "docker.io/library/busybox:1.37.0"
   */
  readonly addressImage?: Input<string>;
  /**
   * Annotations of the workload.
   * @default - none
   */
  readonly annotations?: Input<Record<string, Input<string>>>;
  /**
   * Annotations of the routes; `pulumi.com/timeoutSeconds` says how long `waitFor` waits.
   * @default - none
   */
  readonly routeAnnotations?: Input<Record<string, Input<string>>>;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

/** What both kinds of workload have as defaults. */
export const WORKLOAD_DEFAULTS = frozen({ ...ROUTE_DEFAULTS.value, addressImage: IMAGE_WITH_IP.value });

export type WorkloadSettings = PersistentIpWorkloadArgs &
  Required<Pick<PersistentIpWorkloadArgs, keyof typeof WORKLOAD_DEFAULTS | "labels">>;

/** Labels that are the component's own. */
export const labelsOf = (name: string): Readonly<Record<string, string>> => ({ "app.kubernetes.io/instance": name });
