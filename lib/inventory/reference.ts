import type { Item } from "./collection";
import type { Inventory } from "./inventory";
import type { Kind } from "./kind";
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
export function referenceIn<S extends Named>(
  from: Resource,
  property: string,
  kind: Kind<S>,
  inventory: Inventory,
): Item<S> | undefined {
  const value = ifKnown(() => (view(from.body ?? {}) as Readonly<Record<string, unknown>>)[property]);
  const byEdge = nearest(from.propertyDependencies[property] ?? [], kind, inventory);
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
  return wanted === undefined || own === undefined || wanted === own.split("/").pop();
};

const isNameless = ({ subject }: Item<Named>): boolean => ifKnown(() => subject.name) === undefined;

/** The only resource of `kind` that dependency edges lead to, not looking behind one. */
function nearest<S extends object>(start: readonly string[], kind: Kind<S>, inventory: Inventory): Item<S> | undefined {
  const found = new Set<string>();
  const seen = new Set<string>();
  const queue = [...start];
  for (let urn = queue.pop(); urn !== undefined; urn = queue.pop()) {
    if (seen.has(urn)) continue;
    seen.add(urn);
    const resource = inventory.find(urn);
    if (resource === undefined) continue;
    if (kind.places.has(resource.type)) found.add(urn);
    else queue.push(...resource.dependencies, ...Object.values(resource.propertyDependencies).flat());
  }
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? undefined : itemAt(only, kind, inventory);
}

const maps = new WeakMap<object, ReadonlyMap<string, unknown>>();

function itemAt<S extends object>(urn: string, kind: Kind<S>, inventory: Inventory): Item<S> | undefined {
  const collection = inventory.of(kind);
  let byUrn = maps.get(collection);
  if (byUrn === undefined) maps.set(collection, (byUrn = new Map(collection.items.map((i) => [i.resource.urn, i]))));
  return byUrn.get(urn) as Item<S> | undefined;
}
