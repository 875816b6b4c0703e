import { isRecord } from "./label-requirement";
import { listOf } from "./list-of";
import { canBothMatch, type LabelSelector } from "./label-selector";
import { allOf, anyOf, not, type Verdict } from "./verdict";

interface Expression {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[] | undefined;
}

/** Where a Pod may run, as its specification says; of no interest here is what it would only prefer. */
export interface NodeChoice {
  readonly nodeName?: string | undefined;
  readonly nodeSelector?: Readonly<Record<string, string>> | undefined;
  readonly affinity?:
    | {
        readonly nodeAffinity?:
          { readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector | undefined } | undefined;
      }
    | undefined;
}

interface NodeSelector {
  readonly nodeSelectorTerms?:
    | readonly {
        readonly matchExpressions?: readonly Expression[] | undefined;
        readonly matchFields?: readonly Expression[] | undefined;
      }[]
    | undefined;
}

/** Whether some node could take both; `undefined` where that depends on what selectors of nodes alone can say. */
export const canShareNode = (a: NodeChoice, b: NodeChoice): Verdict =>
  anyOf(selectorsOf(a), (one) => anyOf(selectorsOf(b), (other) => canBothMatch(one, other)));

/** Whether a Pod asks for certain nodes at all. */
export const choosesNodes = (pod: NodeChoice): boolean =>
  not(
    allOf(selectorsOf(pod), (s) => Object.keys(s.matchLabels ?? {}).length + (s.matchExpressions?.length ?? 0) === 0),
  ) === true;

/** The alternatives of a Pod, each as one selector; fields of a node count as labels that no node has. */
function selectorsOf({ nodeName, nodeSelector, affinity }: NodeChoice): readonly LabelSelector[] {
  const required = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  const terms = required ? listOf(required) : [{}];
  const fixed = !nodeName ? [] : [{ key: FIELD + NAME, operator: "In", values: [nodeName] }];
  return terms.map((term) => ({
    matchLabels: nodeSelector ?? undefined,
    matchExpressions: [
      ...fixed,
      ...listOf(term?.matchExpressions),
      ...listOf(term?.matchFields).map((e) => (isRecord(e) ? { ...e, key: FIELD + e.key } : e)),
    ],
  }));
}

const FIELD = "field ";
const NAME = "metadata.name";
