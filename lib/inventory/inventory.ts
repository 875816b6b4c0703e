import { NOTHING_ASSUMED, type Assume } from "./assume";
import { Collection, grow, type Item } from "./collection";
import { areApart, homeOf, isOfCluster, type Home } from "./home";
import { isRead } from "./joined";
import { placesIn, type Kind, type Place, type Standing } from "./kind";
import { namespaceOnEdge } from "./namespace-edge";
import { isOpaque } from "./opaque";
import type { Resource } from "./resource";
import { NotYet, orNotYet, view, type Look } from "./view";

/** A place that is not known yet is given as such. */
type Places<S> = readonly (Place<S> | NotYet)[];

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
  private readonly homes = new Map<Resource | string | undefined, Home>();
  private readonly places = new Map<object, Map<Resource, Places<never>>>();
  private readonly collections = new Map<object, Map<string | undefined, Collection<never>>>();
  private readonly parents: ReadonlySet<string | undefined>;
  private opaque: readonly Resource[] | undefined;

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

  get types(): Iterable<string> {
    return this.byType.keys();
  }

  ofType(type: string): readonly Resource[] {
    return this.byType.get(type) ?? [];
  }

  homeOf(resource: Resource): Home {
    const by = isOfCluster(resource) ? resource : resource.provider;
    let home = this.homes.get(by);
    if (home === undefined) this.homes.set(by, (home = homeOf(resource, this)));
    return home;
  }

  /** The subjects of `kind` in a resource: found once, unless somebody wants to know what was looked at. */
  placesOf<S extends object>(kind: Kind<S>, resource: Resource, look?: Look): Places<S> {
    if (look !== undefined) return this.findPlaces(kind, resource, look);
    let ofKind = this.places.get(kind);
    if (ofKind === undefined) this.places.set(kind, (ofKind = new Map()));
    let places = ofKind.get(resource);
    if (places === undefined) ofKind.set(resource, (places = this.findPlaces(kind, resource, {}) as never));
    return places as unknown as Places<S>;
  }

  /** The subjects of `kind` in the whole stack. */
  of<S extends object>(kind: Kind<S>): Collection<S> {
    return this.collection(kind, undefined);
  }

  /** The subjects of a Kubernetes `kind` in the cluster that `resource` lives in; its provider's, where that is unknown. */
  near<S extends object>(resource: Resource, kind: Kind<S>): Collection<S> {
    return this.collection(kind, this.homeOf(resource));
  }

  /** What is known of a resource beside its body, asked only where a place needs it. */
  standingOf(resource: Resource, look: Look = {}): Standing {
    const gives = (property: string): boolean => {
      if (resource.inputs === undefined) throw new NotYet(`the inputs of ${resource.name} were not collected`);
      return ((resource.inputs as Readonly<Record<string, unknown>>)[property] ?? undefined) !== undefined;
    };
    const defaultNamespace = (): string | undefined => {
      const provider = this.find(resource.provider);
      const set = view(provider?.body ?? {}, { ...look, of: provider?.name ?? "" }) as { namespace?: unknown };
      return typeof set.namespace === "string" ? set.namespace : undefined;
    };
    const namespaceByEdge = (): string | undefined => namespaceOnEdge(resource, this);
    return { look, gives, defaultNamespace, namespaceByEdge };
  }

  private collection<S extends object>(kind: Kind<S>, home: Home | undefined): Collection<S> {
    let ofKind = this.collections.get(kind);
    if (ofKind === undefined) this.collections.set(kind, (ofKind = new Map()));
    let collection = ofKind.get(home?.key);
    if (collection === undefined) ofKind.set(home?.key, (collection = this.collect(kind, home) as never));
    return collection as unknown as Collection<S>;
  }

  private collect<S extends object>(kind: Kind<S>, home: Home | undefined): Collection<S> {
    const items: Item<S>[] = [];
    const withheld = this.how.partly === undefined ? [] : [this.how.partly];
    if ([...kind.places.keys()].some((token) => token.startsWith("kubernetes:"))) withheld.push(...this.opaqueIn(home));
    for (const type of kind.places.keys())
      for (const resource of this.ofType(type)) {
        const there = home === undefined || this.homeOf(resource).key === home.key;
        if (!there && areApart(home, this.homeOf(resource))) continue;
        if (!there) withheld.push(`${resource.name} may be in the same cluster`);
        else if (resource.body === undefined) withheld.push(`the inputs of ${resource.name} were not collected`);
        else
          for (const place of this.placesNear(kind, resource))
            if (place instanceof NotYet) withheld.push(place.message);
            else items.push({ ...place, resource });
      }
    return new Collection(items, withheld);
  }

  /** Said to be of the resource where something in them is not known yet. */
  private placesNear<S extends object>(kind: Kind<S>, resource: Resource): Places<S> {
    const places = this.placesOf(kind, resource);
    const isWhole = places.every((place) => !(place instanceof NotYet) && isRead(place.subject));
    return isWhole ? places : this.findPlaces(kind, resource, { ...this.how.look, of: resource.name });
  }

  private findPlaces<S extends object>(kind: Kind<S>, resource: Resource, look: Look): Places<S> {
    return [...orNotYet(() => placesIn(kind, resource, this.standingOf(resource, look)) ?? [])];
  }

  /** What stands for Kubernetes objects that nobody can see, in one cluster or in all. */
  private opaqueIn(home: Home | undefined): readonly string[] {
    this.opaque ??= this.resources.filter((r) => isOpaque(r, this));
    return this.opaque
      .filter((r) => home === undefined || !areApart(home, this.homeOf(r)))
      .map((r) => `${r.name} (${r.type}) is opaque`);
  }
}
