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

/** The circles of which a selector is the last by name: that one carries the finding. */
export function circlesOf(selector: Resource, steering: Steering): readonly Circle[] {
  let circles = known.get(steering);
  if (circles === undefined) known.set(steering, (circles = circlesIn(steering)));
  return circles.get(selector) ?? [];
}

function circlesIn(steering: Steering): ReadonlyMap<Resource, readonly Circle[]> {
  const found = new Map<string, Circle>();
  const chains = onCycles(steering.everyChain(), (chain) => ledFrom(chain, steering));
  const selectors = new Set([...chains].flatMap((chain) => selectorsAt(chain, steering)));
  for (const packet of packetsOf([...selectors])) {
    const stops = new Map([...chains].map((chain) => [chain, stopAt(chain, packet, steering)]));
    for (const loop of loopsAmong(stops)) {
      const key = loop.by.map(({ selector }) => selector.resource.urn).join("\n");
      const before = found.get(key);
      if (before === undefined || (before.doubt !== undefined && loop.doubt === undefined))
        found.set(key, { ...loop, packet });
    }
  }
  const byLast = new Map<Resource, Circle[]>();
  for (const circle of found.values()) grow(byLast, circle.by.at(-1)!.selector.resource, circle);
  return byLast;
}

/** Where anything leads that the Pods of a chain's function send, whatever it is. */
const ledFrom = (chain: Chain, steering: Steering): readonly Chain[] =>
  selectorsAt(chain, steering).flatMap((selector) => {
    const to = steering.chainOf(selector);
    return to === undefined || to instanceof Doubt ? [] : [to];
  });

function selectorsAt(chain: Chain, steering: Steering): readonly Selector[] {
  const subjects = steering.subjectsOf(chain);
  return subjects instanceof Doubt ? [] : subjects.flatMap((s) => s.selectedBy.map(({ selector }) => selector));
}

function* packetsOf(selectors: readonly Selector[]): Iterable<Packet> {
  const networks = new Set(selectors.map(({ network }) => (network instanceof NotYet ? PRIMARY : network)));
  for (const network of networks)
    yield* packetsFor(
      selectors.filter((s) => s.network instanceof NotYet || s.network === network),
      network,
    );
}
