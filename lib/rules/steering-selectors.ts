import type { Item } from "../inventory/collection";
import type { TrafficSelector } from "../inventory/steering";
import { type NotYet, orNotYet, valueOrNotYet } from "../inventory/view";
import { networkOf } from "./steering-pods";
import { entriesOf, type Entry } from "./steering-traffic";

/** A TrafficSelector, read as far as it is known. */
export interface Selector extends Item<TrafficSelector> {
  readonly network: string | NotYet;
  readonly entries: readonly (Entry | NotYet)[];
}

export const readSelector = (item: Item<TrafficSelector>): Selector => ({
  ...item,
  network: valueOrNotYet(() => networkOf(item.subject)),
  entries: [...orNotYet(() => entriesOf(item.subject))],
});
