import type { Labels } from "../values/label-requirement";
import { isMet, requirements, type LabelSelector } from "../values/label-selector";
import type { Verdict } from "../values/verdict";
import { mostPodsOf } from "./autoscalers";
import type { Item } from "./collection";
import type { Inventory } from "./inventory";
import { labelsOf, ordinalIn } from "./pod-labels";
import { POD_TEMPLATE, type PodTemplate } from "./pod-template";
import { candidates, podsByLabel } from "./pods-by-label";
import type { Resource } from "./resource";
import { ifKnown, NotYet, valueOrNotYet } from "./view";

/** A workload of which a selector selects Pods. */
export interface SelectedPods extends Item<PodTemplate> {
  /** How many; `undefined` for one on each node. Stops where that is not known yet. */
  count(): number | undefined;
  /** Why it is less than certain. */
  readonly softer?: string | undefined;
}

export interface Selection {
  readonly selected: readonly SelectedPods[];
  /** Workloads whose Pods it would select, and that have none. */
  readonly idle: readonly Item<PodTemplate>[];
  /** Why there may be more: workloads of which it cannot be told. */
  readonly unsure: readonly NotYet[];
  /** True only when certainly no Pod is selected; stops when one may have been withheld. */
  none(): boolean;
}

/** The Pods that a selector selects in a namespace of the cluster that `from` lives in. */
export function podsSelectedBy(
  selector: LabelSelector,
  namespace: string,
  from: Resource,
  inventory: Inventory,
): Selection {
  const pods = podsByLabel(inventory.near(from, POD_TEMPLATE));
  const selected: SelectedPods[] = [];
  const idle: Item<PodTemplate>[] = [];
  const unsure: NotYet[] = [];
  for (const workload of candidates(selector, namespace, pods)) {
    const found = valueOrNotYet(() => selectedOf(workload, selector, inventory));
    if (found instanceof NotYet) unsure.push(found);
    else if (found === undefined)
      unsure.push(new NotYet(`which labels the Pods of ${workload.resource.name} get cannot be told`));
    else if (found.length > 0) selected.push({ ...workload, count: () => sum(found) });
    else if (ifKnown(() => isIdle(workload, selector))) idle.push(workload);
  }
  const none = (): boolean => {
    if (selected.length > 0) return false;
    if (unsure[0] !== undefined) throw unsure[0];
    return pods.lacks(NOWHERE);
  };
  return { selected, idle, unsure, none };
}

/** No namespace is called so: that none has Pods in view is certain only when nothing was withheld. */
const NOWHERE = "";

/** Pods of one workload that a selector cannot tell apart. */
interface Alike {
  /** Of one of them. */
  readonly ordinal: number;
  count(): number | undefined;
}

/** Those that are selected; `undefined` where that cannot be told. */
function selectedOf(workload: Item<PodTemplate>, selector: LabelSelector, inventory: Inventory) {
  const pod = workload.subject;
  const judged = groupsOf(pod, selector, () => mostPodsOf(workload, inventory)).map(
    (group) => [group, selects(selector, labelsOf(pod, group.ordinal))] as const,
  );
  const selected = judged.flatMap(([group, verdict]) => (verdict === true ? [group] : []));
  return selected.length === 0 && judged.some(([, verdict]) => verdict === undefined) ? undefined : selected;
}

const isIdle = ({ subject: pod }: Item<PodTemplate>, selector: LabelSelector): boolean =>
  pod.replicas === 0 && selects(selector, labelsOf(pod, pod.firstOrdinal)) === true;

/** One label that does not fit decides, whatever is not known yet of the others. */
function selects(selector: LabelSelector, labels: Labels): Verdict {
  let all: Verdict = true;
  let unknown: NotYet | undefined;
  for (const r of requirements(selector)) {
    const met = valueOrNotYet(() => isMet(r, labels));
    if (met === false) return false;
    if (met === undefined) all = undefined;
    else if (met instanceof NotYet) unknown ??= met;
  }
  if (unknown !== undefined) throw unknown;
  return all;
}

/** Each Pod that the selector names, and the rest: what it does not name it cannot tell apart. */
function groupsOf(pod: PodTemplate, selector: LabelSelector, most: () => number | undefined): readonly Alike[] {
  const { firstOrdinal: first } = pod;
  const named = [...new Set(ordinalsIn(selector, pod))];
  const there = named.filter((n) => n >= first && n < first + (most() ?? 0));
  const rest = (): number | undefined => {
    const all = most();
    return all === undefined ? undefined : all - there.length;
  };
  let other = first;
  while (there.includes(other)) other++;
  const others = ifKnown(rest) === 0 ? [] : [{ ordinal: other, count: rest }];
  return [...there.map((ordinal) => ({ ordinal, count: () => 1 })), ...others];
}

function* ordinalsIn(selector: LabelSelector, pod: PodTemplate): Iterable<number> {
  if (pod.workload !== "StatefulSet") return;
  for (const r of requirements(selector))
    for (const value of r?.values ?? []) {
      const ordinal = ordinalIn(r!.key, value, pod);
      if (ordinal !== undefined) yield ordinal;
    }
}

const sum = (groups: readonly Alike[]): number | undefined =>
  groups.reduce<number | undefined>((all, group) => {
    const more = group.count();
    return all === undefined || more === undefined ? undefined : all + more;
  }, 0);
