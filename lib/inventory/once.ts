import type { Inventory } from "./inventory";

/** What is made of a whole stack, of a collection or of a subject: at first use, and shared by all that ask. */
export function once<T extends object, Of extends object = Inventory, More extends readonly unknown[] = []>(
  build: (of: Of, ...more: More) => T,
): (of: Of, ...more: More) => T {
  const built = new WeakMap<Of, T>();
  return (of, ...more) => {
    let it = built.get(of);
    if (it === undefined) built.set(of, (it = build(of, ...more)));
    return it;
  };
}
