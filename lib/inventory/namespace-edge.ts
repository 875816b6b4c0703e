import type { Inventory } from "./inventory";
import { once } from "./once";
import type { Resource } from "./resource";
import { ifKnown, view } from "./view";

/** The name of the only resource that `metadata` depends on, where that is a Namespace. */
export function namespaceOnEdge({ propertyDependencies }: Resource, inventory: Inventory): string | undefined {
  const [only, ...others] = propertyDependencies["metadata"] ?? [];
  const found = others.length > 0 ? undefined : inventory.find(only);
  return found?.type === NAMESPACE ? namespaceName(found, inventory) : undefined;
}
const NAMESPACE = "kubernetes:core/v1:Namespace";

/**
 * The name of a Namespace; where Pulumi or the API server will make one, what that begins with: `shop-…`. It stands for
 * the whole name as long as no other Namespace begins so.
 */
export function namespaceName(namespace: Resource, inventory: Inventory): string | undefined {
  const name = writtenName(namespace);
  return name?.endsWith(MADE) && (timesWritten(inventory).get(name) ?? 0) > 1 ? undefined : name;
}

/** No name of a Namespace ends so. */
const MADE = "…";

const timesWritten = once((inventory) => {
  const times = new Map<string | undefined, number>();
  for (const name of inventory.ofType(NAMESPACE).map(writtenName)) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
});

function writtenName({ body, name }: Resource): string | undefined {
  if (body === undefined) return undefined;
  return ifKnown(() => {
    const { metadata } = view(body) as { metadata?: { name?: unknown; generateName?: unknown } };
    const own = metadata?.name || `${text(metadata?.generateName) || `${name}-`}${MADE}`;
    return text(own);
  });
}

const text = (x: unknown): string | undefined => (typeof x === "string" ? x : undefined);
