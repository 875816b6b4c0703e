import { PODS_PER_NODE } from "../facts/address-plan";
import { POD_NETWORK_ADDRESSES_PER_POD } from "../facts/multi-networking";
import { ZONES_OF_A_REGION } from "../facts/scale";
import { grow, type Item } from "../inventory/collection";
import type { Inventory } from "../inventory/inventory";
import { rangeOf, type ExtraPodNetwork, type NamedRange } from "../inventory/node-networks";
import { once } from "../inventory/once";
import { POOL, type Pool } from "../inventory/pools";
import type { Resource } from "../inventory/resource";
import type { Cluster } from "../inventory/subjects";
import { ifKnown, NotYet } from "../inventory/view";
import { formatCidr, network, sizeOf } from "../values/cidr";
import { listOf } from "../values/list-of";
import { powerOfTwo } from "../values/range-plan";
import { each } from "./judge";
import { comesBefore } from "./name-order";
import { mostNodesOf } from "./node-count";
import { on, rule, type Finding } from "./rule";

const PER_POD = POD_NETWORK_ADDRESSES_PER_POD.value;

export const podRangeFitsNodes = rule({
  id: "pod-range-fits-nodes",
  title: `A Pod network's range holds ${PER_POD} addresses for each Pod of each node that a pool may have`,
  why: "Each node takes a block of the range when it joins: once it is used up, no node joins, and a pool cannot change its networks.",
  fix: "Create the pool with a larger range, fewer Pods on each node, or fewer nodes.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [POD_NETWORK_ADDRESSES_PER_POD, PODS_PER_NODE, ZONES_OF_A_REGION],
  checks: [
    on(POOL, function* (pool, { resource, inventory, home }) {
      yield* each(listOf(pool.networkConfig?.additionalPodNetworkConfigs), function* (entry, i) {
        const range = rangeOf(entry ?? {}, resource, inventory);
        if (range === undefined) return;
        const own = needOf(pool, entry ?? {}, resource, inventory);
        const beside = needs(inventory).get(keyOf(range)) ?? [];
        const others = beside.filter(({ by }) => by !== resource && comesBefore(by, resource));
        const found = tooSmall(range, own, others);
        if (found === undefined) return;
        const path = `networkConfig.additionalPodNetworkConfigs[${i}].secondaryPodRange`;
        const related = [range.subnetwork.resource, ...others.map((o) => o.by)];
        yield { ...found, path, softer: home?.guessed ?? found.softer, related };
      });
    }),
  ],
});

/** What one pool needs of a range. */
interface Need {
  readonly nodes: number;
  readonly pods: number;
}

function needOf(pool: Pool, entry: ExtraPodNetwork, resource: Resource, inventory: Inventory): Need {
  const cluster = inventory.homeOf(resource).cluster?.subject;
  const nodes = mostNodesOf(pool, cluster);
  if (nodes === undefined) throw new NotYet("the node pool states no number of nodes");
  const pods = entry.maxPodsPerNode ?? pool.maxPodsPerNode ?? defaultPods(cluster);
  if (![nodes, pods].every(Number.isSafeInteger)) throw new NotYet("its numbers of nodes and Pods cannot be read");
  return { nodes, pods };
}

function defaultPods(cluster: Cluster | undefined): number {
  if (cluster === undefined) throw new NotYet("its cluster, which says how many Pods a node runs, is not in view");
  return cluster.defaultMaxPodsPerNode ?? PODS_PER_NODE.value.default;
}

/** Blocks are powers of two, which is documented for the primary network only. */
function tooSmall(
  range: NamedRange,
  own: Need,
  others: readonly Need[],
): Pick<Finding, "reason" | "softer"> | undefined {
  const has = Number(sizeOf(range.cidr));
  const sum = (block: (pods: number) => number): number =>
    [own, ...others].reduce((all, { nodes, pods }) => all + nodes * block(pods), 0);
  const least = sum((pods) => PER_POD * pods);
  const inBlocks = sum((pods) => powerOfTwo(PER_POD * pods));
  if (inBlocks <= has) return undefined;
  const beside = others.length === 0 ? "" : " with what other pools take of it";
  const reason = `${formatCidr(network(range.cidr))} holds ${has} addresses, and ${own.nodes} nodes of ${own.pods} Pods need ${least > has ? least : inBlocks}${beside}`;
  return least > has
    ? { reason }
    : { reason, softer: "only for the primary network it is documented that a node's block is a power of two" };
}

const keyOf = ({ subnetwork, name }: NamedRange): string => `${subnetwork.resource.urn} ${name}`;

/** By range: pools that share one share its addresses. */
const needs = once((inventory) => {
  const found = new Map<string, (Need & { readonly by: Resource })[]>();
  for (const item of inventory.of(POOL).items)
    for (const entry of entriesOf(item)) {
      const range = ifKnown(() => rangeOf(entry(), item.resource, inventory));
      const need = ifKnown(() => needOf(item.subject, entry(), item.resource, inventory));
      if (range !== undefined && need !== undefined) grow(found, keyOf(range), { ...need, by: item.resource });
    }
  return found;
});

/** Each read for itself. */
function entriesOf({ subject }: Item<Pool>): readonly (() => ExtraPodNetwork)[] {
  const list = ifKnown(() => listOf(subject.networkConfig?.additionalPodNetworkConfigs)) ?? [];
  return Array.from(list.keys(), (i) => () => list[i] ?? {});
}
