import { parseCidr, type Cidr } from "../values/cidr";
import { listOf } from "../values/list-of";
import { allOf, anyOf, type Verdict } from "../values/verdict";
import type { Item } from "./collection";
import type { Inventory } from "./inventory";
import { subnetworkBy, subnetworkOf } from "./pod-network-joins";
import type { GkeNetworkParamSet } from "./pod-networks";
import type { Pool } from "./pools";
import { reachedFrom, referenceIn } from "./reference";
import type { Resource } from "./resource";
import { NODE_POOL, SUBNETWORK, type Subnetwork } from "./subjects";
import { ifKnown } from "./view";

// What node pools bring of Pod networks: an extra interface for each, and for an L3 network a range.

type At<S> = Pick<Item<S>, "subject" | "resource">;
type Lists = NonNullable<Pool["networkConfig"]>;
export type ExtraPodNetwork = NonNullable<Lists["additionalPodNetworkConfigs"]>[number];

/** The top-level property of the resource that a pool's networks stand in: an edge is known of that. */
const propertyOf = ({ type }: Resource): string => (NODE_POOL.places.has(type) ? "networkConfig" : "nodePools");

/** A secondary range of a subnetwork in view. */
export interface NamedRange {
  readonly subnetwork: Item<Subnetwork>;
  readonly name: string;
  readonly cidr: Cidr;
}

/** The secondary range of a subnetwork by its name; `undefined` where it has none of that name, or no CIDR. */
export function rangeNamed(subnetwork: Item<Subnetwork>, name: string): NamedRange | undefined {
  const range = listOf(subnetwork.subject.secondaryIpRanges).find((r) => r?.rangeName === name);
  const cidr = parseCidr(range?.ipCidrRange ?? "");
  return cidr && { subnetwork, name, cidr };
}

/** The range that a pool takes for a Pod network, where its subnetwork is in view. */
export function rangeOf(entry: ExtraPodNetwork, resource: Resource, inventory: Inventory): NamedRange | undefined {
  const name = entry.secondaryPodRange;
  if (typeof name !== "string") return undefined;
  const stated = ifKnown(() => [entry.subnetwork]);
  const { cluster } = inventory.homeOf(resource);
  const property = propertyOf(resource);
  const subnetwork =
    stated !== undefined && stated[0] === undefined
      ? cluster && referenceIn(cluster.resource, "subnetwork", SUBNETWORK, inventory)
      : (subnetworkBy(() => entry.subnetwork, resource, property, inventory) ??
        (stated === undefined ? onlyWith(name, reachedFrom(resource, property, SUBNETWORK, inventory)) : undefined));
  return subnetwork && rangeNamed(subnetwork, name);
}

/** Of several that come into question the only one that has the range. */
function onlyWith(name: string, subnetworks: readonly Item<Subnetwork>[]): Item<Subnetwork> | undefined {
  const [only, ...others] = subnetworks.filter((s) => ifKnown(() => rangeNamed(s, name)) !== undefined);
  return others.length > 0 ? undefined : only;
}

/** Whether a pool's nodes are on the network of a parameter set; `undefined` where that cannot be told. */
export function carries({ subject, resource }: At<Pool>, set: At<GkeNetworkParamSet>, inventory: Inventory): Verdict {
  const onSubnetwork = (read: () => unknown): Verdict => isOn(read, resource, set, inventory);
  const names = (): readonly string[] => listOf(set.subject.podIPv4Ranges?.rangeNames);
  const asDevice = (): Verdict =>
    anyKnown(
      () => listOf(subject.networkConfig?.additionalNodeNetworkConfigs),
      (entry) => onSubnetwork(() => entry?.subnetwork),
    );
  const asRange = (): Verdict =>
    anyKnown(
      () => listOf(subject.networkConfig?.additionalPodNetworkConfigs),
      (entry) =>
        allOf(
          [
            () => ifKnown(() => names().includes(entry?.secondaryPodRange ?? "")),
            () => onSubnetwork(() => entry?.subnetwork),
          ],
          (verdict) => verdict(),
        ),
    );
  const isDevice = ifKnown(() => (set.subject.deviceMode ?? "") !== "");
  const isRange = ifKnown(() => names().length > 0);
  if (isDevice === undefined || isRange === undefined || isDevice === isRange) return undefined;
  const verdict = isDevice ? asDevice() : asRange();
  return verdict === false && bringsItsOwn(subject) ? undefined : verdict;
}

/** GKE gives such a pool networks that nobody wrote. */
const bringsItsOwn = ({ networkConfig }: Pool): boolean =>
  ifKnown(() => (networkConfig?.acceleratorNetworkProfile ?? "") === "") !== true;

const anyKnown = <T>(list: () => readonly T[], holds: (item: T) => Verdict): Verdict => {
  const items = ifKnown(list);
  if (items === undefined) return undefined;
  return anyOf(items.keys(), (i) => ifKnown(() => [items[i] as T])?.map(holds)[0]);
};

/** Whether what `read` gives names the subnetwork of a parameter set. */
function isOn(read: () => unknown, pool: Resource, set: At<GkeNetworkParamSet>, inventory: Inventory): Verdict {
  const property = propertyOf(pool);
  const sets = subnetworkOf(set, inventory);
  const text = ifKnown(() => [read()]);
  if (text === undefined)
    return reachedFrom(pool, property, SUBNETWORK, inventory).some((s) => s.resource === sets?.resource) || undefined;
  const own = subnetworkBy(read, pool, property, inventory);
  if (own !== undefined && sets !== undefined) return own.resource === sets.resource;
  const wanted = ifKnown(() => lastPart(set.subject.vpcSubnet));
  return text[0] === undefined || wanted === undefined ? undefined : lastPart(text[0]) === wanted;
}

const lastPart = (path: unknown): string => String(path).split("/").pop()!;
