import { isRecord, type Labels } from "../values/label-requirement";
import { isRead, lazily } from "./joined";
import type { PodTemplate } from "./pod-template";

// The labels that a Pod gets beside those of its template: kubernetes.io/docs/reference/labels-annotations-taints

export const POD_NAME = "statefulset.kubernetes.io/pod-name";
export const POD_INDEX = "apps.kubernetes.io/pod-index";
const JOB_NAMES = ["job-name", "batch.kubernetes.io/job-name"];
const OF_JOBS = ["controller-uid", "batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-completion-index"];

/** Those whose values nobody knows before the controller of the workload has written them. */
const WRITTEN_LATER: Readonly<Record<string, readonly string[]>> = {
  Deployment: ["pod-template-hash"],
  StatefulSet: ["controller-revision-hash"],
  DaemonSet: ["controller-revision-hash", "pod-template-generation"],
  Job: OF_JOBS,
  CronJob: [...OF_JOBS, ...JOB_NAMES],
};

const writtenLater = ({ workload }: PodTemplate): readonly string[] => WRITTEN_LATER[workload] ?? [];

/** Those that follow from the name of the workload, and in a StatefulSet from the number of the Pod. */
function writtenBy(pod: PodTemplate, ordinal?: number): readonly (readonly [key: string, read: () => string])[] {
  const { workload } = pod;
  if (workload === "Job") return JOB_NAMES.map((key) => [key, () => pod.name]);
  if (workload !== "StatefulSet") return [];
  return [
    [POD_NAME, () => `${pod.name}-${ordinal ?? EACH}`],
    [POD_INDEX, () => `${ordinal ?? EACH}`],
  ];
}

/** In place of the number of a Pod: no label holds it. */
const EACH = "*";

/** Those that any Pod may get from its node. */
const OF_THE_NODE: readonly string[] = ["topology.kubernetes.io/region", "topology.kubernetes.io/zone"];
export const isOfTheNode = (key: string): boolean => OF_THE_NODE.includes(key);

/** What stands for a value that nobody knows: whether a requirement on it is met cannot be told. */
const ANY_VALUE = null as unknown as string;

/** The labels of one Pod of a workload. Each is read by itself: one that is not known yet hides no other. */
export function labelsOf(pod: PodTemplate, ordinal?: number): Labels {
  const stated: unknown = pod.labels ?? {};
  if (!isRecord(stated)) return stated as Labels;
  const open = [...writtenLater(pod), ...OF_THE_NODE.filter((key) => !Object.hasOwn(stated, key))];
  const written = new Map(writtenBy(pod, ordinal));
  for (const key of open) written.set(key, () => ANY_VALUE);
  if (isRead(pod)) {
    const labels: Record<string, unknown> = { ...stated };
    for (const [key, read] of written) labels[key] = read();
    return labels as Labels;
  }
  return lazily(
    (key) => (written.get(key) ?? (() => stated[key]))(),
    () => [...Object.keys(stated), ...written.keys()],
  ) as Labels;
}

/** The number of the Pod that a value of its labels means; `undefined` where it is none of this StatefulSet. */
export function ordinalIn(key: string, value: string, pod: PodTemplate): number | undefined {
  if (pod.workload !== "StatefulSet" || (key !== POD_NAME && key !== POD_INDEX) || typeof value !== "string")
    return undefined;
  const [, set, digits] = /^(?:(.+)-)?(0|[1-9]\d{0,8})$/.exec(value) ?? [];
  const isOwn = digits !== undefined && (key === POD_INDEX ? set === undefined : set === pod.name);
  return isOwn ? Number(digits) : undefined;
}

/** What a label's value is for all Pods of one StatefulSet: `proxy-*` for the Pod `proxy-1`. */
export function ofAnyPod(key: string, value: string): string {
  return key !== POD_NAME && key !== POD_INDEX ? value : value.replace(/(^|-)\d+$/, `$1${EACH}`);
}

/** The StatefulSet that a Pod of this name would belong to. */
export const setOf = (pod: string): string => pod.replace(/-\d+$/, "");
