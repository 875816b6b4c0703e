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

/**
 * The resource of `kind` that a property of another names: by value where it is known, else by the dependency edge.
 * `undefined` where it names one out of view, or several come into question.
 */
export const referenceIn = <S extends Named>(
  from: Resource,
  property: string,
  kind: Kind<S>,
  inventory: Inventory,
): Item<S> | undefined =>
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
): Item<S> | undefined {
  const value = ifKnown(read);
  const [only, ...others] = nearest(from, property, kind, inventory);
  const byEdge = only === undefined || others.length > 0 ? undefined : itemOf(only, kind, inventory);
  if (typeof value !== "string") return byEdge;
  // A known value decides, unless the one that the edge leads to has no known name yet.
  return named(value, kind, inventory) ?? (byEdge !== undefined && isNameless(byEdge) ? byEdge : undefined);
}

/** The only resource of `kind` that a name, an id or a self link may mean. */
export function named<S extends Named>(text: string, kind: Kind<S>, inventory: Inventory): Item<S> | undefined {
  const { project, region, name } = parts(text);
  const candidates = inventory
    .of(kind)
    .by("name", (s) => s.name ?? [])
    .get(name);
  const [only, ...others] = candidates.filter(
    ({ subject }) => agrees(project, () => subject.project) && agrees(region, () => subject.region),
  );
  return others.length > 0 ? undefined : only;
}

/** `projects/p/regions/r/routers/edge`, with or without a host before it; `edge` alone. */
const parts = (text: string): { project?: string; region?: string; name: string } => ({
  project: /(?:^|\/)projects\/([^/]+)\//.exec(text)?.[1],
  region: /(?:^|\/)regions\/([^/]+)\//.exec(text)?.[1],
  name: text.split("/").pop()!,
});

const agrees = (wanted: string | undefined, read: () => string | undefined): boolean => {
  const own = ifKnown(read);
  return wanted === undefined || typeof own !== "string" || wanted === own.split("/").pop();
};

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
