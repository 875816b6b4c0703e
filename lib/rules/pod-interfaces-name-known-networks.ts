import { POD_NETWORKS_COME_WITH_POOLS } from "../facts/multi-networking";
import { INTERFACE_ANNOTATIONS } from "../facts/pod-interfaces";
import type { Item } from "../inventory/collection";
import type { Inventory } from "../inventory/inventory";
import { carries } from "../inventory/node-networks";
import { once } from "../inventory/once";
import { paramSetOf } from "../inventory/pod-network-joins";
import { POD_NETWORK, type GkeNetworkParamSet } from "../inventory/pod-networks";
import { POD_TEMPLATE } from "../inventory/pod-template";
import { poolsNear } from "../inventory/pools";
import type { Resource } from "../inventory/resource";
import { NotYet, orNotYet } from "../inventory/view";
import { anyOf, type Verdict } from "../values/verdict";
import { annotationPath, extraNetworksOf } from "./pod-interfaces";
import { on, rule, type Around, type Finding } from "./rule";

export const podInterfacesNameKnownNetworks = rule({
  id: "pod-interfaces-name-known-networks",
  title: "Each network that a Pod asks for is there, and some node pool carries it",
  why: "A Pod on a Network that is not there, or that no node carries, is not scheduled or stays in ContainerCreating.",
  fix: "Create the Network, and a node pool with its subnet, or correct the name.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [INTERFACE_ANNOTATIONS, POD_NETWORKS_COME_WITH_POOLS],
  checks: [
    on(POD_TEMPLATE, function* (pod, around) {
      if (around.home === undefined) return;
      for (const network of new Set(extraNetworksOf(pod))) yield* orNotYet(() => unknownOrUncarried(network, around));
    }),
  ],
});

function* unknownOrUncarried(network: string, around: Around): Iterable<Finding> {
  const { inventory, resource, given } = around;
  const path = annotationPath(INTERFACE_ANNOTATIONS.value.interfaces);
  const softer = given.assume.complete ? undefined : "it may be made elsewhere";
  const networks = inventory.near(resource, POD_NETWORK).by("name", (n) => n.name);
  if (networks.lacks(network))
    return yield { path, reason: `names the network "${network}", and no Network of that name is in view`, softer };
  const [found, ...others] = networks.get(network);
  const set = found && others.length === 0 ? paramSetOf(found, inventory) : undefined;
  if (set === undefined || isCarried(set, inventory)) return;
  yield {
    path,
    reason: `names the network "${network}", and no node pool in view carries its subnet`,
    fix: "Add its subnet, and for an L3 network its range, to the networkConfig of a node pool.",
    softer,
    related: [found!.resource, set.resource],
  };
}

/** Whether a node pool of its cluster may carry a network; stops where that cannot be told. */
function isCarried(set: Item<GkeNetworkParamSet>, inventory: Inventory): boolean {
  const pools = poolsNear(set.resource, inventory);
  const verdicts = carriers(inventory);
  if (!verdicts.has(set.resource))
    verdicts.set(
      set.resource,
      anyOf(pools.items, (pool) => carries(pool, set, inventory)),
    );
  const verdict = verdicts.get(set.resource);
  if (verdict === undefined) throw new NotYet(`whether a node pool carries ${set.resource.name} cannot be told`);
  if (verdict || pools.items.length === 0) return true;
  if (pools.withheld[0] !== undefined) throw new NotYet(pools.withheld[0]);
  return false;
}

/** Asked of each set once, however many Pods are on it. */
const carriers = once(() => new Map<Resource, Verdict>());
