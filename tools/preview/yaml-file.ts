import { CORE_SCHEMA, FAILSAFE_SCHEMA, loadAll, mergeTag } from "js-yaml";
import { beyondWalking } from "../check/extent";
import { Failure } from "../failure";
import { readText } from "../read-text";
import { yamlMistake } from "../yaml-mistake";

const VALUES = CORE_SCHEMA.withTags(mergeTag);
const TEXTS = FAILSAFE_SCHEMA.withTags(mergeTag);

/** A file of YAML or JSON. */
export interface YamlFile {
  readonly value: unknown;
  /** The same with every scalar as it was typed: `1.10` is then not 1.1. */
  readonly text: unknown;
}

export function readYaml(file: string): YamlFile {
  const source = readText(file);
  const { value, text } = parse(source, file);
  const reason = beyondWalking(value);
  if (reason !== undefined) throw new Failure(`${file} cannot be used: ${reason}.`);
  return { value, text };
}

function parse(source: string, file: string): YamlFile {
  try {
    return { value: loadAll(source, { schema: VALUES })[0], text: loadAll(source, { schema: TEXTS })[0] };
  } catch (error) {
    const { reason, line } = yamlMistake(error);
    throw new Failure(`${file}:${line + 1} is not YAML: ${reason}.`);
  }
}

export const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === "object" && x !== null && !Array.isArray(x);
