import type { PodTemplate } from "../inventory/pod-template";
import { ifKnown } from "../inventory/view";
import { matches } from "../values/label-selector";
import { listOf } from "../values/list-of";
import { canShareNode, choosesNodes } from "../values/node-choice";
import { allOf, anyOf, not, type Verdict } from "../values/verdict";

/** Whether Pods of both may run on one node, by their selectors, required affinities and tolerations. */
export function mayMeet(a: PodTemplate, b: PodTemplate): Verdict {
  if (ifKnown(() => askForOthers(a, b)) === true) return false; // what keeps most of them apart, seen at a glance
  return allOf([nodes, avoidance, taints], (judge) => judge(a, b));
}

/** Whether their node selectors want different values of a label. */
const askForOthers = (a: PodTemplate, b: PodTemplate): boolean =>
  Object.entries(a.nodeSelector ?? {}).some(([key, value]) => {
    const other: unknown = b.nodeSelector?.[key];
    return typeof value === "string" && typeof other === "string" && value !== other;
  });

const nodes = (a: PodTemplate, b: PodTemplate): Verdict => canShareNode(a, b);

/** A required anti-affinity of one keeps both apart. */
const avoidance = (a: PodTemplate, b: PodTemplate): Verdict =>
  allOf([[a, b] as const, [b, a] as const], ([one, other]) => not(avoids(one, other)));

type Terms = NonNullable<
  NonNullable<NonNullable<PodTemplate["affinity"]>["podAntiAffinity"]>["requiredDuringSchedulingIgnoredDuringExecution"]
>;

function avoids(pod: PodTemplate, other: PodTemplate): Verdict {
  const terms = listOf(pod.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution);
  return anyOf(terms, (term) => selects(term ?? {}, pod, other));
}

/** Whatever the topology is, one node is all in one part of it. */
function selects(term: Terms[number], pod: PodTemplate, other: PodTemplate): Verdict {
  if (term.namespaceSelector) return Object.keys(term.namespaceSelector).length === 0 ? byLabels() : undefined;
  const namespaces = listOf(term.namespaces).length === 0 ? [pod.namespace] : listOf(term.namespaces);
  return namespaces.includes(other.namespace) ? byLabels() : false;

  function byLabels(): Verdict {
    return !term.labelSelector ? false : matches(term.labelSelector, other.labels);
  }
}

/** Nodes that one asks for may have taints that the other does not tolerate. */
const taints = (a: PodTemplate, b: PodTemplate): Verdict =>
  allOf([[a, b] as const, [b, a] as const], ([one, other]) =>
    choosesNodes(one) && tolerationsOf(one).some((t) => !tolerationsOf(other).includes(t) && !toleratesAll(other))
      ? undefined
      : true,
  );

const tolerationsOf = ({ tolerations }: PodTemplate): readonly string[] =>
  listOf(tolerations)
    .map((t) => t ?? {})
    .map(({ key, operator, value, effect }) => [key, operator ?? "Equal", value, effect].join(" "));

const toleratesAll = ({ tolerations }: PodTemplate): boolean =>
  listOf(tolerations).some((t) => t?.operator === "Exists" && (t.key ?? "") === "");
