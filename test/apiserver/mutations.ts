import type { StructuralSchema } from "../../lib/facts/structural-schema";
import { fieldOf } from "../../lib/rules/schema-read";

type Key = string | number;
type Holder = Record<Key, unknown>;

/** One change of an object: where, and what was done there. */
export interface Mutation {
  readonly what: string;
  apply(object: object): object;
}

/** Everything that can be done to an object at one place: dropped, renamed, retyped, out of bounds. */
export function* mutationsOf(object: object, schema: StructuralSchema): Iterable<Mutation> {
  yield* mutationsAt(object, schema, []);
}

/** The whole must stay what is asked for: only its fields are touched. */
function* mutationsAt(value: unknown, schema: StructuralSchema, path: readonly Key[]): Iterable<Mutation> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) yield* ofList(value, path, schema);
  else yield* ofFields(value, schema, path);
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    const of = (Array.isArray(value) ? schema.items : fieldOf(schema, key)) ?? {};
    yield* replacements(inner, of, at);
    yield* mutationsAt(inner, of, at);
  }
}

function* ofFields(value: object, schema: StructuralSchema, path: readonly Key[]): Iterable<Mutation> {
  for (const key of Object.keys(value)) {
    yield at(path, `drop ${key}`, (holder) => void delete holder[key]);
    for (const name of [`${key}s`, key.toUpperCase(), key.slice(1)])
      if (name !== key && name !== "")
        yield at(path, `rename ${key} ${name}`, (holder) => {
          holder[name] = holder[key];
          delete holder[key];
        });
  }
  yield at(path, "add unknown", (holder) => void (holder["unknown"] = "x"));
  for (const key of Object.keys(schema.properties ?? {}).filter((k) => !(k in value) && !SERVERS.has(k)))
    for (const other of OTHERS) yield at(path, `add ${key} ${JSON.stringify(other)}`, set(key, other));
}

/** Nobody but the API server writes these. */
const SERVERS: ReadonlySet<string> = new Set([
  "status",
  ...["creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "generation", "managedFields"],
  ...["resourceVersion", "selfLink", "uid", "finalizers", "ownerReferences", "namespace"],
]);

const OTHERS: readonly unknown[] = ["x", 7, 1.5, true, null, [], {}, ["x"], [null], { x: "y" }, [{}]];

function* ofList(list: readonly unknown[], path: readonly Key[], schema: StructuralSchema): Iterable<Mutation> {
  const { maxItems } = schema as { maxItems?: number };
  yield replaced(path, "empty", []);
  if (list.length > 0) yield replaced(path, "twice the first", [...list, list[0]]);
  if (maxItems !== undefined && list.length > 0)
    for (const count of [maxItems, maxItems + 1])
      yield replaced(
        path,
        `${count} entries`,
        Array.from({ length: count }, (_, i) => numbered(list[0], i)),
      );
}

/** Entries that are told apart by their name. */
const numbered = (entry: unknown, i: number): unknown =>
  typeof entry === "object" && entry !== null && "name" in entry ? { ...entry, name: `n${i}` } : entry;

function* replacements(value: unknown, schema: StructuralSchema, path: readonly Key[]): Iterable<Mutation> {
  const [head] = path;
  for (const other of OTHERS)
    if (JSON.stringify(other) !== JSON.stringify(value) && !(isText(other) && isText(value)))
      yield replaced(path, `becomes ${JSON.stringify(other)}`, other);
  if (head === "spec") for (const other of outside(value, schema)) yield replaced(path, `is ${brief(other)}`, other);
}

const isText = (x: unknown): boolean => typeof x === "string";
const brief = (x: unknown): string => JSON.stringify(x).slice(0, 40);

/** At the bounds and one beyond each. */
function* outside(value: unknown, schema: StructuralSchema): Iterable<unknown> {
  const { minimum, maximum, minLength, maxLength, pattern, format } = schema as Readonly<Record<string, number>>;
  for (const bound of [minimum, maximum]) if (bound !== undefined) yield* [bound - 1, bound, bound + 1];
  if (schema.type === "integer") yield* [-1, 0, 2 ** 31, 2 ** 40];
  if (typeof value !== "string") return;
  if (schema["enum"] !== undefined) yield* [...(schema["enum"] as readonly string[]), "other", value.toLowerCase()];
  for (const bound of [minLength, maxLength])
    if (bound !== undefined) yield* [bound - 1, bound, bound + 1].filter((n) => n >= 0).map((n) => "a".repeat(n));
  if (pattern !== undefined || format !== undefined || schema["enum"] === undefined) yield* TEXTS;
}

/** What expressions are about: letters, dots, stars, slashes, and what looks like an address. */
const TEXTS: readonly string[] = [
  ...["", "a", "A", "a.b", "a..b", ".a", "a.", "-a", "a-", "a_b", "*", "*.a", "a*.b", "a/b", "/", "a b", "é", "a\n"],
  ...["7", "IPAddress", "Hostname", "none", "example.com", "a.b/c", "a.b/c d", "x/y/z", "default"],
  ...["1.2.3.4", "1.2.3.4/32", "1.2.3", "01.2.3.4", "::1", "::ffff:1.2.3.4", "fe80::1%eth0", "256.1.1.1"],
];

const set = (key: Key, value: unknown) => (holder: Holder) => void (holder[key] = value);

const replaced = (path: readonly Key[], what: string, value: unknown): Mutation =>
  at(path.slice(0, -1), `${String(path.at(-1))} ${what}`, set(path.at(-1)!, value));

/** Where the path is no longer there, as after another change, nothing happens. */
const at = (path: readonly Key[], what: string, change: (holder: Holder) => void): Mutation => ({
  what: `${path.join(".")}: ${what}`,
  apply(object) {
    const copy = structuredClone(object);
    let holder: unknown = copy;
    for (const key of path) holder = (holder as Holder | null | undefined)?.[key];
    if (typeof holder === "object" && holder !== null) change(holder as Holder);
    return copy;
  },
});
