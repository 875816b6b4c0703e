/**
 * What an argument may be, as a value: the types of TypeScript are gone when a program runs, and a program without them
 * may give anything.
 */
export interface Shape {
  readonly kind: "anything" | "text" | "number" | "flag" | "list" | "map" | "record" | "either";
  /** Whether it has to be given. */
  readonly required?: true;
  /** Whether it decides what is made: an Output or a Promise comes too late for that. */
  readonly now?: true;
  /** Of a text: whether it has to say something. */
  readonly filled?: true;
  /** Of a text: all that it may be. */
  readonly values?: readonly string[];
  /** Of a list and a map: each item. */
  readonly of?: Shape;
  /** Of a record: each field. */
  readonly fields?: Fields;
  /** Of several kinds: the first that is of the value's own counts. */
  readonly forms?: readonly Shape[];
}

export type Fields = Readonly<Record<string, Shape>>;

/** A shape for every argument, and only for those. */
export type ShapeOf<Args> = { readonly [argument in keyof Required<Args>]: Shape };

/** Left to whoever uses it. */
export const anything: Shape = { kind: "anything" };
export const text: Shape = { kind: "text" };
/** A text that is not empty. */
export const word: Shape = { kind: "text", filled: true };
export const number: Shape = { kind: "number" };
export const flag: Shape = { kind: "flag" };
export const oneOf = (values: readonly string[]): Shape => ({ kind: "text", values });
export const list = (of: Shape): Shape => ({ kind: "list", of });
/** Keys that the user chooses. */
export const map = (of: Shape): Shape => ({ kind: "map", of });
export const record = (fields: Fields): Shape => ({ kind: "record", fields });
export const either = (...forms: readonly Shape[]): Shape => ({ kind: "either", forms });

export const required = (shape: Shape): Shape => ({ ...shape, required: true });
export const now = (shape: Shape): Shape => ({ ...shape, now: true });

/** In errors. */
export function wordsFor({ kind, values = [], forms = [] }: Shape): string {
  if (values.length > 0) return `one of ${values.join(", ")}`;
  return kind === "either" ? forms.map(wordsFor).join(" or ") : WORDS[kind];
}

const WORDS = {
  anything: "a value",
  text: "a text",
  number: "a number",
  flag: "true or false",
  list: "a list",
  map: "an object",
  record: "an object",
} as const;

/** Whether a value is of that kind, whatever is in it. */
export function isOfKind({ kind, forms = [] }: Shape, value: unknown): boolean {
  switch (kind) {
    case "anything":
      return true;
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "flag":
      return typeof value === "boolean";
    case "list":
      return Array.isArray(value);
    case "map":
    case "record":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "either":
      return forms.some((form) => isOfKind(form, value));
  }
}
