import type { Item } from "./collection";
import type { Inventory } from "./inventory";
import type { Kind } from "./kind";
import { once } from "./once";
import type { Resource } from "./resource";

/** Finds the subjects of a kind that a property itself depends on: behind them others begin. */
export const directEdges = <S extends object>(kind: Kind<S>) => {
  const byUrn = once((inventory) => new Map(inventory.of(kind).items.map((item) => [item.resource.urn, item])));
  return (from: Resource, property: string, inventory: Inventory): readonly Item<S>[] =>
    [...new Set(from.propertyDependencies[property])].flatMap((urn) => byUrn(inventory).get(urn) ?? []);
};
