import { editsBetween, nearest } from "../values/nearest";
import type { SchemaError } from "./custom-resource";
import { REPEATED } from "./list-keys";
import type { SchemaPlace } from "./schema-misfit";

interface Words {
  readonly reason: string;
  readonly fix: string;
}
type Say = (place: SchemaPlace, params: SchemaError["params"], kind: string) => Words;

/** What is wrong and what to do. Of what was given it shows numbers, and texts where only certain words are taken. */
export const wordsFor = ({ keyword, params }: SchemaError, place: SchemaPlace, kind: string): Words =>
  (WORDS[keyword] ?? misfit)(place, params, kind);

const misfit: Say = (_place, _params, kind) => ({
  reason: `does not have the form that the schema of ${kind} asks for`,
  fix: "Compare it with the schema.",
});

const WORDS: Readonly<Record<string, Say>> = {
  required: () => ({ reason: "is missing", fix: "Add it." }),
  additionalProperties: unknownField,
  type: ({ value }, { type }) => ({
    reason: `is ${typeOf(value)}, where ${TYPES[String(type)]} belongs`,
    fix: `Write ${TYPES[String(type)]}.`,
  }),
  enum: ({ value, schema }) => {
    const words = (schema["enum"] as readonly unknown[]).map(String);
    return { reason: `${shown(value)} is none of ${words.join(", ")}`, fix: `Choose ${words.join(" or ")}.` };
  },
  minimum: bounds,
  maximum: bounds,
  minLength: ({ value }, { limit }) => tooFew(`${[...String(value)].length} characters`, limit),
  maxLength: ({ value }, { limit }) => tooMany(`${[...String(value)].length} characters`, limit),
  minItems: ({ value }, { limit }) => tooFew(`${sizeOf(value)} entries`, limit),
  maxItems: ({ value }, { limit }) => tooMany(`${sizeOf(value)} entries`, limit),
  minProperties: ({ value, schema }, { limit }) => tooFew(`${sizeOf(value)} fields`, limit, oneOf(schema)),
  maxProperties: ({ value, schema }, { limit }) => tooMany(`${sizeOf(value)} fields`, limit, oneOf(schema)),
  pattern: ({ schema }) => ({
    reason: "is not of the form that is taken here",
    fix: `Write it as ${String(schema["pattern"])}.`,
  }),
  [REPEATED]: (_place, { keys }) => ({
    reason: `has the ${(keys as readonly string[]).join(" and ")} of an entry before it`,
    fix: "Give each entry its own.",
  }),
  oneOf: () => ({
    reason: "has a value that its type does not take",
    fix: "An IPAddress is one address without a prefix length; give the type of anything else.",
  }),
};

/** Whoever writes labels where a selector belongs forgot `matchLabels`. */
function unknownField({ key, value, holder }: SchemaPlace, _params: unknown, kind: string): Words {
  const known = holder.properties ?? {};
  const reason = `is a field that ${kind} does not have here`;
  const near = nearest(key, Object.keys(known));
  if (near === undefined) return { reason, fix: "Take it out." };
  const isSlip = 2 * editsBetween(key.toLowerCase(), near.toLowerCase()) <= near.length;
  const map = Object.keys(known).find((field) => known[field]!.additionalProperties?.type === "string");
  if (!isSlip && map !== undefined && typeof value === "string") return { reason, fix: `Put it under ${map}.` };
  return { reason, fix: isSlip ? `Write ${near}.` : `Take it out; the nearest known field is ${near}.` };
}

const TYPES: Readonly<Record<string, string>> = {
  object: "an object",
  array: "a list",
  string: "a string",
  integer: "a whole number",
  boolean: "true or false",
};

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "a number" : "a number with a fraction";
  return TYPES[Array.isArray(value) ? "array" : typeof value] ?? "something else";
}

function bounds({ value, schema: { minimum, maximum } }: SchemaPlace): Words {
  const wanted = maximum === undefined ? `${String(minimum)} or more` : `${String(minimum)} to ${String(maximum)}`;
  return { reason: `${String(value)} is not within ${wanted}`, fix: `Choose a number of ${wanted}.` };
}

const tooFew = (has: string, limit: unknown, fix = `Give at least ${String(limit)}.`): Words => ({
  reason: `has ${has}, fewer than ${String(limit)}`,
  fix,
});
const tooMany = (has: string, limit: unknown, fix = `Give at most ${String(limit)}.`): Words => ({
  reason: `has ${has}, more than ${String(limit)}`,
  fix,
});

/** Where it takes exactly one field of several. */
const oneOf = ({ minProperties, maxProperties, properties }: SchemaPlace["schema"]): string | undefined =>
  minProperties === 1 && maxProperties === 1 && properties !== undefined
    ? `Give one of ${Object.keys(properties).join(", ")}.`
    : undefined;

const sizeOf = (value: unknown): number => Object.keys(value as object).length;

/** A text longer than any word that is taken is no slip. */
const LONGEST_WORD = 64;
const shown = (value: unknown): string =>
  typeof value === "string" && value.length <= LONGEST_WORD ? `"${value}"` : "the value";
