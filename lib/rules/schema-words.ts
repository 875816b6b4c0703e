import { editsBetween, nearest } from "../values/nearest";
import type { SchemaError } from "./custom-resource";
import { OPERATOR, OPERATORS, takesValues, VALUES } from "./label-operators";
import { REPEATED } from "./list-keys";
import { MAY_BE_NEWER } from "./newer-fields";
import type { SchemaPlace } from "./schema-misfit";

interface Words {
  readonly reason: string;
  readonly fix: string;
  readonly softer?: string | undefined;
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
  pattern: ({ schema }) => {
    const pattern = String(schema["pattern"]);
    const only = /^\^([\w-]+)\$$/.exec(pattern)?.[1];
    return only === undefined
      ? { reason: "is not of the form that is taken here", fix: `Write it as ${pattern}.` }
      : { reason: `is not "${only}", the only one that is taken here`, fix: `Write ${only}.` };
  },
  [REPEATED]: (_place, { keys }) => ({
    reason: `has the ${(keys as readonly string[]).join(" and ")} of an entry before it`,
    fix: "Give each entry its own.",
  }),
  [OPERATOR]: ({ value }) => ({
    reason: `${shown(value)} is none of ${OPERATORS.join(", ")}`,
    fix: `Choose ${OPERATORS.join(" or ")}.`,
    softer: ADMITTED,
  }),
  [VALUES]: (_place, { operator }) =>
    takesValues(String(operator))
      ? { reason: `is empty, and ${String(operator)} takes one value or more`, fix: "Name one.", softer: ADMITTED }
      : { reason: `is not empty, and ${String(operator)} takes none`, fix: "Take it out.", softer: ADMITTED },
  oneOf: () => ({
    reason: "has a value that its type does not take",
    fix: "An IPAddress is one address without a prefix length; give the type of anything else.",
  }),
};

const ADMITTED = "the API server admits it, and only whoever reads the selector refuses it";

/** Whoever writes labels where a selector belongs forgot `matchLabels`. */
function unknownField(place: SchemaPlace, _params: unknown, kind: string): Words {
  const { key, value, holder } = place;
  const known = Object.keys(holder.properties ?? {});
  const reason = `is a field that ${kind} does not have here`;
  const softer = mayGrow(place, known) ? MAY_BE_NEWER : undefined;
  const near = nearest(key, known);
  if (near === undefined) return { reason, fix: "Take it out.", softer };
  const edits = editsBetween(key.toLowerCase(), near.toLowerCase());
  if (2 * edits <= near.length && mayBeMeant(near, place))
    return { reason, fix: `Write ${near}.`, softer: edits > MOST_OF_A_SLIP ? softer : undefined };
  if (known.includes(LABELS) && typeof value === "string") return { reason, fix: `Put it under ${LABELS}.` };
  return { reason, fix: `Take it out; the nearest known field is ${near}.`, softer };
}

/** Letters that a hand adds, drops or takes for others; more of them may be another field's name. */
const MOST_OF_A_SLIP = 2;

/** Another number, as in `IPAMMode6`, is no slip, nor is a field beside the one that it looks like. */
const mayBeMeant = (near: string, { key, beside }: SchemaPlace): boolean =>
  key.replaceAll(/\D/g, "") === near.replaceAll(/\D/g, "") && !beside.includes(near);

const LABELS = "matchLabels";

/** Metadata, label selectors and what stands beside `spec` are of Kubernetes' own forms, which a CRD does not change. */
const mayGrow = ({ path }: SchemaPlace, known: readonly string[]): boolean =>
  path.startsWith("spec.") && !known.includes(LABELS);

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
