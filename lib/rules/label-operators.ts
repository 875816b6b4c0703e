import { LABEL_OPERATORS } from "../facts/crds";
import type { StructuralSchema } from "../facts/structural-schema";
import { isRecord, parseRequirement } from "../values/label-requirement";
import type { SchemaError } from "./custom-resource";
import { placesWhere } from "./schema-places";
import { pointerTo } from "./schema-read";

const { some, none } = LABEL_OPERATORS.value;
export const OPERATORS: readonly string[] = [...some, ...none];
export const takesValues = (operator: string): boolean => some.some((known) => known === operator);

export const OPERATOR = "label operator";
export const VALUES = "values of a label operator";

const EXPRESSIONS = "matchExpressions";
const selectors = placesWhere(({ properties }) => properties?.[EXPRESSIONS] !== undefined);

/** Conditions of label selectors that no schema forbids, and that nobody who reads them takes. */
export function* refusedConditions(root: unknown, of: StructuralSchema): Iterable<SchemaError> {
  for (const { value, pointer } of selectors(root, of)) {
    const expressions: unknown = (value as Readonly<Record<string, unknown>>)[EXPRESSIONS];
    if (!Array.isArray(expressions)) continue;
    const list = pointerTo(pointer, EXPRESSIONS);
    for (const [i, expression] of (expressions as readonly unknown[]).entries())
      yield* refusedIn(expression, pointerTo(list, `${i}`));
  }
}

function* refusedIn(expression: unknown, pointer: string): Iterable<SchemaError> {
  if (!isRecord(expression) || typeof expression["operator"] !== "string") return; // the schema's to say
  const { operator, values = [] } = expression;
  const error = (keyword: string, field: string): SchemaError => {
    return { keyword, instancePath: pointerTo(pointer, field), schemaPath: "", params: { operator } };
  };
  if (!OPERATORS.includes(operator as string)) yield error(OPERATOR, "operator");
  else if (Array.isArray(values) && parseRequirement({ key: "any", operator, values }) === undefined)
    yield error(VALUES, "values");
}
