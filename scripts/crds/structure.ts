import type { StructuralSchema } from "../../lib/facts/structural-schema";

type Json = Readonly<Record<string, unknown>>;

/**
 * A schema of the catalogue as the CRD has it, without its prose. The catalogue closes every object and lets optional
 * fields be null, neither of which a CRD says.
 */
export function structureOf(schema: Json): StructuralSchema {
  const { $schema, description, additionalProperties, type, ...rest } = schema;
  return {
    ...(type !== undefined && { type: Array.isArray(type) ? type.find((t) => t !== "null") : type }),
    ...(isSchema(additionalProperties) && { additionalProperties: structureOf(additionalProperties) }),
    ...Object.fromEntries(Object.entries(rest).map(([keyword, value]) => [keyword, within(keyword, value)])),
  };
}

/** Only where a keyword holds schemas: a field may be called `description`, and a default is a value. */
function within(keyword: string, value: unknown): unknown {
  if (keyword === "properties")
    return Object.fromEntries(Object.entries(value as Record<string, Json>).map(([k, s]) => [k, structureOf(s)]));
  if (keyword === "items" || keyword === "not") return structureOf(value as Json);
  if (/^(?:all|any|one)Of$/.test(keyword)) return (value as readonly Json[]).map(structureOf);
  return value;
}

const isSchema = (x: unknown): x is Json => typeof x === "object" && x !== null;
