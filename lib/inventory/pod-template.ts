import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Unwrap } from "@pulumi/pulumi";
import { lazily, nameOf, namespaceOf, realPath, type Kind, type Metadata, type Place, type Standing } from "./kind";

/** A Pod as its workload will make it: the flattened Pod `spec`, the Pod's own labels and annotations. */
export type PodTemplate = Unwrap<k8s.core.v1.PodSpec> &
  Metadata & {
    /** The workload's kind: `Pod`, `Deployment`, `DaemonSet` … */
    readonly workload: string;
    /** How many Pods of this template may run at once; `undefined` for a DaemonSet (one on each node). */
    readonly replicas: number | undefined;
  };

/** Where each workload keeps its Pod. */
const TEMPLATE_OF: Readonly<Record<string, readonly string[]>> = {
  "core/v1:Pod": [],
  "core/v1:ReplicationController": ["spec", "template"],
  "apps/v1:Deployment": ["spec", "template"],
  "apps/v1:StatefulSet": ["spec", "template"],
  "apps/v1:DaemonSet": ["spec", "template"],
  "apps/v1:ReplicaSet": ["spec", "template"],
  "batch/v1:Job": ["spec", "template"],
  "batch/v1:CronJob": ["spec", "jobTemplate", "spec", "template"],
};

/** A Pod template is one subject wherever it stands. */
export const POD_TEMPLATE: Kind<PodTemplate> = {
  name: "Pod template",
  places: new Map(
    Object.entries(TEMPLATE_OF).map(([token, steps]) => [
      `kubernetes:${token}`,
      (body: object, standing: Standing) => [templatePlace(body as Workload, token.split(":")[1]!, steps, standing)],
    ]),
  ),
};

interface Workload {
  readonly metadata?: Partial<Metadata>;
  readonly spec?: { readonly replicas?: number };
}
type Tree = Readonly<Record<string, unknown>> | undefined;

function templatePlace(
  body: Workload,
  workload: string,
  steps: readonly string[],
  standing: Standing,
): Place<PodTemplate> {
  const template = (): Tree => steps.reduce<Tree>((tree, key) => tree?.[key] as Tree, body as Tree);
  const read = (key: string): unknown => {
    if (key === "workload") return workload;
    if (key === "replicas") return replicasOf(workload, body);
    if (key === "name") return nameOf(body);
    if (key === "namespace") return namespaceOf(body, standing);
    const part = key === "labels" || key === "annotations" ? "metadata" : "spec";
    return (template()?.[part] as Tree)?.[key];
  };
  const root = steps.join(".");
  return {
    subject: lazily(read) as PodTemplate,
    at: (path) => {
      if (/^(name|namespace|replicas)$/.test(path)) return path === "replicas" ? "spec.replicas" : `metadata.${path}`;
      const inTemplate = realPath(path, "spec");
      return root === "" ? inTemplate : `${root}.${inTemplate}`;
    },
  };
}

const replicasOf = (workload: string, body: Workload): number | undefined =>
  workload === "DaemonSet" ? undefined : workload === "Pod" ? 1 : (body.spec?.replicas ?? 1);
