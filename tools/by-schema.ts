import { CORE_SCHEMA, loadAll, mergeTag } from "js-yaml";
import { z } from "zod";
import { nearest } from "../lib/values/nearest";
import { Failure } from "./failure";
import { readText } from "./read-text";
import { yamlMistake } from "./yaml-mistake";

const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/** A file of an option, YAML or JSON, and the schema that it has to fit. */
interface Expected<S extends z.ZodType> {
  readonly option: string;
  readonly schema: S;
  /** Shorter ways to write what the schema describes. */
  readonly spelledOut?: (value: unknown) => unknown;
}

/** Reads the file. What is wrong in it is a {@link Failure} that names every such key, and shows no value. */
export function readBySchema<S extends z.ZodType>(file: string, expected: Expected<S>): z.infer<S> {
  const { option, schema, spelledOut = (value) => value } = expected;
  const parsed = schema.safeParse(spelledOut(parse(readText(file), file) ?? {}));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.flatMap((issue) => sentences(issue, schema)).map((sentence) => `  ${sentence}`);
  throw new Failure(`${file} cannot be used as ${option}:\n${wrong.join("\n")}`);
}

function parse(text: string, file: string): unknown {
  try {
    const [value, ...more] = loadAll(text, { schema: SCHEMA });
    if (more.length === 0) return value;
  } catch (error) {
    const { reason, line } = yamlMistake(error);
    throw new Failure(`${file}:${line + 1} is not YAML: ${reason}.`);
  }
  throw new Failure(`${file} holds more than one document.`);
}

function sentences(issue: z.core.$ZodIssue, schema: z.ZodType): readonly string[] {
  const at = issue.path.join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownKey(at, key, keysAt(schema, issue.path)));
  const isNoText =
    issue.code === "invalid_type" && issue.expected === "string" && /(number|boolean)$/.test(issue.message);
  return [
    `${at === "" ? "its top level" : at}: ${lowerFirst(issue.message)}.${isNoText ? " Write it in quotes." : ""}`,
  ];
}

const MANY = 20;

function unknownKey(at: string, key: string, known: readonly string[]): string {
  const where = at === "" ? "there is no key" : `${at} has no key`;
  const meant = nearest(key, known);
  if (meant === undefined) return `${where} "${key}".`;
  return `${where} "${key}". Did you mean ${meant}?${known.length > MANY ? "" : ` Known are ${known.join(", ")}.`}`;
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  /** Of a record whose keys are counted out. */
  readonly propertyNames?: { readonly enum?: readonly string[] };
}

/** The keys that the schema knows at a path of the value. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema | undefined;
  for (const step of path) at = at?.properties?.[String(step)] ?? at?.additionalProperties ?? at?.items;
  return at?.propertyNames?.enum ?? Object.keys(at?.properties ?? {});
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
