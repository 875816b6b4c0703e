/** A schema as plain data. */
type Json = Readonly<Record<string, unknown>>;

/** Below this many characters a function of its own is longer than what it saves. */
const SHORT = 60;

/**
 * Schemas in which whatever stands several times is a reference, and those it leads to, by name.
 */
export function withReferences(schemas: readonly object[]): {
  schemas: readonly object[];
  shared: Map<string, object>;
} {
  const seen = new Map<string, number>();
  for (const schema of schemas) count(schema, seen);
  const shared = new Map<string, object>();
  const names = new Map<string, string>();

  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    if (!isObject(value)) return value;
    const text = JSON.stringify(value);
    if (!isShared(value, text, seen)) return parts(value);
    let name = names.get(text);
    if (name === undefined) {
      names.set(text, (name = `shared-${names.size}`));
      shared.set(name, parts(value));
    }
    return { $ref: name };
  };
  const parts = (value: Json): object => Object.fromEntries(Object.entries(value).map(([k, v]) => [k, inside(v)]));
  return { schemas: schemas.map((schema) => parts(schema as Json)), shared };
}

const isShared = (value: Json, text: string, seen: ReadonlyMap<string, number>): boolean =>
  typeof value["type"] === "string" && text.length > SHORT && seen.get(text)! > 1;

function count(value: unknown, seen: Map<string, number>): void {
  if (typeof value !== "object" || value === null) return;
  if (isObject(value)) seen.set(JSON.stringify(value), (seen.get(JSON.stringify(value)) ?? 0) + 1);
  for (const inner of Object.values(value)) count(inner, seen);
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
