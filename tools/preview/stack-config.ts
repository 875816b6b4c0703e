import { existsSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure";
import { type Project, stacksOf } from "./project";
import { UNKNOWN } from "./property-values";
import { isRecord, readYaml } from "./yaml-file";

/** The configuration of one stack, as the program's SDK reads it: full keys, and texts as values. */
export interface Config {
  readonly values: Readonly<Record<string, string>>;
  readonly secretKeys: readonly string[];
  /** The keys whose value is encrypted, and so read by nobody here. */
  readonly unreadable: readonly string[];
}

/** The stack asked for; else the only one with a file, else `dev`. */
export function chooseStack(project: Project, asked: string | undefined): string {
  const known = stacksOf(project);
  if (asked === undefined) return known.length === 1 ? known[0]! : "dev";
  if (known.length > 0 && !known.includes(asked))
    throw new Failure(
      `There is no Pulumi.${asked}.yaml for --stack ${asked}. There are the stacks ${known.join(", ")}.`,
    );
  return asked;
}

/** What Pulumi.yaml says for every stack, then the stack's own file, then `--config key=value`. */
export function readConfig(project: Project, stack: string, given: readonly string[]): Config {
  const layers = [...projectDefaults(project), ...stackFile(project, stack)];
  const values: Record<string, string> = {};
  const secretKeys = new Set<string>();
  const unreadable = new Set<string>();
  for (const [name, value, typed] of layers) {
    const key = fullKey(project, name);
    const { text, encrypted } = asText(value, typed);
    values[key] = text;
    if (!encrypted) continue;
    secretKeys.add(key);
    unreadable.add(key);
  }
  for (const [name, value] of given.map(parseGiven)) {
    const key = fullKey(project, name);
    values[key] = value;
    unreadable.delete(key); // and still a secret
  }
  return { values, secretKeys: [...secretKeys], unreadable: [...unreadable] };
}

/** A key, its value as YAML reads it, and as it was typed. */
type Entry = readonly [key: string, value: unknown, typed: unknown];

/** In Pulumi.yaml a key has a value, or a declaration that may hold a `value` or a `default`. */
function projectDefaults({ config }: Project): readonly Entry[] {
  return entriesOf(config).flatMap(([key, said]): Entry[] => {
    if (!isRecord(said)) return [[key, said, said]];
    const value = said["value"] ?? said["default"];
    return value === undefined ? [] : [[key, value, value]];
  });
}

function stackFile(project: Project, stack: string): readonly Entry[] {
  const file = ["yaml", "yml"]
    .map((end) => join(project.stackConfigDir, `Pulumi.${stack}.${end}`))
    .find((f) => existsSync(f));
  if (file === undefined) return [];
  const { value, text } = readYaml(file);
  const typed = new Map(entriesOf(isRecord(text) ? text["config"] : undefined));
  return entriesOf(isRecord(value) ? value["config"] : undefined).map(([key, v]) => [key, v, typed.get(key)]);
}

function parseGiven(option: string): readonly [string, string] {
  const at = option.indexOf("=");
  if (at < 1) throw new Failure(`--config ${option} is no setting. Write --config key=value.`);
  return [option.slice(0, at), option.slice(at + 1)];
}

const fullKey = (project: Project, key: string): string => (key.includes(":") ? key : `${project.name}:${key}`);

/**
 * Lists and objects are JSON. A `secure:` value is encrypted for the stack's own key, so what the program gets is the
 * engine's mark for "not known yet", and the key counts as secret: whatever is built from it becomes an unknown.
 */
function asText(value: unknown, typed: unknown): { readonly text: string; readonly encrypted: boolean } {
  let encrypted = false;
  const readable = withoutCiphertext(value, () => (encrypted = true));
  if (typeof readable === "object" && readable !== null) return { text: JSON.stringify(readable), encrypted };
  if (encrypted || typeof readable === "string") return { text: String(readable), encrypted };
  return { text: readable === null || readable === undefined ? "" : String(typed), encrypted };
}

function withoutCiphertext(value: unknown, onFound: () => void): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutCiphertext(item, onFound));
  if (!isRecord(value)) return value;
  if (typeof value["secure"] === "string" && Object.keys(value).length === 1) {
    onFound();
    return UNKNOWN;
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutCiphertext(inner, onFound)]));
}

const entriesOf = (x: unknown): readonly (readonly [string, unknown])[] => (isRecord(x) ? Object.entries(x) : []);
