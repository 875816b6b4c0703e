import type { Input } from "@pulumi/pulumi";
import { isLater } from "../inventory/view";
import { isRecord, parseRequirement } from "../values/label-requirement";
import type { Problem } from "./enforce";
import { mapped, plain } from "./plain";
import { anything, map } from "./shape";

/** A condition on one label. */
export interface LabelRequirement {
  readonly key: Input<string>;
  /** `In`, `NotIn`, `Exists` or `DoesNotExist`. */
  readonly operator: Input<string>;
  /**
   * Values, of `In` and `NotIn` at least one.
   * @default - none
   */
  readonly values?: Input<Input<string>[]>;
}

/** A label selector as Kubernetes has it: all of it must hold. */
export interface LabelSelector {
  /**
   * Labels with these values.
   * @default - any
   */
  readonly matchLabels?: Input<Record<string, Input<string>>>;
  /**
   * Conditions on labels.
   * @default - none
   */
  readonly matchExpressions?: Input<Input<LabelRequirement>[]>;
}

/** Labels that all of them carry, `{ app: "web" }`, or a label selector; `{}` for all. */
export type Selection = Readonly<Record<string, Input<string>>> | LabelSelector;

/** What the labels and conditions may be is said where they are judged. */
export const SELECTION = map(anything);

/** As Kubernetes has it. */
export const selectorOf = (selection: Input<Selection>): Input<LabelSelector> =>
  mapped(selection, (given: Selection): LabelSelector => (isSelector(given) ? given : { matchLabels: { ...given } }))!;

const WORDS = ["matchLabels", "matchExpressions"];

/** A label of that name holds text, a selector an object. */
const isSelector = (selection: object): selection is LabelSelector =>
  Object.entries(selection).every(([key, value]) => WORDS.includes(key) && typeof value === "object");

/** What would select more than was meant, or is refused by the API server. */
export function* selectionProblems(path: string, selection: Input<Selection> | undefined): Iterable<Problem> {
  const given = plain<Selection>(selection as Selection);
  if (given === undefined) return;
  const labels = isSelector(given) ? (plain<object>(given.matchLabels as object) ?? {}) : given;
  const at = isSelector(given) ? `${path}.matchLabels` : path;
  for (const [key, value] of Object.entries(labels))
    if (typeof value !== "string" && !isLater(value))
      yield {
        path: `${at}.${key}`,
        reason: `is ${value === undefined ? "undefined: without it the selector selects more" : "no text"}`,
        fix: "Give the label's value, or leave the label out.",
        unseen: true,
      };
  if (isSelector(given)) yield* requirementProblems(`${path}.matchExpressions`, given);
}

function* requirementProblems(path: string, { matchExpressions }: LabelSelector): Iterable<Problem> {
  for (const [i, entry] of (plain<Input<LabelRequirement>[]>(matchExpressions) ?? []).entries()) {
    const requirement = plain<LabelRequirement>(entry);
    if (!isRecord(requirement) || Object.values(requirement).flat().some(isLater)) continue;
    if (parseRequirement(requirement) === undefined)
      yield {
        path: `${path}[${i}]`,
        reason: "is no condition on a label",
        fix: "Give In or NotIn at least one value, Exists and DoesNotExist none.",
        unseen: true,
      };
  }
}
