import { existsSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure";
import { type Project, stacksOf } from "./project";
import { UNKNOWN } from "./property-values";
import { isRecord, readYaml, type YamlFile } from "./yaml-file";

/** The configuration of one stack, as the program's SDK reads it: full keys, and texts as values. */
export interface Config {
  readonly values: Readonly<Record<string, string>>;
  readonly secretKeys: readonly string[];
  /** The keys whose value is encrypted, and so read by nobody here. */
  readonly unreadable: readonly string[];
  /** Whether the stack takes more from environments of Pulumi ESC, which nobody here can open. */
  readonly hasEnvironments: boolean;
}

/** The stack asked for, be it `organization/project/stack`; else the only one with a file, else `dev`. */
export function chooseStack(project: Project, wanted: string | undefined): string {
  const known = stacksOf(project);
  const asked = wanted?.split("/").pop();
  if (asked === undefined) return known.length === 1 ? known[0]! : "dev";
  if (known.length > 0 && !known.includes(asked))
    throw new Failure(
      `There is no Pulumi.${asked}.yaml for --stack ${asked}. There are the stacks ${known.join(", ")}.`,
    );
  return asked;
}

/** What Pulumi.yaml says for every stack, then the stack's own file, then `--config key=value`. */
export function readConfig(project: Project, stack: string, given: readonly string[]): Config {
  const file = stackFile(project, stack);
  const values: Record<string, string> = {};
  const secretKeys = new Set<string>();
  const unreadable = new Set<string>();
  for (const { name, value, typed, secret } of [...projectDefaults(project), ...settingsIn(file)]) {
    const key = fullKey(project, name);
    const { text, encrypted } = asText(value, typed);
    values[key] = text;
    if (encrypted) unreadable.add(key);
    if (encrypted || secret) secretKeys.add(key);
  }
  for (const [name, value] of given.map(parseGiven)) {
    const key = fullKey(project, name);
    values[key] = value;
    unreadable.delete(key); // and still a secret
  }
  const hasEnvironments = isRecord(file?.value) && file.value["environment"] !== undefined;
  const missing = requiredBy(project).filter((key) => values[key] === undefined);
  if (missing.length > 0 && !hasEnvironments) throw new Failure(missingIn(stack, missing));
  return { values, secretKeys: [...secretKeys], unreadable: [...unreadable], hasEnvironments };
}

interface Setting {
  readonly name: string;
  /** As YAML reads it, and as it was typed. */
  readonly value: unknown;
  readonly typed: unknown;
  readonly secret: boolean;
}

/** In Pulumi.yaml a key has a value, or a declaration that may hold a `value` or a `default`. */
function projectDefaults({ config }: Project): readonly Setting[] {
  return entriesOf(config).flatMap(([name, said]): Setting[] => {
    if (!isRecord(said)) return [{ name, value: said, typed: said, secret: false }];
    const value = said["value"] ?? said["default"];
    return value === undefined ? [] : [{ name, value, typed: value, secret: said["secret"] === true }];
  });
}

/** Keys of the project itself that Pulumi.yaml declares, and gives no value: there Pulumi runs no stack without one. */
const requiredBy = (project: Project): readonly string[] =>
  entriesOf(project.config)
    .filter(([, said]) => isRecord(said) && (said["value"] ?? said["default"]) === undefined)
    .map(([name]) => fullKey(project, name))
    .filter((key) => key.startsWith(`${project.name}:`));

const missingIn = (stack: string, keys: readonly string[]): string =>
  `Stack ${stack} has no value of ${keys.join(", ")}, which Pulumi.yaml declares without a default: Pulumi would stop here. Give it by ${keys.map((key) => `--config ${key}=VALUE`).join(" ")}.`;

function stackFile(project: Project, stack: string): YamlFile | undefined {
  const file = ["yaml", "yml"]
    .map((end) => join(project.stackConfigDir, `Pulumi.${stack}.${end}`))
    .find((f) => existsSync(f));
  return file === undefined ? undefined : readYaml(file);
}

function settingsIn(file: YamlFile | undefined): readonly Setting[] {
  const configIn = (part: unknown) => entriesOf(isRecord(part) ? part["config"] : undefined);
  const typed = new Map(configIn(file?.text));
  return configIn(file?.value).map(([name, value]) => ({ name, value, typed: typed.get(name), secret: false }));
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
