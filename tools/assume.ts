import { CORE_SCHEMA, loadAll, mergeTag } from "js-yaml";
import type { z } from "zod";
import type { Given } from "../lib/rules/given";
import { ASSUME, givenOf } from "../policies/settings";
import { Failure } from "./failure";
import { nearest } from "./nearest";
import { readText } from "./read-text";
import { yamlMistake } from "./yaml-mistake";

/** What the input does not show, as its owner describes it: the file of `--assume`. */
export type AssumeFile = z.infer<typeof ASSUME>;

const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/** Reads the file. What is wrong in it is a {@link Failure} that names every such key, and shows no value. */
export function readAssume(file: string): AssumeFile {
  const parsed = ASSUME.safeParse(parse(readText(file), file) ?? {});
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.flatMap(sentences).map((sentence) => `  ${sentence}`);
  throw new Failure(`${file} cannot be used as --assume:\n${wrong.join("\n")}`);
}

/** What the rules are given by the file. */
export const readGiven = (file: string): Given => givenOf(readAssume(file));

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

function sentences(issue: z.core.$ZodIssue): readonly string[] {
  const at = issue.path.join(".");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(at, key));
  const isNoText =
    issue.code === "invalid_type" && issue.expected === "string" && /(number|boolean)$/.test(issue.message);
  return [`${at === "" ? "it" : at}: ${lowerFirst(issue.message)}.${isNoText ? " Write it in quotes." : ""}`];
}

const KEYS = Object.keys(ASSUME.shape);
const KEYS_OF_A_CLUSTER = Object.keys(ASSUME.shape.cluster.unwrap().shape);

function unknownKey(at: string, key: string): string {
  const known = at === "" ? KEYS : KEYS_OF_A_CLUSTER;
  const where = at === "" ? "there is no key" : `${at} has no key`;
  return `${where} "${key}". Did you mean ${nearest(key, known)}? Known are ${known.join(", ")}.`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
