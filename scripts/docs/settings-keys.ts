import { z } from "zod";
import { SETTINGS } from "../../policies/settings";
import type { Block } from "./block";

/** As much of JSON schema as zod writes. */
interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly items?: Schema;
}

/** The keys of the policy `settings`, from the schema that reads them. */
export const settingsKeys = (): Block => ({
  name: "keys",
  text: [
    "| key | value | meaning |\n| --- | --- | --- |",
    ...rowsOf(z.toJSONSchema(SETTINGS, { io: "input" }) as Schema, "", new Map()),
  ].join("\n"),
});

/** `seen`: what was listed in full before, by its schema. */
function* rowsOf({ properties = {} }: Schema, path: string, seen: Map<string, string>): Iterable<string> {
  for (const [key, schema] of Object.entries(properties)) yield* rowsAt(`${path}${key}`, schema, seen);
}

function* rowsAt(path: string, schema: Schema, seen: Map<string, string>): Iterable<string> {
  const inner = innerOf(path, schema);
  const before = inner === undefined ? undefined : seen.get(JSON.stringify(inner.schema.properties));
  const value = before === undefined ? valueOf(schema) : `like \`${before}\``;
  yield `| \`${inner?.path ?? path}\` | ${value} | ${schema.description ?? ""} |`;
  if (inner === undefined || before !== undefined) return;
  seen.set(JSON.stringify(inner.schema.properties), inner.path);
  yield* rowsOf(inner.schema, `${inner.path}.`, seen);
}

/** The object behind a key: itself, that of a list, or that of a record under each of its names. */
function innerOf(path: string, schema: Schema): { readonly path: string; readonly schema: Schema } | undefined {
  if (schema.properties !== undefined) return { path, schema };
  if (schema.items?.properties !== undefined) return { path: `${path}[]`, schema: schema.items };
  const { additionalProperties: each } = schema;
  if (typeof each !== "object") return undefined;
  return { path: `${path}.NAME`, schema: each };
}

function valueOf({ type, format, items, additionalProperties: each, propertyNames }: Schema): string {
  if (type === "array") return items?.type === "object" ? "list" : `list of ${items?.type}s`;
  if (typeof each !== "object") return format ?? (type === "object" ? "" : (type ?? ""));
  const names = propertyNames?.enum;
  const value = valueOf(each);
  return [value, names === undefined ? "" : `NAME: ${names.join(", ")}`].filter(Boolean).join("; ");
}
