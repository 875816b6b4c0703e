import type { Item } from "./collection";
import type { Inventory } from "./inventory";
import { view } from "./view";

interface Regional {
  readonly region?: unknown;
}

/** The region that a cloud resource is in: its own, else its provider's; `undefined` where neither says. */
export function regionOf({ subject, resource }: Item<object>, inventory: Inventory): string | undefined {
  const { region } = subject as Regional;
  if (typeof region === "string") return lastPart(region);
  const provider = inventory.find(resource.provider);
  return lastPart((view(provider?.body ?? {}, { of: provider?.name ?? "" }) as Regional).region);
}

/** `europe-west4`, or a link that ends in it. */
const lastPart = (region: unknown): string | undefined =>
  typeof region === "string" && region !== "" ? region.split("/").pop() : undefined;
