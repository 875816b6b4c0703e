import { listOf } from "../values/list-of";
import type { Place } from "./kind";
import type { Resource } from "./resource";
import { ifKnown, NotYet, valueOrNotYet } from "./view";

/** A subject in view, and the resource that holds it. */
export interface Item<S> extends Place<S> {
  readonly resource: Resource;
}

/** Items by a key. */
export interface Index<S> {
  get(key: string): readonly Item<S>[];
  /** True only when certainly none has the key: stops the rule with {@link NotYet} when one may have been withheld. */
  lacks(key: string): boolean;
}

/** All subjects of a kind in one neighbourhood. It knows whether some were withheld from it. */
export class Collection<S extends object> {
  private readonly indexes = new Map<string, Index<S>>();
  private positions: ReadonlyMap<Item<S>, number> | undefined;

  constructor(
    readonly items: readonly Item<S>[],
    /** Why it may not be complete: an opaque chart, inputs that nobody collected. */
    readonly withheld: readonly string[],
  ) {}

  /** Built once for each `name`. An item whose key is not known yet hides no other. */
  by(name: string, keysOf: (subject: S) => string | readonly string[]): Index<S> {
    let index = this.indexes.get(name);
    if (index === undefined) this.indexes.set(name, (index = this.indexed(keysOf)));
    return index;
  }

  /** Items as they stand here. */
  inOrder(items: Iterable<Item<S>>): Item<S>[] {
    const positions = (this.positions ??= new Map(this.items.map((item, i) => [item, i])));
    return [...items].sort((a, b) => positions.get(a)! - positions.get(b)!);
  }

  private indexed(keysOf: (subject: S) => string | readonly string[]): Index<S> {
    const byKey = new Map<string, Item<S>[]>();
    const withheld = [...this.withheld];
    for (const item of this.items)
      for (const key of eachKey(() => keysOf(item.subject)))
        if (key instanceof NotYet) withheld.push(key.message);
        else grow(byKey, key, item);
    return {
      get: (key) => byKey.get(key) ?? [],
      lacks: (key) => !byKey.has(key) && certain(withheld),
    };
  }

  /** The items that `holds` is true of, and why there may be more: an item not known yet, or something withheld. */
  where(holds: (subject: S) => boolean): Found<S> {
    const items: Item<S>[] = [];
    const withheld = [...this.withheld];
    for (const item of this.items)
      try {
        if (holds(item.subject)) items.push(item);
      } catch (e) {
        if (!(e instanceof NotYet)) throw e;
        withheld.push(e.message);
      }
    return { items, none: () => items.length === 0 && certain(withheld), withheld };
  }
}

/** Each for itself: one that is not known yet does not hide those behind it. */
function eachKey(keys: () => string | readonly string[]): readonly (string | NotYet)[] {
  const given = valueOrNotYet(keys);
  if (typeof given === "string" || given instanceof NotYet) return [given];
  const list = listOf(given);
  return ifKnown(() => [...list]) ?? Array.from({ length: list.length }, (_, i) => valueOrNotYet(() => list[i]!));
}

export interface Found<S> {
  readonly items: readonly Item<S>[];
  /** True only when certainly none is there; stops the rule when one may have been withheld. */
  none(): boolean;
  readonly withheld: readonly string[];
}

function certain(withheld: readonly string[]): true {
  if (withheld[0] !== undefined) throw new NotYet(withheld[0]);
  return true;
}

export const grow = <K, T>(map: Map<K, T[]>, key: K, item: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
};
