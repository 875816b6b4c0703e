import type { StructuralSchema } from "../facts/structural-schema";
import { NotYet } from "../inventory/view";

/** A plain copy of an object, as far as its schema looks, and what is not known yet in it, by JSON pointer. */
interface Read {
  readonly value: unknown;
  readonly unknown: ReadonlyMap<string, NotYet>;
}

/**
 * Reads an object piece by piece, defaults filled in. What is not known yet counts as left out, and hides no other: what
 * follows from that, at it or above, must not be believed.
 */
export function readBySchema(object: object, schema: StructuralSchema): Read {
  const reader = new Reader();
  return { value: reader.copied(object, schema), unknown: reader.unknown };
}

type Fields = Record<string, unknown>;

class Reader {
  readonly unknown = new Map<string, NotYet>();
  /** From the root to what is read now. */
  private readonly path: (string | number)[] = [];

  copied(value: unknown, schema: StructuralSchema): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (!Array.isArray(value)) return this.fields(value as Fields, schema);
    const copy: unknown[] = [];
    if (schema.items !== undefined)
      for (let i = 0; i < value.length; i++) copy.push(this.within(i, value, schema.items));
    return copy;
  }

  private fields(source: Fields, schema: StructuralSchema): Fields {
    const { properties, additionalProperties } = schema;
    const fields: Fields = {};
    if (properties === undefined && additionalProperties === undefined) return fields;
    for (const key of Object.keys(source)) {
      if (key.startsWith("__")) continue; // the provider's own
      const of = fieldOf(schema, key);
      const value = this.within(key, source, of ?? {});
      if (value !== undefined && (value !== null || of === undefined)) fields[key] = value; // null is absent
    }
    for (const key in properties) {
      const of = properties[key]!;
      if (of.default !== undefined && !Object.hasOwn(fields, key)) fields[key] = this.copied(of.default, of);
    }
    return fields;
  }

  private within(key: string | number, source: object, schema: StructuralSchema): unknown {
    const depth = this.path.push(key);
    try {
      return this.copied((source as Fields)[key], schema);
    } catch (e) {
      if (!(e instanceof NotYet)) throw e;
      this.unknown.set(this.path.map(String).reduce(pointerTo, ""), e);
      return undefined;
    } finally {
      this.path.length = depth - 1;
    }
  }
}

/** The schema of a field; `undefined` where nobody knows it. */
export function fieldOf(
  { properties, additionalProperties }: StructuralSchema,
  key: string,
): StructuralSchema | undefined {
  return properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
}

/** One step further into a JSON pointer. */
export const pointerTo = (pointer: string, key: string): string =>
  `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** The steps of a JSON pointer. */
export const keysIn = (pointer: string): readonly string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
