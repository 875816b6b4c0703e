import type { Chain } from "./service-functions";
import type { Steering, Subjects } from "./steering";
import { type Loop, loopsAmong } from "./steering-loops";
import { next, type Stop, stopAt, waysFrom } from "./steering-stops";
import type { Packet } from "./steering-traffic";

/** Every stop that a packet may come by, in the order in which it does; each once. */
export interface Path {
  readonly stops: readonly [Stop, ...Stop[]];
  readonly loops: readonly Loop[];
}

/**
 * Where a packet goes that leaves these Pods, and why. What a function's Pod sends on is selected anew. It ends on every
 * input: no function is entered twice.
 */
export function pathOf(source: readonly Subjects[], packet: Packet, steering: Steering): Path {
  const first: Stop = { ways: waysFrom(source, packet, steering) };
  const entered = new Map<Chain, Stop>();
  const queue = [first];
  for (const stop of queue)
    for (const chain of next(stop))
      if (!entered.has(chain)) {
        const further = stopAt(chain, packet, steering);
        entered.set(chain, further);
        queue.push(further);
      }
  return { stops: [first, ...entered.values()], loops: loopsAmong(entered) };
}
