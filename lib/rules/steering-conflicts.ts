import { grow } from "../inventory/collection";
import { isSameObject } from "../inventory/identity";
import type { Inventory } from "../inventory/inventory";
import type { Resource } from "../inventory/resource";
import { ifKnown, NotYet, valueOrNotYet } from "../inventory/view";
import { Doubt } from "./doubt";
import { SelectorIndex, type Sought, wantedBy } from "./selector-index";
import type { Steering, Subjects } from "./steering";
import { canShareSubject, type SteeredPod } from "./steering-pods";
import type { Selector } from "./steering-selectors";
import { type Entry, keyOf } from "./steering-traffic";

/** A selector before this one by name that takes the very same. */
export interface Rival {
  readonly selector: Selector;
  readonly later: Selector;
  /** Of the later one. */
  readonly entry: Entry;
  /** A Pod in view, or of a function, that is a subject of both; absent: some other Pod could be. */
  readonly pod?: SteeredPod;
}

/** Nobody reads more of them. */
const MOST = 10;

interface Taker {
  readonly selector: Selector;
  readonly subject: Selector["subject"];
  readonly entry: Entry;
}

const known = new WeakMap<Steering, ReturnType<typeof rivalsIn>>();

/** The rivals of a selector: those that share a Pod in view first, then those that could. */
export function rivalsOf(selector: Resource, steering: Steering, inventory: Inventory): readonly (Rival | NotYet)[] {
  let rivals = known.get(steering);
  if (rivals === undefined) known.set(steering, (rivals = rivalsIn(steering, inventory)));
  return rivals.get(selector) ?? [];
}

function rivalsIn(steering: Steering, inventory: Inventory): ReadonlyMap<Resource, readonly (Rival | NotYet)[]> {
  const found = new Map<Resource, (Rival | NotYet)[]>();
  const met = new Map<Selector, Set<Selector>>();
  const isNew = (later: Selector, selector: Selector): boolean => {
    if (isSameObject(later.resource, selector.resource, inventory)) return false;
    const before = met.get(later) ?? new Set();
    met.set(later, before);
    return before.size < MOST && !before.has(selector) && before.add(selector).size > 0;
  };
  for (const { pods, selectedBy } of [...steering.subjects(), ...functionsOutOfView(steering)])
    for (const takers of alike(selectedBy.flatMap(({ selector, certain }) => (certain === true ? selector : []))))
      for (const [later, { selector }] of pairs(takers))
        if (isNew(later.selector, selector))
          grow(found, later.selector.resource, { selector, later: later.selector, entry: later.entry, pod: pods[0]! });
  for (const takers of alike(steering.selectors)) {
    const index = new SelectorIndex(takers);
    const rank = new Map(takers.map((taker, i) => [taker, i]));
    for (const later of takers)
      for (const { selector } of earlier(later, index, rank)) {
        const shared = valueOrNotYet(() => canShareSubject(later.subject, selector.subject));
        if (shared === false || shared === undefined || !isNew(later.selector, selector)) continue;
        grow(
          found,
          later.selector.resource,
          shared === true ? { selector, later: later.selector, entry: later.entry } : shared,
        );
      }
  }
  for (const [selector, later] of unreadIn(steering, inventory)) grow(found, selector.resource, later);
  return found;
}

/** Whatever Pods a function has: they carry its labels. */
const functionsOutOfView = (steering: Steering): readonly Subjects[] =>
  [...steering.everyChain()]
    .map((chain) => steering.subjectsOf(chain))
    .flatMap((subjects) =>
      subjects instanceof Doubt ? [] : subjects.filter(({ pods }) => pods[0]?.item === undefined),
    );

/** Selectors of which it is not known yet what they take, and that could share a Pod with another. */
function* unreadIn({ selectors }: Steering, inventory: Inventory): Iterable<readonly [Selector, NotYet]> {
  const index = new SelectorIndex(selectors);
  for (const selector of selectors) {
    const later = [selector.network, ...selector.entries].find((x) => x instanceof NotYet);
    if (later === undefined) continue;
    for (const other of index.for(soughtBy(selector))) {
      if (isSameObject(other.resource, selector.resource, inventory)) continue;
      if (ifKnown(() => canShareSubject(selector.subject, other.subject)) === false) continue;
      yield [selector, later];
      break;
    }
  }
}

/** Those that take the very same on one Pod network, by name. */
function alike(selectors: readonly Selector[]): Iterable<readonly Taker[]> {
  const takers = new Map<string, Taker[]>();
  for (const selector of selectors) {
    const { network, entries, subject } = selector;
    const keys = new Set<string>();
    for (const entry of entries) {
      if (network instanceof NotYet || entry instanceof NotYet) continue;
      const key = `${network} ${keyOf(entry)}`;
      if (!keys.has(key)) grow(takers, key, { selector, subject, entry });
      keys.add(key);
    }
  }
  return [...takers.values()].filter((group) => group.length > 1);
}

/** Each with the first ones before it. */
function* pairs(takers: readonly Taker[]): Iterable<readonly [later: Taker, earlier: Taker]> {
  for (const [i, later] of takers.entries())
    for (const before of takers.slice(0, Math.min(i, MOST))) yield [later, before];
}

function* earlier(taker: Taker, index: SelectorIndex<Taker>, rank: ReadonlyMap<Taker, number>): Iterable<Taker> {
  for (const other of index.for(soughtBy(taker))) if (rank.get(other)! < rank.get(taker)!) yield other;
}

/** What is certain of the Pods that a selector selects. */
function soughtBy({ subject }: Pick<Taker, "subject">): Sought {
  const { pod, namespace } = wantedBy(subject);
  const label = pod?.values.length === 1 ? { [pod.key]: pod.values[0]! } : {};
  return { namespace: namespace?.length === 1 ? namespace[0] : undefined, labels: label, hasMore: true };
}
