import type { StructuralSchema } from "../../lib/facts/structural-schema";

/**
 * Google's expressions that repeat a repetition, and an equal one that does not: JavaScript tries every way to share a
 * text among the two, so that thirty letters take a minute. The API server's expressions have no such trouble.
 */
export const PATIENT: Readonly<Record<string, string>> = {
  "^([a-zA-Z0-9]([-a-zA-Z0-9_]*[a-zA-Z0-9])*\\.?)*$": domains("[a-zA-Z0-9]"),
  "^([a-zA-Z0-9*]([-a-zA-Z0-9_*]*[a-zA-Z0-9*])*\\.?)*$": domains("[a-zA-Z0-9*]"),
};

function domains(letter: string): string {
  const label = `${letter}+(?:[-_]+${letter}+)*`;
  return `^(?:${label}(?:\\.${label})*\\.?)?$`;
}

/** The only ones that a schema's branches ask for; those of numbers are not checked by the API server either. */
const FORMATS: readonly unknown[] = ["ipv4", "ipv6"];

/** The schema as ajv takes it: no unknown fields, and without defaults and the words that only the API server knows. */
export const closedSchema = (schema: StructuralSchema): object => ({ ...copied(schema), ...closing(schema) });

const closing = ({ properties, additionalProperties }: StructuralSchema): object =>
  properties === undefined
    ? {}
    : { additionalProperties: additionalProperties === undefined ? false : closedSchema(additionalProperties) };

function copied(schema: StructuralSchema, within: (inner: StructuralSchema) => object = closedSchema): object {
  const entries = Object.entries(schema).flatMap(([keyword, value]): readonly (readonly [string, unknown])[] => {
    if (keyword.startsWith("x-") || keyword === "default" || (keyword === "format" && !FORMATS.includes(value)))
      return [];
    if (keyword === "pattern") return Object.entries(patternOf(schema));
    if (keyword === "properties")
      return [[keyword, Object.fromEntries(Object.entries(value as object).map(([k, s]) => [k, within(s)]))]];
    if (keyword === "items" || keyword === "additionalProperties")
      return [[keyword, within(value as StructuralSchema)]];
    // A branch narrows what is described outside of it: it knows no fields of its own.
    if (keyword === "not") return [[keyword, branch(value as StructuralSchema)]];
    if (/Of$/.test(keyword)) return [[keyword, (value as readonly StructuralSchema[]).map(branch)]];
    return [[keyword, value]];
  });
  return Object.fromEntries(entries);
}

const branch = (schema: StructuralSchema): object => copied(schema, branch);

/** A text that is too long is not tried as well: an expression may take the square of its length. */
function patternOf({ pattern, maxLength }: StructuralSchema): object {
  const text = String(pattern);
  if (maxLength !== undefined) return { if: { maxLength }, then: { pattern } };
  if (PATIENT[text] === undefined && /[*+{]/.test(text)) throw new Error(`${text} has no longest text: is it safe?`);
  return { pattern: PATIENT[text] ?? text };
}
