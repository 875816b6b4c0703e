import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Unwrap } from "@pulumi/pulumi";
import { joined } from "./joined";
import { nameOf, namespaceOf, realPath, type Kind, type Metadata, type Place, type Standing } from "./kind";

/** A Pod as its workload will make it: the flattened Pod `spec`, the Pod's own labels and annotations. */
export type PodTemplate = Unwrap<k8s.core.v1.PodSpec> &
  Metadata & {
    /** The workload's kind: `Pod`, `Deployment`, `DaemonSet` … */
    readonly workload: string;
    /** How many Pods of this template may run at once; `undefined` for a DaemonSet (one on each node). */
    readonly replicas: number | undefined;
    /** The number of a StatefulSet's first Pod; its others count on from there. */
    readonly firstOrdinal: number;
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
      (body: object, standing: Standing) => [templatePlace(body, token.split(":")[1]!, steps, standing)],
    ]),
  ),
};

const BESIDE_THE_SPEC: ReadonlySet<string> = new Set([
  "workload",
  "replicas",
  "firstOrdinal",
  "name",
  "namespace",
  "labels",
  "annotations",
]);

const FIRST_ORDINAL = ["spec", "ordinals", "start"];

type Tree = Readonly<Record<string, unknown>> | undefined;

function walk(tree: object, steps: readonly string[]): unknown {
  let at: unknown = tree;
  for (const key of steps) at = (at as Tree)?.[key];
  return at;
}

function templatePlace(
  body: object,
  workload: string,
  steps: readonly string[],
  standing: Standing,
): Place<PodTemplate> {
  const template = (): Tree => walk(body, steps) as Tree;
  const countAt = [...steps.slice(0, -1), /Job$/.test(workload) ? "parallelism" : "replicas"];
  const count = (): unknown => {
    if (workload === "DaemonSet") return undefined;
    return workload === "Pod" ? 1 : (walk(body, countAt) ?? 1);
  };
  const read = (key: string): unknown => {
    if (key === "workload") return workload;
    if (key === "replicas") return count();
    if (key === "firstOrdinal") return walk(body, FIRST_ORDINAL) ?? 0;
    if (key === "name") return nameOf(body, standing);
    if (key === "namespace") return namespaceOf(body, standing);
    return (template()?.["metadata"] as Tree)?.[key];
  };
  const root = steps.join(".");
  return {
    subject: joined(body, BESIDE_THE_SPEC, read, () => template()?.["spec"]) as PodTemplate,
    at: (path) => {
      if (path === "replicas") return countAt.join(".");
      if (path === "firstOrdinal") return FIRST_ORDINAL.join(".");
      if (path === "name" || path === "namespace") return `metadata.${path}`;
      const inTemplate = realPath(path, "spec");
      return root === "" ? inTemplate : `${root}.${inTemplate}`;
    },
  };
}
