import { DEEPEST } from "./bounds";

/** The value of a JSON text, a key without a value taken as not given; `undefined` where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return withoutNulls(JSON.parse(text), 0);
  } catch (error) {
    if (error instanceof TooDeep) throw error;
    return undefined; // YAML in flow style, or broken: its parser tells where
  }
}

/** Deeper than whoever walks it can go. */
export class TooDeep extends Error {}

function withoutNulls(value: unknown, level: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (level > DEEPEST) throw new TooDeep();
  for (const [key, inner] of Object.entries(value))
    if (inner !== null) withoutNulls(inner, level + 1);
    else if (!Array.isArray(value)) delete (value as Record<string, unknown>)[key];
  return value;
}
