import { listOf } from "../values/list-of";
import type { Item } from "./collection";
import { directEdges } from "./direct-edges";
import type { Inventory } from "./inventory";
import { once } from "./once";
import { GATEWAY, type Gateway, type GkeIpRoute, type ParentReference } from "./persistent-ips";
import type { Resource } from "./resource";
import { ifKnown, NotYet, orNotYet } from "./view";

/** A reference of a route to a Gateway. */
export interface Parent {
  /** In the route: `parentRefs[0]`. */
  readonly path: string;
  readonly reference: ParentReference;
  /** The one in view that it means; several where its name is not known yet and edges lead to several; or none. */
  readonly gateways: readonly Item<Gateway>[];
  /** True only when certainly no such Gateway is there; stops when one may have been withheld. */
  missing(): boolean;
}

/** The references of a route to Gateways, each for itself; those to other kinds are left out. */
export const parentsOf = once((route: GkeIpRoute, resource: Resource, inventory: Inventory) => [
  ...orNotYet(function* (): Iterable<Parent | NotYet> {
    const references = listOf(route.parentRefs);
    for (let i = 0; i < references.length; i++)
      yield* orNotYet(function* () {
        const reference = references[i] ?? {};
        if (isGateway(reference)) yield parentAt(`parentRefs[${i}]`, reference, route, resource, inventory);
      });
  }),
]);

/** To the API server what is not given is a Gateway. */
export const isGateway = ({ group, kind }: ParentReference): boolean =>
  (group ?? "gateway.networking.k8s.io") === "gateway.networking.k8s.io" && (kind ?? "Gateway") === "Gateway";

/** `shop/entry`; the namespace is the route's own where the reference states none. */
export function nameOf({ namespace, name }: ParentReference, route: GkeIpRoute): string {
  const where: unknown = namespace || route.namespace;
  if (typeof where !== "string") throw new NotYet("the namespace of a Gateway in parentRefs is no text");
  return `${where}/${name}`;
}

function parentAt(
  path: string,
  reference: ParentReference,
  route: GkeIpRoute,
  resource: Resource,
  inventory: Inventory,
): Parent {
  const byName = inventory.near(resource, GATEWAY).by("namespace and name", (g) => `${g.namespace}/${g.name}`);
  const name = ifKnown(() => nameOf(reference, route));
  const named = name === undefined ? [] : byName.get(name);
  if (named.length > 0) return { path, reference, gateways: named, missing: () => false };
  const home = inventory.homeOf(resource).key;
  const gateways = gatewaysBehind(resource, "spec", inventory).filter(
    (g) =>
      inventory.homeOf(g.resource).key === home &&
      (name === undefined || ifKnown(() => [g.subject.namespace, g.subject.name]) === undefined),
  );
  if (gateways.length === 0) nameOf(reference, route); // stops where it is not known yet
  return { path, reference, gateways, missing: () => gateways.length === 0 && byName.lacks(nameOf(reference, route)) };
}

const gatewaysBehind = directEdges(GATEWAY);
