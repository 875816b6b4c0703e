import { ADVERTISED_PREFIX, DELEGATED_PREFIX, type AdvertisedPrefix, type DelegatedPrefix } from "./addresses";
import type { Inventory } from "./inventory";
import type { Kind } from "./kind";
import { referenceIn, type Match } from "./reference";
import type { Resource } from "./resource";
import { ifKnown, view } from "./view";

/** What a delegated prefix is a part of: an advertised prefix, or another delegated one. */
interface ParentPrefix {
  readonly advertised?: Match<AdvertisedPrefix> | undefined;
  readonly delegated?: Match<DelegatedPrefix> | undefined;
}

/** Where each kind stands in the path of a prefix. */
const ADVERTISED = "publicAdvertisedPrefixes/";
const DELEGATED = "publicDelegatedPrefixes/";

/** Joined as every reference is; a name alone may mean a prefix of either kind. */
export function parentPrefixOf(prefix: Resource, inventory: Inventory): ParentPrefix {
  const parent = <S extends object>(kind: Kind<S>, path: string): Match<S> | undefined =>
    mayBe(kind, path, prefix, inventory) ? referenceIn(prefix, PROPERTY, kind, inventory) : undefined;
  const advertised = parent(ADVERTISED_PREFIX, ADVERTISED);
  const delegated = parent(DELEGATED_PREFIX, DELEGATED);
  return advertised !== undefined && delegated !== undefined ? {} : { advertised, delegated };
}

const PROPERTY = "parentPrefix";

/** By the path, else by what it depends on itself: behind its parent stands the parent's own. */
function mayBe(kind: Kind<object>, path: string, prefix: Resource, inventory: Inventory): boolean {
  const value = ifKnown(() => (view(prefix.body ?? {}) as Readonly<Record<string, unknown>>)[PROPERTY]);
  if (typeof value === "string") return !value.includes("/") || value.includes(path);
  return (prefix.propertyDependencies[PROPERTY] ?? []).some((urn) => kind.places.has(inventory.find(urn)?.type ?? ""));
}
