import { isRecord } from "../values/label-requirement";
import { ifKnown, isKnown } from "./view";

/** As one object what `read` finds under the keys `beside`, and the rest of the contents. */
export function joined(
  body: object,
  beside: ReadonlySet<string>,
  read: (key: string) => unknown,
  contents: () => unknown,
): object {
  const atOnce = isKnown(body) ? ifKnown(() => copied(beside, read, contents() ?? {})) : undefined;
  if (atOnce !== undefined) return atOnce;
  const rest = () => (contents() ?? {}) as Readonly<Record<string, unknown>>;
  return lazily(
    (key) => (beside.has(key) ? read(key) : rest()[key]),
    () => [...beside, ...Object.keys(rest())],
  );
}

/** Where nothing is missing: many times faster to read than what is read only when asked. */
function copied(beside: ReadonlySet<string>, read: (key: string) => unknown, contents: unknown): object | undefined {
  if (!isRecord(contents)) return undefined;
  const copy: Record<string, unknown> = {};
  for (const key of beside) copy[key] = read(key);
  for (const key of Object.keys(contents)) if (!beside.has(key) && key !== "__proto__") copy[key] = contents[key];
  return Object.freeze(copy);
}

/** Whether nothing is missing in a subject, so that it was read at once. */
export const isRead = (subject: object): boolean => Object.isFrozen(subject);

/** Read only when asked: a `spec` that is not known yet must not hide the labels. */
export const lazily = (read: (key: string) => unknown, keys: () => readonly string[]): object =>
  new Proxy(
    {},
    {
      get: (_, key) => (typeof key === "string" ? read(key) : undefined),
      has: (_, key) => typeof key === "string" && keys().includes(key),
      ownKeys: () => [...new Set(keys())],
      getOwnPropertyDescriptor: (_, key) =>
        typeof key === "string" && keys().includes(key)
          ? { get: () => read(key), enumerable: true, configurable: true }
          : undefined,
      set: () => false,
    },
  );
