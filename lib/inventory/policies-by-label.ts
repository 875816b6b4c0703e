import { isRecord, type Labels } from "../values/label-requirement";
import { wantedLabel, type LabelSelector } from "../values/label-selector";
import type { Collection, Item } from "./collection";
import type { NetworkPolicy } from "./subjects";
import { ifKnown } from "./view";

export const selectorOf = (policy: NetworkPolicy): LabelSelector => (policy.podSelector ?? {}) as LabelSelector;

/** The policies of a namespace that may select Pods with these labels, in their order: all others certainly do not. */
export function policiesFor(
  pods: { readonly namespace: string; readonly labels?: Labels | undefined },
  policies: Collection<NetworkPolicy>,
): readonly Item<NetworkPolicy>[] {
  const { namespace } = pods;
  const labels = ifKnown(() => textsIn(pods.labels ?? {}));
  if (labels === undefined) return policies.by("namespace", (policy) => policy.namespace).get(namespace);
  const byLabel = policies.by("wanted label", keysOf);
  const keys = [namespace, ...labels.map(([key, value]) => carries(namespace, key, value))];
  return policies.inOrder(keys.flatMap((key) => byLabel.get(key)));
}

/** `undefined` where Kubernetes would not take them for labels. */
function textsIn(labels: unknown): readonly (readonly [key: string, value: string])[] | undefined {
  const entries = isRecord(labels) ? Object.entries(labels) : undefined;
  return entries?.every((e): e is [string, string] => typeof e[1] === "string") === true ? entries : undefined;
}

/** Under the values of one label that the policy wants; where it wants none, or that cannot be told, its namespace. */
function keysOf(policy: NetworkPolicy): readonly string[] {
  const { namespace } = policy;
  const keys = ifKnown(() => {
    const wanted = wantedLabel(selectorOf(policy));
    const isText = wanted?.values.every((value) => typeof value === "string") === true;
    return isText ? wanted.values.map((value) => carries(namespace, wanted.key, value)) : undefined;
  });
  return keys ?? [namespace];
}

const carries = (namespace: string, key: string, value: string): string => `${namespace}\n${key}=${value}`;
