import { NAMESPACE_NAME_LABEL } from "../facts/network-policy";
import type { Item } from "../inventory/collection";
import type { Inventory } from "../inventory/inventory";
import { labelsOf, POD_INDEX, POD_NAME } from "../inventory/pod-labels";
import type { PodTemplate } from "../inventory/pod-template";
import type { Resource } from "../inventory/resource";
import type { TrafficSelector } from "../inventory/steering";
import { ifKnown, NotYet, orNotYet } from "../inventory/view";
import { isRecord, type Labels } from "../values/label-requirement";
import { canAllMatch, formatSelector, matches, matchesAtLeast, type LabelSelector } from "../values/label-selector";
import type { Verdict } from "../values/verdict";
import { all, type Answer, answer } from "./doubt";
import { selectsNamespace } from "./namespace-selector";
import { extraNetworksOf, interfacesOf, isPrimary } from "./pod-interfaces";

/** A Pod as far as selectors care. */
export interface SteeredPod {
  readonly namespace: string;
  readonly labels: Labels;
  /** Of a workload in view; else any Pod of the namespace that carries at least these labels. */
  readonly item?: Item<PodTemplate>;
}

/** The labels by which the Pods of one StatefulSet differ. */
export const ORDINAL_LABELS = [POD_NAME, POD_INDEX];

/** The Pods of a workload: one stands for all of them, but where their ordinals matter. */
export function* podsOf(item: Item<PodTemplate>, byOrdinal: boolean): Iterable<SteeredPod | NotYet> {
  yield* orNotYet(function* () {
    const { subject } = item;
    const { namespace, workload, firstOrdinal } = subject;
    const count = ifKnown(() => subject.replicas) ?? 1;
    if (count === 0) return; // nothing runs
    const ordinals = byOrdinal && workload === "StatefulSet" ? count : 1;
    for (let i = 0; i < ordinals; i++) yield { namespace, labels: labelsOf(subject, firstOrdinal + i), item };
  });
}

/** The Pod network of a selector; the primary one has several names. */
export function networkOf({ subject }: TrafficSelector): string {
  const network: unknown = subject?.network;
  if (!network) return PRIMARY;
  if (typeof network !== "string") throw new NotYet("subject.network is no text");
  return isPrimary(network) ? PRIMARY : network;
}
export const PRIMARY = "default";

/** Whether a Pod is a subject of a selector. */
export const isSubject = (selector: TrafficSelector, pod: SteeredPod, near: Near): Answer =>
  all([
    () =>
      pod.item === undefined ? true : answer(() => hasEndpointOn(pod.item!.subject, networkOf(selector)), NETWORK),
    () => answer(() => given(podSelectorOf(selector), (labels) => isSelected(labels, pod)), LABELS),
    () =>
      answer(
        () => given(namespaceSelectorOf(selector), (labels) => selectsNamespace(labels, pod.namespace, near)),
        `which labels namespace ${pod.namespace} has cannot be told`,
      ),
  ]);

const LABELS = "its Pods' labels cannot be told";
const NETWORK = "its Pods' networks cannot be told";

const podSelectorOf = ({ subject }: TrafficSelector) => subject?.pods?.podSelector;
const namespaceSelectorOf = ({ subject }: TrafficSelector) => subject?.pods?.namespaceSelector;

/** Absent it is not empty: the API server refuses the whole TrafficSelector, and nothing is its subject. */
const given = (selector: LabelSelector | undefined, judge: (selector: LabelSelector) => Verdict): Verdict =>
  isRecord(selector) && judge(selector);

const isSelected = (selector: LabelSelector, { labels, item }: SteeredPod): Verdict =>
  item === undefined ? matchesAtLeast(selector, labels) : matches(selector, labels);

/** Whether the agent knows an interface of the Pod there. A Pod in its node's network has none of its own. */
export function hasEndpointOn(pod: PodTemplate, network: string): Verdict {
  if (pod.hostNetwork === true) return false;
  if (network === PRIMARY || extraNetworksOf(pod).includes(network)) return true;
  return interfacesOf(pod).some((one) => one.interface !== undefined) ? undefined : false;
}

/** Where to look for namespaces. */
export interface Near {
  readonly resource: Resource;
  readonly inventory: Inventory;
}

/** Whether one Pod could be a subject of both. */
export function canShareSubject(a: TrafficSelector, b: TrafficSelector): Verdict {
  const pods = canAllBeGiven([podSelectorOf(a), podSelectorOf(b)]);
  const namespaces = pods === false ? false : canAllBeGiven([namespaceSelectorOf(a), namespaceSelectorOf(b), NAMED]);
  return namespaces === true ? pods : namespaces;
}

const canAllBeGiven = (selectors: readonly (LabelSelector | undefined)[]): Verdict =>
  selectors.every((selector) => isRecord(selector)) && canAllMatch(selectors);

/** What every namespace fits. */
const NAMED: LabelSelector = { matchExpressions: [{ key: NAMESPACE_NAME_LABEL.value, operator: "Exists" }] };

/** `Deployment shop/web`; of what is not in view, what is known of it. */
export function formatPod({ namespace, labels, item }: SteeredPod): string {
  if (item === undefined) return `Pods of ${namespace} with ${formatSelector({ matchLabels: labels }) ?? "its labels"}`;
  return `${item.subject.workload} ${namespace}/${ifKnown(() => item.subject.name) ?? item.resource.name}`;
}
