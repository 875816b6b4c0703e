import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Unwrap } from "@pulumi/pulumi";
import type { Item } from "./collection";
import type { Inventory } from "./inventory";
import { kubernetesKind, type Kind, type Metadata } from "./kind";
import type { PodTemplate } from "./pod-template";
import { ifKnown } from "./view";

type Autoscaler = Unwrap<k8s.autoscaling.v2.HorizontalPodAutoscalerSpec> & Metadata;
const AUTOSCALER: Kind<Autoscaler> = kubernetesKind("HorizontalPodAutoscaler", "autoscaling/v2", "autoscaling/v1");

/** How many Pods of a workload may run at once: its replicas, or what an autoscaler in view may make of them. */
export function mostPodsOf({ subject, resource }: Item<PodTemplate>, inventory: Inventory): number | undefined {
  const { replicas, workload } = subject;
  if (replicas === undefined || replicas === 0 || workload === "Pod") return replicas; // at 0 no autoscaler acts
  const target = ifKnown(() => `${subject.namespace}/${workload}/${subject.name}`);
  const [autoscaler] = inventory
    .near(resource, AUTOSCALER)
    .by("target", targetOf)
    .get(target ?? "");
  return Math.max(replicas, autoscaler?.subject.maxReplicas ?? replicas);
}

const targetOf = ({ namespace, scaleTargetRef }: Autoscaler): string =>
  `${namespace}/${scaleTargetRef?.kind}/${scaleTargetRef?.name}`;
