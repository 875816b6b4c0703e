import type { Inventory } from "./inventory";
import { nameOf, namespaceOf } from "./kind";
import { once } from "./once";
import { GKE_NETWORK_PARAM_SET, POD_NETWORK } from "./pod-networks";
import type { Resource } from "./resource";
import { SERVICE_FUNCTION_CHAIN, TRAFFIC_SELECTOR } from "./steering";
import { ifKnown, view } from "./view";

/**
 * Whether two resources are one Kubernetes object, written twice: a base and what was rendered from it, say. An object
 * whose name or namespace is not known is only itself.
 */
export function isSameObject(a: Resource, b: Resource, inventory: Inventory): boolean {
  if (a === b) return true;
  const identity = identityOf(a, inventory);
  return identity !== undefined && identity === identityOf(b, inventory);
}

/** Each object once, by the first of its resources. */
export function distinct<T extends { readonly resource: Resource }>(items: readonly T[], inventory: Inventory): T[] {
  const seen = new Set<string | Resource>();
  return items.filter(({ resource }) => {
    const identity = identityOf(resource, inventory) ?? resource;
    return !seen.has(identity) && seen.add(identity);
  });
}

function identityOf(resource: Resource, inventory: Inventory): string | undefined {
  const known = identities(inventory);
  if (!known.has(resource))
    known.set(
      resource,
      ifKnown(() => read(resource, inventory)),
    );
  return known.get(resource);
}
const identities = once(() => new Map<Resource, string | undefined>());

/** Cluster, group, kind, namespace and name: whatever version of its API it is written in. */
function read(resource: Resource, inventory: Inventory): string | undefined {
  const { type, body } = resource;
  const [, group, kind] = /^kubernetes:(.+)\/[^/:]+:(\w+)$/.exec(type) ?? [];
  if (kind === undefined || body === undefined) return undefined;
  const standing = inventory.standingOf(resource);
  const object: Parameters<typeof nameOf>[0] = view(body);
  const namespace = CLUSTER_SCOPED.has(type) ? "" : namespaceOf(object, standing);
  return [inventory.homeOf(resource).key, group, kind, namespace, nameOf(object, standing)].join("\n");
}

/** Tools that do not know the kinds write a namespace into these as well; the API server drops it. */
const CLUSTER_SCOPED: ReadonlySet<string> = new Set(
  [POD_NETWORK, GKE_NETWORK_PARAM_SET, SERVICE_FUNCTION_CHAIN, TRAFFIC_SELECTOR].flatMap(({ places }) => [
    ...places.keys(),
  ]),
);
