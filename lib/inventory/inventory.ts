import { NOTHING_ASSUMED, type Assume } from "./assume";
import { Collection, grow, type Item } from "./collection";
import { homeOf, type Home } from "./home";
import { placesIn, type Kind } from "./kind";
import { isOpaque } from "./opaque";
import type { Resource } from "./resource";
import { NotYet, type Look } from "./view";

/** How the resources came into view. */
export interface Seen {
  readonly look?: Look;
  /** Why there may be more, such as a component that sees nothing but itself. */
  readonly partly?: string;
}

/** What is in view, once per judgement: every map is built at first use and shared by all rules. */
export class Inventory {
  private readonly byUrn: ReadonlyMap<string, Resource>;
  private readonly byType = new Map<string, Resource[]>();
  private readonly homes = new Map<Resource, Home>();
  private readonly collections = new Map<string, Collection<never>>();
  private readonly parents: ReadonlySet<string | undefined>;
  private opaque: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(
    readonly resources: readonly Resource[],
    readonly assume: Assume = NOTHING_ASSUMED,
    private readonly how: Seen = {},
  ) {
    this.byUrn = new Map(resources.map((r) => [r.urn, r]));
    this.parents = new Set(resources.map((r) => r.parent));
    for (const r of resources) grow(this.byType, r.type, r);
  }

  hasChildren(urn: string): boolean {
    return this.parents.has(urn);
  }

  find(urn: string | undefined): Resource | undefined {
    return urn === undefined ? undefined : this.byUrn.get(urn);
  }

  ofType(type: string): readonly Resource[] {
    return this.byType.get(type) ?? [];
  }

  homeOf(resource: Resource): Home {
    let home = this.homes.get(resource);
    if (home === undefined) this.homes.set(resource, (home = homeOf(resource, this)));
    return home;
  }

  /** The subjects of `kind` in the whole stack. */
  of<S extends object>(kind: Kind<S>): Collection<S> {
    return this.collection(kind, undefined);
  }

  /** The subjects of a Kubernetes `kind` in the cluster that `resource` lives in; its provider's, where that is unknown. */
  near<S extends object>(resource: Resource, kind: Kind<S>): Collection<S> {
    return this.collection(kind, this.homeOf(resource).key);
  }

  /** The namespace of an object that states none: its provider's, where that is known and set. */
  defaultNamespace(resource: Resource): string | undefined {
    const provider = this.find(resource.provider)?.body as { namespace?: string } | undefined;
    if (provider?.namespace === undefined) return undefined;
    return typeof provider.namespace === "string" ? provider.namespace : undefined;
  }

  /** The subjects of `kind` in one resource, said to be of it where something in them is not known yet. */
  itemsIn<S extends object>(kind: Kind<S>, resource: Resource): Iterable<Item<S>> {
    const standing = { defaultNamespace: this.defaultNamespace(resource) };
    const places = placesIn(kind, resource, standing, { ...this.how.look, of: resource.name }) ?? [];
    return [...places].map((place) => ({ ...place, resource }));
  }

  private collection<S extends object>(kind: Kind<S>, home: string | undefined): Collection<S> {
    const key = `${kind.name} ${home ?? "*"}`;
    let collection = this.collections.get(key) as Collection<S> | undefined;
    if (collection === undefined) {
      collection = this.collect(kind, home);
      this.collections.set(key, collection as unknown as Collection<never>);
    }
    return collection;
  }

  private collect<S extends object>(kind: Kind<S>, home: string | undefined): Collection<S> {
    const items: Item<S>[] = [];
    const withheld = this.how.partly === undefined ? [] : [this.how.partly];
    if ([...kind.places.keys()].some((token) => token.startsWith("kubernetes:"))) withheld.push(...this.opaqueAt(home));
    for (const type of kind.places.keys())
      for (const resource of this.ofType(type)) {
        if (home !== undefined && this.homeOf(resource).key !== home) continue;
        if (resource.body === undefined) withheld.push(`the inputs of ${resource.name} were not collected`);
        else
          try {
            items.push(...this.itemsIn(kind, resource));
          } catch (e) {
            if (!(e instanceof NotYet)) throw e;
            withheld.push(e.message);
          }
      }
    return new Collection(items, withheld);
  }

  /** What stands for Kubernetes objects that nobody can see, in one cluster or in all. */
  private opaqueAt(home: string | undefined): readonly string[] {
    this.opaque ??= this.findOpaque();
    if (home === undefined) return [...this.opaque.values()].flat();
    return [...new Set([home, NOWHERE])].flatMap((at) => this.opaque?.get(at) ?? []);
  }

  private findOpaque(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const r of this.resources)
      if (isOpaque(r, this)) grow(found, this.homeOf(r).key, `${r.name} (${r.type}) is opaque`);
    return found;
  }
}

/** The home of what has no provider and leads to no cluster: it may fill any. */
const NOWHERE = "";
