import type { StructuralSchema } from "../facts/structural-schema";
import type { SchemaError } from "./custom-resource";
import { placesWhere } from "./schema-places";
import { pointerTo } from "./schema-read";

export const REPEATED = "x-kubernetes-list-map-keys";

const keyed = placesWhere((schema) => REPEATED in schema);

/** Where an entry of a list has the keys of one before it: the API server takes each once. */
export function* repeatedKeys(root: unknown, of: StructuralSchema): Iterable<SchemaError> {
  for (const { value, schema, pointer } of keyed(root, of))
    if (Array.isArray(value)) yield* repeatedIn(value, schema[REPEATED] as readonly string[], pointer);
}

function* repeatedIn(list: readonly unknown[], keys: readonly string[], pointer: string): Iterable<SchemaError> {
  const seen = new Set<string>();
  for (const [i, entry] of list.entries()) {
    const its = keys.map((key) => (entry as Readonly<Record<string, unknown>> | null | undefined)?.[key]);
    const text = JSON.stringify(its);
    const instancePath = pointerTo(pointer, `${i}`);
    if (seen.has(text)) yield { keyword: REPEATED, instancePath, schemaPath: "", params: { keys } };
    if (!its.includes(undefined)) seen.add(text);
  }
}
