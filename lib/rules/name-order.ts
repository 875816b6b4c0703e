import type { Resource } from "../inventory/resource";
import { placeOf } from "./tell";

/** Of two that claim the same, the later one by name has to change: by its own, which is the same in a file. */
export const comesBefore = (a: Resource, b: Resource): boolean => {
  const [one, other] = [placeOf(a).name, placeOf(b).name];
  return one < other || (one === other && a.urn < b.urn);
};

interface Standing {
  readonly resource: Resource;
}

/** To sort by that. */
export const byName = ({ resource: a }: Standing, { resource: b }: Standing): number =>
  a === b ? 0 : comesBefore(a, b) ? -1 : 1;
