import { type Verdict, anyOf, not } from "./verdict";

export type Labels = Readonly<Record<string, string>>;

/** One of the conditions that a selector joins by "and". */
export interface LabelRequirement {
  readonly key: string;
  readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
  /** Of `In` and `NotIn` at least one, of the others none. */
  readonly values: readonly string[];
}

/** One entry of `matchExpressions`; `undefined` when Kubernetes would refuse it. */
export function parseRequirement(expression: unknown): LabelRequirement | undefined {
  if (!isRecord(expression)) return undefined;
  const { key, operator } = expression;
  const values: unknown = expression.values ?? [];
  if (typeof key !== "string" || key === "" || !Array.isArray(values)) return undefined;
  const wellFormed =
    operator === "In" || operator === "NotIn"
      ? values.length > 0
      : (operator === "Exists" || operator === "DoesNotExist") && values.length === 0;
  return wellFormed ? { key, operator: operator as LabelRequirement["operator"], values } : undefined;
}

/** Whether a label meets the requirement on its key; `value` is `undefined` for an object without that label. */
export function meets(value: string | undefined, { operator, values }: LabelRequirement): Verdict {
  if (value !== undefined && typeof value !== "string") return undefined;
  switch (operator) {
    case "In":
      return value === undefined ? false : isListed(value, values);
    case "NotIn":
      return value === undefined ? true : not(isListed(value, values));
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
  }
}

/** In the syntax of `kubectl -l`; `undefined` where that cannot say it, or a shell would read it otherwise. */
export function formatRequirement({ key, operator, values }: LabelRequirement): string | undefined {
  if (![key, ...values].every((word) => typeof word === "string" && /^[\w./-]*$/.test(word))) return undefined;
  switch (operator) {
    case "In":
      return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(",")})`;
    case "NotIn":
      return `${key} notin (${values.join(",")})`;
    case "Exists":
      return key;
    case "DoesNotExist":
      return `!${key}`;
  }
}

/** The object's own label: `constructor` is a key like any other. */
export const labelOf = (labels: Labels, key: string): string | undefined =>
  Object.hasOwn(labels, key) ? labels[key] : undefined;

/** What YAML and programs may put where Kubernetes wants an object is not always one. */
export const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === "object" && x !== null && !Array.isArray(x);

const isListed = (value: string, values: readonly string[]): Verdict =>
  anyOf(values, (listed) => (typeof listed === "string" ? listed === value : undefined));
