import { type LabelRequirement, type Labels } from "./label-requirement";
import { formatRequirement, isRecord, labelOf, meets, parseRequirement } from "./label-requirement";
import { type Verdict, allOf, anyOf } from "./verdict";

/** A selector as Kubernetes types it. An absent selector is not an empty one: what it means differs by API. */
export interface LabelSelector {
  readonly matchLabels?: Labels | undefined;
  readonly matchExpressions?:
    | readonly {
        readonly key: string;
        readonly operator: string;
        readonly values?: readonly string[] | undefined;
      }[]
    | undefined;
}

/** Whether it asks for nothing, and so selects everything. */
export const isEmptySelector = (selector: LabelSelector): boolean => requirements(selector).next().done === true;

/** Whether an object with these labels is selected; `undefined` where a part that Kubernetes would refuse decides. */
export function matches(selector: LabelSelector, labels: Labels | undefined): Verdict {
  const present = labels ?? {};
  return allOf(requirements(selector), (r) => isMet(r, present));
}

/** Whether labels meet one of its requirements. */
export const isMet = (r: LabelRequirement | undefined, labels: Labels): Verdict =>
  r === undefined || !isRecord(labels) ? undefined : meets(labelOf(labels, r.key), r);

/** Whether every object that carries at least these labels is certainly selected. */
export function impliedBy(selector: LabelSelector, labels: Labels | undefined): boolean {
  const certain: Labels = isRecord(labels) ? labels : {};
  // A label that is not known to be there may be anything, or absent: no requirement on it is certain.
  const isCertain = (r: LabelRequirement): Verdict => {
    const value = labelOf(certain, r.key);
    return value !== undefined && meets(value, r);
  };
  return allOf(requirements(selector), (r) => r !== undefined && isCertain(r)) === true;
}

/** Whether one object could be selected by both; `undefined` where a part that Kubernetes would refuse decides. */
export const canBothMatch = (a: LabelSelector, b: LabelSelector): Verdict => canAllMatch([a, b]);

/** Whether one object could be selected by all of them. */
export function canAllMatch(selectors: readonly LabelSelector[]): Verdict {
  const parts = selectors.flatMap((selector) => [...partsOf(selector)]);
  // Labels do not depend on each other: key by key, some value must meet all that is asked of that key.
  return allOf(new Set(parts.map((part) => part.key)), (key) => {
    const same = parts.filter((part) => part.key === key).flatMap((part) => part.read());
    return anyOf(worthTrying(same), (value) => allOf(same, (r) => (r === undefined ? undefined : meets(value, r))));
  });
}

/** Whether an object is selected that carries at least these labels; `undefined` where that is up to its others. */
export function matchesAtLeast(selector: LabelSelector, labels: Labels | undefined): Verdict {
  if (impliedBy(selector, labels)) return true;
  return canBothMatch(selector, { matchLabels: labels }) === false ? false : undefined;
}

/** Whether it asks something of one of these labels. */
export const asksFor = (selector: LabelSelector, keys: readonly string[]): boolean =>
  [...partsOf(selector)].some(({ key }) => typeof key === "string" && keys.includes(key));

/** A label that the selector wants, and the values that it takes: an index of selectors is made of these. */
export function wantedLabel(
  selector: LabelSelector,
): { readonly key: string; readonly values: readonly string[] } | undefined {
  for (const r of requirements(selector)) if (r?.operator === "In") return r;
  return undefined;
}

/** In the syntax of `kubectl -l`; `undefined` where that cannot say it, or a shell would read it otherwise. */
export function formatSelector(selector: LabelSelector): string | undefined {
  const written = Array.from(requirements(selector), (r) => (r === undefined ? undefined : formatRequirement(r)));
  return written.includes(undefined) ? undefined : written.join(",");
}

/** The conditions that it joins by "and"; `undefined` for each that Kubernetes would refuse. */
export function* requirements(selector: LabelSelector): Generator<LabelRequirement | undefined, void, undefined> {
  for (const part of partsOf(selector)) yield* part.read();
}

/** One condition of a selector, unread: a value that is not known yet must not hide the keys beside it. */
interface Part {
  /** Not a string where Kubernetes would refuse the part. */
  readonly key: unknown;
  /** `[undefined]` for what Kubernetes would refuse, nothing for a label that a program left undefined. */
  readonly read: () => readonly (LabelRequirement | undefined)[];
}

const REFUSED: Part = { key: undefined, read: () => [undefined] };

function* partsOf(selector: LabelSelector): Generator<Part, void, undefined> {
  if (!isRecord(selector)) return yield REFUSED;
  const labels: unknown = selector.matchLabels ?? {};
  if (isRecord(labels)) for (const key of Object.keys(labels)) yield { key, read: () => equals(key, labels[key]) };
  else yield REFUSED;
  const expressions: unknown = selector.matchExpressions ?? [];
  if (!Array.isArray(expressions)) return yield REFUSED;
  for (const expression of expressions as readonly unknown[])
    yield isRecord(expression) ? { key: expression.key, read: () => [parseRequirement(expression)] } : REFUSED;
}

const equals = (key: string, value: unknown): readonly (LabelRequirement | undefined)[] =>
  value === undefined ? [] : [parseRequirement({ key, operator: "In", values: [value] })];

/** Values of one label that stand for all: none, each that the requirements list, and one that they do not. */
function* worthTrying(same: readonly (LabelRequirement | undefined)[]): Generator<string | undefined, void, undefined> {
  yield undefined;
  for (const r of same) yield* r?.values ?? [];
  yield "+"; // no selector lists it: Kubernetes allows no such value
}
