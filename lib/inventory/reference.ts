import type { Collection, Item } from "./collection";
import type { Inventory } from "./inventory";
import type { Kind } from "./kind";
import { once } from "./once";
import type { Resource } from "./resource";
import { ifKnown, view } from "./view";

/** What resources of a cloud provider are told apart by. */
interface Named {
  readonly name?: string;
  readonly project?: string;
  readonly region?: string;
}

/** A resource that a reference leads to. */
export interface Match<S> extends Item<S> {
  /** Why another may be meant. */
  readonly guessed?: string | undefined;
}

/**
 * The resource of `kind` that a property of another names: by value where it is known, else by the dependency edge.
 * `undefined` where it names one out of view, or several come into question.
 */
export const referenceIn = <S extends Named>(
  from: Resource,
  property: string,
  kind: Kind<S>,
  inventory: Inventory,
): Match<S> | undefined =>
  referenceBy(
    () => (view(from.body ?? {}) as Readonly<Record<string, unknown>>)[property],
    from,
    property,
    kind,
    inventory,
  );

/** The same of a value deeper in a property, which `read` reads: an edge is known of the whole property only. */
export function referenceBy<S extends Named>(
  read: () => unknown,
  from: Resource,
  property: string,
  kind: Kind<S>,
  inventory: Inventory,
): Match<S> | undefined {
  const value = ifKnown(read);
  const [only, ...others] = nearest(from, property, kind, inventory);
  const byEdge = only === undefined || others.length > 0 ? undefined : itemOf(only, kind, inventory);
  if (typeof value !== "string") return byEdge;
  const byName = named(value, kind, inventory, from);
  if (byName !== undefined) return byName.resource === byEdge?.resource ? byEdge : byName; // the edge ends a guess
  // A known value decides, unless the one that the edge leads to has no known name yet.
  return byEdge !== undefined && isNameless(byEdge) ? byEdge : undefined;
}

/**
 * The only resource of `kind` that a name, an id or a self link may mean. A name alone is one of the project of `from`,
 * where that is known. Of a path in a project, one whose own project nobody knows is a guess.
 */
export function named<S extends Named>(
  text: string,
  kind: Kind<S>,
  inventory: Inventory,
  from?: Resource,
): Match<S> | undefined {
  const { project, region, name } = parts(text);
  const own = (key: Where, { resource }: Item<S>): string | undefined => placeOf(key, resource, inventory);
  const wanted = project ?? (from && placeOf("project", from, inventory));
  const candidates = inventory
    .of(kind)
    .by("name", (s) => s.name ?? [])
    .get(name)
    .filter((item) => agree(region, own("region", item)) && agree(wanted, own("project", item)));
  const there = candidates.filter((item) => wanted !== undefined && own("project", item) === wanted);
  const [only, ...others] = there.length > 0 ? there : candidates;
  if (only === undefined || others.length > 0) return undefined;
  return project === undefined || there.length > 0 ? only : { ...only, guessed: byNameAlone(only.resource) };
}

const byNameAlone = ({ name }: Resource): string =>
  `${name} is joined by its name alone, as neither its project nor its provider's is known`;

/** `projects/p/regions/r/routers/edge`, with or without a host before it; `edge` alone. */
const parts = (text: string): { project?: string; region?: string; name: string } => ({
  project: /(?:^|\/)projects\/([^/]+)\//.exec(text)?.[1],
  region: /(?:^|\/)regions\/([^/]+)\//.exec(text)?.[1],
  name: text.split("/").pop()!,
});

type Where = "project" | "region";

/** Where a resource of a cloud provider is: what it states itself, else its provider. */
function placeOf(key: Where, resource: Resource, inventory: Inventory): string | undefined {
  const stated = (at: Resource | undefined): unknown =>
    (view(at?.body ?? {}) as Readonly<Record<string, unknown>>)[key];
  const place = ifKnown(() => stated(resource) || stated(inventory.find(resource.provider)));
  return typeof place === "string" && place !== "" ? place.split("/").pop() : undefined;
}

const agree = (wanted: string | undefined, own: string | undefined): boolean =>
  wanted === undefined || own === undefined || wanted === own;

const isNameless = ({ subject }: Item<Named>): boolean => ifKnown(() => subject.name) === undefined;

/** The subjects of `kind` that the dependency edges of a property lead to. */
export const reachedFrom = <S extends object>(
  from: Resource,
  property: string,
  kind: Kind<S>,
  inventory: Inventory,
): readonly Item<S>[] => nearest(from, property, kind, inventory).flatMap((r) => itemOf(r, kind, inventory) ?? []);

/** The resources that hold `kind` and that the dependency edges of a property lead to, not looking behind one. */
export function nearest<S extends object>(
  from: Resource,
  property: string,
  kind: Kind<S>,
  inventory: Inventory,
): readonly Resource[] {
  const found: Resource[] = [];
  const seen = new Set<string>();
  const queue = [...(from.propertyDependencies[property] ?? [])];
  for (let urn = queue.pop(); urn !== undefined; urn = queue.pop()) {
    if (seen.has(urn)) continue;
    seen.add(urn);
    const resource = inventory.find(urn);
    if (resource === undefined) continue;
    if (kind.places.has(resource.type)) found.push(resource);
    else queue.push(...resource.dependencies, ...Object.values(resource.propertyDependencies).flat());
  }
  return found;
}

const itemOf = <S extends object>(resource: Resource, kind: Kind<S>, inventory: Inventory): Item<S> | undefined =>
  byResource(inventory.of(kind)).get(resource) as Item<S> | undefined;

const byResource = once(({ items }: Collection<object>) => new Map(items.map((i) => [i.resource, i])));
