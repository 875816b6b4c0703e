import type { Inventory } from "./inventory";

/** A map over the whole stack: built at first use, once for each inventory, and shared by all that ask. */
export function once<T extends object>(build: (inventory: Inventory) => T): (inventory: Inventory) => T {
  const built = new WeakMap<Inventory, T>();
  return (inventory) => {
    let map = built.get(inventory);
    if (map === undefined) built.set(inventory, (map = build(inventory)));
    return map;
  };
}
