/** A rule touched what is not there yet. */
export class NotYet extends Error {
  override readonly name = "NotYet";
}

/** An Output or Promise that was awaited. */
export interface Settled {
  readonly value: unknown;
  readonly secret: boolean;
}

export interface Look {
  /** What a component has awaited so far. */
  readonly settled?: ReadonlyMap<unknown, Settled>;
  /** Whose value it is, when not the subject's own: said in the reason. */
  readonly of?: string;
  /** Called when a secret was read: then no value may be shown. */
  readonly onSecret?: () => void;
  /** Called with an Output or Promise that was touched, even where the rule goes on without it. */
  readonly onLater?: (value: unknown) => void;
}

/** In place of a secret that nobody opens: as little known as what the engine does not know yet. */
export const UNREAD = "c2a5a3e6-4d0b-4f0e-9a57-6a3f6f0e9d41";

/** What the engine writes for a boolean, number, string, list, asset, archive and object that it does not know yet. */
const UNKNOWN: ReadonlySet<unknown> = new Set([
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
  UNREAD,
]);

export const isUnknown = (value: unknown): boolean => UNKNOWN.has(value);

/** An Output or a Promise, told by shape: this room loads nothing of Pulumi. */
export const isLater = (x: unknown): boolean =>
  x instanceof Promise || (typeof x === "object" && x !== null && "__pulumiOutput" in x);

/**
 * `value` as a rule may read it: plain data that stops with {@link NotYet} at the first value that is not there.
 * What a rule reads is so discovered, not declared, and an unknown neighbour blinds nothing.
 */
export function view<T>(value: T, look: Look = {}, path = ""): T {
  if (isLater(value)) {
    const settled = look.settled?.get(value);
    if (settled === undefined) {
      look.onLater?.(value);
      throw notYet(path, look);
    }
    if (settled.secret) look.onSecret?.();
    return view(settled.value as T, look, path);
  }
  if (isUnknown(value)) throw notYet(path, look, value === UNREAD ? "is a secret, which is not read" : undefined);
  if (typeof value !== "object" || value === null || isWhole(value)) return value;
  return new Proxy((Array.isArray(value) ? [] : {}) as object, handler(value, look, path)) as T;
}

// The target is a stand-in: a proxy may not answer for the properties of a frozen target.
const handler = (value: object, look: Look, path: string): ProxyHandler<object> => {
  const source = value as Record<PropertyKey, unknown>;
  const read = (key: PropertyKey): unknown =>
    typeof key !== "string" || typeof source[key] === "function"
      ? source[key]
      : view(source[key], look, step(path, key, Array.isArray(value)));
  return {
    get: (_, key) => read(key),
    has: (_, key) => key in source,
    ownKeys: () => Reflect.ownKeys(source),
    getOwnPropertyDescriptor: (_, key) => {
      const own = Object.getOwnPropertyDescriptor(source, key);
      if (own === undefined) return undefined;
      if (Array.isArray(value) && key === "length") return { ...own, writable: true };
      return { get: () => read(key), enumerable: own.enumerable ?? false, configurable: true }; // asked for keys, not values
    },
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  };
};

const wholes = new WeakMap<object, boolean>();

/** Whether nothing in it is missing: then it is read as it is, a hundred times faster than through a proxy. */
function isWhole(value: object): boolean {
  const seen = wholes.get(value);
  if (seen !== undefined) return seen;
  wholes.set(value, false); // a cycle is never whole: the lazy view walks it safely
  const whole = Object.values(value).every(
    (x) => !isUnknown(x) && !isLater(x) && (typeof x !== "object" || x === null || isWhole(x)),
  );
  wholes.set(value, whole);
  return whole;
}

/** `value`, of which it is certain that nothing is missing, such as what a file says: nobody has to look for it then. */
export function known<T extends object>(value: T): T {
  wholes.set(value, true);
  return value;
}

/** Whether it was found, or said, that nothing in `value` is missing. */
export const isKnown = (value: object): boolean => wholes.get(value) === true;

/** What `read` finds, or `undefined` when that is not there yet: for a rule that has another source. */
export function ifKnown<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (e) {
    if (e instanceof NotYet) return undefined;
    throw e;
  }
}

/** What `read` finds, or why it is not there yet. */
export function valueOrNotYet<T>(read: () => T): T | NotYet {
  try {
    return read();
  } catch (e) {
    if (e instanceof NotYet) return e;
    throw e;
  }
}

/** What `walk` gives; where it stops at what is not there yet, that in place of the rest. */
export function orNotYet<T>(walk: () => Iterable<T>): Iterable<T | NotYet> {
  const found: (T | NotYet)[] = [];
  try {
    for (const item of walk()) found.push(item);
  } catch (e) {
    if (!(e instanceof NotYet)) throw e;
    found.push(e);
  }
  return found;
}

export const notYet = (path: string, look: Look, why = "is not known yet"): NotYet =>
  new NotYet(`${path}${look.of === undefined ? "" : ` of ${look.of}`} ${why}`);

/** One step further into a property path, as Pulumi writes paths. */
export const step = (path: string, key: string, inList: boolean): string => {
  if (inList) return `${path}[${key}]`;
  if (!/^[\w$-]+$/.test(key)) return `${path}["${key}"]`;
  return path === "" ? key : `${path}.${key}`;
};
