import { grow } from "./collection";
import type { Inventory } from "./inventory";
import { once } from "./once";
import type { Resource } from "./resource";
import { SERVICE_FUNCTION_CHAIN, TRAFFIC_SELECTOR } from "./steering";

/** What steers traffic in a cluster, and why that may be another cluster. */
interface Steering {
  readonly by: Resource;
  readonly guessed: string | undefined;
}

/** The chains and selectors of a cluster; none while nobody can tell whose they are. */
export const steeringIn = (cluster: Resource, inventory: Inventory): readonly Steering[] =>
  steered(inventory).get(cluster) ?? [];

const steered = once((inventory) => {
  const found = new Map<Resource, Steering[]>();
  for (const kind of [SERVICE_FUNCTION_CHAIN, TRAFFIC_SELECTOR])
    for (const { resource: by } of inventory.of<object>(kind).items) {
      const { cluster, guessed } = inventory.homeOf(by);
      if (cluster !== undefined) grow(found, cluster.resource, { by, guessed });
    }
  return found;
});
