import { Inventory } from "../lib/inventory/inventory";
import { isOpaque } from "../lib/inventory/opaque";
import type { Resource } from "../lib/inventory/resource";
import { visible } from "./style";

interface MayBeRemote extends Omit<Resource, "body"> {
  /** A component that a provider makes. */
  readonly remote?: boolean;
}

/** The resources that stand for others that are not in view. Nothing of them is read. */
export function opaqueAmong<R extends MayBeRemote>(resources: readonly R[]): readonly R[] {
  const unread = resources.map((r) => ({ ...r, body: undefined }));
  const inventory = new Inventory(unread);
  return resources.filter((r, i) => r.remote === true || isOpaque(unread[i]!, inventory));
}

/** A word for what was not judged, because nobody here can see it. */
export function opaqueText(resources: readonly MayBeRemote[]): readonly string[] {
  const names = opaqueAmong(resources).map(({ type, name }) => visible(`${name} (${type})`));
  return names.length === 0 ? [] : [`Not judged, as what they hold is not in view: ${names.join(", ")}.`];
}
