import type { JavaScriptValue, Struct as StructMessage } from "google-protobuf/google/protobuf/struct_pb";
import { isUnknown } from "../../lib/inventory/view";
import { Struct } from "./sdk";

/** A property as it travels between program, engine and policies. */
export type Value = null | boolean | number | string | readonly Value[] | Properties;
export interface Properties {
  readonly [key: string]: Value;
}

/** What stands for a value that only the provider will know. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const REFERENCE = "5cf8f73096256a8f31e491e813e4eb8e";

interface Secret extends Properties {
  readonly value: Value;
}

export const isObject = (value: Value | undefined): value is Properties =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSigned = (value: Value, signature: string): boolean => isObject(value) && value[SIGNATURE] === signature;

export const isSecret = (value: Value): value is Secret => isSigned(value, SECRET);
export const secret = (value: Value): Secret => ({ [SIGNATURE]: SECRET, value });

/** Any object with a signature: a secret, an asset, an archive, a resource. */
export const isSpecial = (value: Properties): boolean => SIGNATURE in value;

/** An object without the marks of its class and the engine's own keys: of an asset or archive, what it is made of. */
export const unsigned = (value: Properties): Properties =>
  withoutKeys(value, (key) => key === SIGNATURE || isOfEngine(key));

const isOfEngine = (key: string): boolean => key.startsWith("__");

function withoutKeys(value: Properties, isGone: (key: string) => boolean): Properties {
  if (!Object.keys(value).some(isGone)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !isGone(key)));
}

/** A resource given as a value: its id, or its URN where it has none. */
export function referenceOf(value: Value): string | undefined {
  if (!isSigned(value, REFERENCE)) return undefined;
  const { id, urn } = value as Properties;
  if (id === undefined || id === null) return String(urn);
  return id === "" ? UNKNOWN : String(id);
}

/** Whether a value, or one inside it, is not known yet. An encrypted one is: only this preview cannot read it. */
export function hasUnknown(value: Value): boolean {
  if (typeof value !== "object" || value === null) return isUnknown(value);
  return !isSecret(value) && Object.values(value as Properties).some(hasUnknown);
}

/**
 * Rebuilds a value from the inside out: `change` sees leaves, and lists and objects whose parts it has changed. Where
 * nothing changes, it is the same value.
 */
export function rebuild(value: Value, change: (value: Value) => Value): Value {
  if (Array.isArray(value)) return change(mapItems(value, (item) => rebuild(item, change)));
  if (!isObject(value)) return change(value);
  return change(mapProperties(value, (inner) => rebuild(inner, change)));
}

function mapItems(items: readonly Value[], change: (value: Value) => Value): readonly Value[] {
  const changed = items.map(change);
  return changed.some((item, i) => item !== items[i]) ? changed : items;
}

export function mapProperties(properties: Properties, change: (value: Value, key: string) => Value): Properties {
  let changed: Record<string, Value> | undefined;
  for (const [key, value] of Object.entries(properties)) {
    const other = change(value, key);
    if (other !== value) (changed ??= { ...properties })[key] = other;
  }
  return changed ?? properties;
}

/** A text built around a value nobody can read yet is not known either. */
const wholeOrUnknown = (value: Value): Value =>
  typeof value === "string" && value.includes(UNKNOWN) ? UNKNOWN : value;

/** What properties were read from, or made into, which takes longer than all else that is done with them. */
const structs = new WeakMap<Properties, StructMessage>();

export function fromStruct(struct: StructMessage | undefined): Properties {
  if (struct === undefined) return {};
  const said = struct.toJavaScript() as Properties;
  const properties = rebuild(said, wholeOrUnknown) as Properties;
  if (properties === said) structs.set(properties, struct);
  return properties;
}

/** To be sent, and never changed. */
export function toStruct(properties: Properties): StructMessage {
  let struct = structs.get(properties);
  if (struct === undefined) {
    struct = Struct.fromJavaScript(properties as Record<string, JavaScriptValue>);
    structs.set(properties, struct);
  }
  return struct;
}

/** As the engine shows properties to policies: no keys of its own (`__defaults`), and references as their ids. */
export function forPolicies(properties: Properties): Properties {
  const shown = rebuild(properties, (value) => {
    if (!isObject(value)) return value;
    return referenceOf(value) ?? withoutKeys(value, isOfEngine);
  });
  return shown as Properties;
}
