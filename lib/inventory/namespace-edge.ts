import type { Inventory } from "./inventory";
import type { Resource } from "./resource";
import { ifKnown, view } from "./view";

/**
 * The only resource that `metadata` depends on, where it is a Namespace: by its own name, else, where Pulumi or the API
 * server will make one, by what that begins with.
 */
export function namespaceOnEdge({ propertyDependencies }: Resource, inventory: Inventory): string | undefined {
  const [only, ...others] = propertyDependencies["metadata"] ?? [];
  const found = others.length > 0 ? undefined : inventory.find(only);
  if (found?.type !== NAMESPACE || found.body === undefined) return undefined;
  const { metadata } = view(found.body) as { metadata?: { name?: string; generateName?: string } };
  const own = ifKnown(() => metadata?.name || `${metadata?.generateName ?? `${found.name}-`}…`);
  const isOnly = inventory.ofType(NAMESPACE).filter(({ name }) => name === found.name).length === 1;
  return isOnly ? own : undefined;
}
const NAMESPACE = "kubernetes:core/v1:Namespace";
