import type { StructuralSchema } from "../facts/structural-schema";
import { fieldOf, pointerTo } from "./schema-read";

interface Place {
  readonly value: object;
  readonly schema: StructuralSchema;
  /** JSON pointer. */
  readonly pointer: string;
}

/** The objects and lists in a value whose schema is wanted, without a look at what can hold none. */
export function placesWhere(isWanted: (schema: StructuralSchema) => boolean) {
  const known = new WeakMap<StructuralSchema, boolean>();
  const mayHold = (schema: StructuralSchema): boolean => {
    let may = known.get(schema);
    if (may === undefined) {
      const inner = [...Object.values(schema.properties ?? {}), schema.items, schema.additionalProperties];
      known.set(schema, (may = isWanted(schema) || inner.some((s) => s !== undefined && mayHold(s))));
    }
    return may;
  };
  return function* placesIn(value: unknown, schema: StructuralSchema, pointer = ""): Iterable<Place> {
    if (typeof value !== "object" || value === null || !mayHold(schema)) return;
    if (isWanted(schema)) yield { value, schema, pointer };
    const inList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const of = inList ? schema.items : fieldOf(schema, key);
      if (of !== undefined) yield* placesIn(inner, of, pointerTo(pointer, key));
    }
  };
}
