import { isRecord } from "../values/label-requirement";
import { requirements, type LabelSelector } from "../values/label-selector";
import type { Collection, Index, Item } from "./collection";
import { isOfTheNode, ofAnyPod, writtenBy, writtenLater } from "./pod-labels";
import type { PodTemplate } from "./pod-template";
import { ifKnown } from "./view";

/** Workloads by the labels of their Pods: without it each selector would be held against each workload. */
export const podsByLabel = (pods: Collection<PodTemplate>): Index<PodTemplate> => pods.by("label", keysOf);

/** The workloads of the namespace with the rarest of the labels that the selector wants: no other can be selected. */
export function candidates(
  selector: LabelSelector,
  namespace: string,
  pods: Index<PodTemplate>,
): ReadonlySet<Item<PodTemplate>> {
  let fewest = [pods.get(namespace)];
  for (const r of requirements(selector)) {
    if (r?.operator !== "In" || isOfTheNode(r.key) || r.values.some((v) => typeof v !== "string")) continue;
    const carrying = r.values.flatMap((v) => [v, ofAnyPod(r.key, v)].map((value) => carries(namespace, r.key, value)));
    const found = [open(namespace), open(namespace, r.key), ...new Set(carrying)].map((key) => pods.get(key));
    if (sizeOf(found) < sizeOf(fewest)) fewest = found;
    if (sizeOf(fewest) <= 1) break;
  }
  return new Set(fewest.flat());
}

const sizeOf = (lists: readonly (readonly unknown[])[]): number => lists.reduce((size, { length }) => size + length, 0);

/** Under its namespace, and there under each label that its Pods have, or may have with any value. */
function keysOf(pod: PodTemplate): readonly string[] {
  const { namespace } = pod;
  const keys = [namespace, ...writtenLater(pod).map((key) => open(namespace, key))];
  const add = (key: string, value: unknown) =>
    keys.push(typeof value === "string" ? carries(namespace, key, value) : open(namespace, key));
  const stated = ifKnown(() => (isRecord(pod.labels ?? {}) ? Object.keys(pod.labels ?? {}) : undefined));
  if (stated === undefined) keys.push(open(namespace));
  for (const key of stated ?? [])
    add(
      key,
      ifKnown(() => pod.labels![key]),
    );
  for (const [key, read] of writtenBy(pod)) add(key, ifKnown(read));
  return keys;
}

const open = (namespace: string, key = ""): string => `${namespace}\n${key}?`;
const carries = (namespace: string, key: string, value: string): string => `${namespace}\n${key}=${value}`;
