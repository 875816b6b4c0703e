import { isRecord } from "../values/label-requirement";
import { requirements, type LabelSelector } from "../values/label-selector";
import type { Collection, Index, Item } from "./collection";
import { isOfTheNode, labelsOf, ofAnyPod } from "./pod-labels";
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
    const keys = new Set([open(namespace), open(namespace, r.key)]);
    for (const v of r.values) keys.add(carries(namespace, r.key, v)).add(carries(namespace, r.key, ofAnyPod(r.key, v)));
    const found = Array.from(keys, (key) => pods.get(key));
    if (sizeOf(found) < sizeOf(fewest)) fewest = found;
    if (sizeOf(fewest) <= 1) break;
  }
  return new Set(fewest.flat());
}

const sizeOf = (lists: readonly (readonly unknown[])[]): number => lists.reduce((size, { length }) => size + length, 0);

/** Under its namespace, and there under each label that its Pods have, or may have with any value. */
function keysOf(pod: PodTemplate): readonly string[] {
  const { namespace } = pod;
  const labels = ifKnown(() => labelsOf(pod));
  const names = ifKnown(() => (isRecord(labels) ? Object.keys(labels) : undefined));
  if (names === undefined) return [namespace, open(namespace)];
  const keys = [namespace];
  for (const key of names) {
    if (isOfTheNode(key)) continue;
    const value: unknown = ifKnown(() => labels?.[key]);
    keys.push(typeof value === "string" ? carries(namespace, key, value) : open(namespace, key));
  }
  return keys;
}

const open = (namespace: string, key = ""): string => `${namespace}\n${key}?`;
const carries = (namespace: string, key: string, value: string): string => `${namespace}\n${key}=${value}`;
