import type { StructuralSchema } from "../facts/structural-schema";
import type { SchemaError } from "./custom-resource";
import { fieldOf, pointerTo } from "./schema-read";

/** Where an entry of a list has the keys of one before it: the API server takes each once. */
export function* repeatedKeys(value: unknown, schema: StructuralSchema, pointer = ""): Iterable<SchemaError> {
  if (typeof value !== "object" || value === null || !hasKeys(schema)) return;
  const inList = Array.isArray(value);
  if (inList) yield* repeatedIn(value, schema, pointer);
  for (const [key, inner] of Object.entries(value)) {
    const of = inList ? schema.items : fieldOf(schema, key);
    if (of !== undefined) yield* repeatedKeys(inner, of, pointerTo(pointer, key));
  }
}

export const REPEATED = "x-kubernetes-list-map-keys";

function* repeatedIn(list: readonly unknown[], schema: StructuralSchema, pointer: string): Iterable<SchemaError> {
  const keys = schema[REPEATED] as readonly string[] | undefined;
  if (keys === undefined) return;
  const seen = new Set<string>();
  for (const [i, entry] of list.entries()) {
    const its = keys.map((key) => (entry as Readonly<Record<string, unknown>> | null | undefined)?.[key]);
    const text = JSON.stringify(its);
    const instancePath = pointerTo(pointer, `${i}`);
    if (seen.has(text)) yield { keyword: REPEATED, instancePath, schemaPath: "", params: { keys } };
    if (!its.includes(undefined)) seen.add(text);
  }
}

const known = new WeakMap<StructuralSchema, boolean>();

/** Whether any list in it has keys: most schemas have none. */
function hasKeys(schema: StructuralSchema): boolean {
  let has = known.get(schema);
  if (has === undefined) {
    const inner = [...Object.values(schema.properties ?? {}), schema.items, schema.additionalProperties];
    known.set(schema, (has = REPEATED in schema || inner.some((s) => s !== undefined && hasKeys(s))));
  }
  return has;
}
