import { grow } from "../inventory/collection";
import type { Resource } from "../inventory/resource";
import { NotYet } from "../inventory/view";
import { onCycles } from "../values/cycles";
import { Doubt } from "./doubt";
import type { Chain } from "./service-functions";
import type { Steering } from "./steering";
import { type Loop, loopsAmong } from "./steering-loops";
import { packetsFor } from "./steering-packets";
import { PRIMARY } from "./steering-pods";
import type { Selector } from "./steering-selectors";
import { stopAt } from "./steering-stops";
import type { Packet } from "./steering-traffic";

/** A loop, and a packet that is in it. */
export interface Circle extends Loop {
  readonly packet: Packet;
}

const known = new WeakMap<Steering, ReturnType<typeof circlesIn>>();

/**
 * The circles of which a selector is the last by name: that one carries the finding. Where it leads to a function of which
 * not all is known yet, what that is.
 */
export function circlesOf(selector: Resource, steering: Steering): readonly (Circle | NotYet)[] {
  let circles = known.get(steering);
  if (circles === undefined) known.set(steering, (circles = circlesIn(steering)));
  return circles.get(selector) ?? [];
}

function circlesIn(steering: Steering): ReadonlyMap<Resource, readonly (Circle | NotYet)[]> {
  const found = new Map<string, Circle>();
  const at = new Map(Array.from(steering.everyChain(), (chain) => [chain, selectorsAt(chain, steering)]));
  const chains = onCycles(at.keys(), (chain) => ledBy(at.get(chain)!, steering));
  const selectors = new Set([...chains].flatMap((chain) => at.get(chain)!));
  for (const packet of packetsOf([...selectors])) {
    const stops = new Map([...chains].map((chain) => [chain, stopAt(chain, packet, steering)]));
    for (const loop of loopsAmong(stops)) {
      const key = loop.by.map(({ selector }) => selector.resource.urn).join("\n");
      const before = found.get(key);
      if (before === undefined || (before.doubt !== undefined && loop.doubt === undefined))
        found.set(key, { ...loop, packet });
    }
  }
  const bySelector = new Map<Resource, (Circle | NotYet)[]>();
  for (const circle of found.values()) grow(bySelector, circle.by.at(-1)!.selector.resource, circle);
  for (const selector of new Set([...at.values()].flat())) {
    const later = notKnownBehind(selector, chains, steering);
    if (later !== undefined) grow(bySelector, selector.resource, later);
  }
  return bySelector;
}

/** Why it cannot be told whether what a selector sends on comes back. */
function notKnownBehind(selector: Selector, chains: ReadonlySet<Chain>, steering: Steering): NotYet | undefined {
  const to = steering.chainOf(selector);
  const behind = to === undefined || to instanceof Doubt ? to : chains.has(to) ? steering.subjectsOf(to) : undefined;
  return behind instanceof Doubt ? behind.stop : undefined;
}

const ledBy = (selectors: readonly Selector[], steering: Steering): readonly Chain[] =>
  selectors.flatMap((selector) => {
    const to = steering.chainOf(selector);
    return to === undefined || to instanceof Doubt ? [] : [to];
  });

/** Those that take, or may take, what the Pods of a chain's function send. */
function selectorsAt(chain: Chain, steering: Steering): readonly Selector[] {
  const subjects = steering.subjectsOf(chain);
  if (subjects instanceof Doubt) return steering.mayTakeFrom(chain);
  return subjects.flatMap((s) => s.selectedBy.map(({ selector }) => selector));
}

function* packetsOf(selectors: readonly Selector[]): Iterable<Packet> {
  const networks = new Set(selectors.map(({ network }) => (network instanceof NotYet ? PRIMARY : network)));
  for (const network of networks)
    yield* packetsFor(
      selectors.filter((s) => s.network instanceof NotYet || s.network === network),
      network,
    );
}
