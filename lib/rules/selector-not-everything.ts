import { NAMESPACE_NAME_LABEL } from "../facts/network-policy";
import { EMPTY_SELECTS_ALL } from "../facts/steering";
import { TRAFFIC_SELECTOR } from "../inventory/steering";
import { isRecord } from "../values/label-requirement";
import type { LabelSelector } from "../values/label-selector";
import { on, rule } from "./rule";

export const selectorNotEverything = rule({
  id: "selector-not-everything",
  title: "A TrafficSelector selects fewer than all Pods of all namespaces",
  why: "It takes in GKE's own Pods of kube-system, and the functions themselves: what leaves them comes back to them.",
  fix: "Narrow the namespaces, the Pods, or both; labels go under matchLabels.",
  level: "advisory",
  severity: "high",
  scopes: ["one"],
  facts: [EMPTY_SELECTS_ALL, NAMESPACE_NAME_LABEL],
  checks: [
    on(TRAFFIC_SELECTOR, function* ({ subject }) {
      const { namespaceSelector, podSelector } = subject?.pods ?? {};
      if (!isRecord(namespaceSelector) || !isRecord(podSelector)) return; // the API server refuses it
      if (!selectsAll(podSelector) || !selectsAll(namespaceSelector, isOnEveryNamespace)) return;
      yield { path: "subject.pods", reason: "selects every Pod of every namespace" };
    }),
  ],
});

/** Whether it asks for nothing, or only for what everything has. A label narrows, whatever its value turns out to be. */
function selectsAll(selector: LabelSelector, isOnAll: (label: Expression | null) => boolean = () => false): boolean {
  const labels: unknown = selector.matchLabels ?? {};
  const expressions: unknown = selector.matchExpressions ?? [];
  if (!isRecord(labels) || !Array.isArray(expressions)) return false; // the API server refuses it
  return Object.keys(labels).length === 0 && expressions.every(isOnAll);
}

interface Expression {
  readonly key?: unknown;
  readonly operator?: unknown;
}
const isOnEveryNamespace = (label: Expression | null): boolean =>
  label?.key === NAMESPACE_NAME_LABEL.value && label.operator === "Exists";
