import { grow, type Item } from "./collection";
import { areApart, type Home } from "./home";
import type { Inventory } from "./inventory";
import { once } from "./once";
import { GKE_NETWORK_PARAM_SET, POD_NETWORK, type GkeNetworkParamSet, type PodNetwork } from "./pod-networks";
import { named, reachedFrom, referenceBy, referenceIn } from "./reference";
import type { Resource } from "./resource";
import { NETWORK, SUBNETWORK, type Network, type Subnetwork } from "./subjects";
import { ifKnown } from "./view";

/** A subject and the resource that holds it, as a rule has them. */
type At<S> = Pick<Item<S>, "subject" | "resource">;
type ParamSet = At<GkeNetworkParamSet>;

/** Whether a Pod network gets its parameters from GKE; the kind is compared as GKE does, in any case. */
export const isGkes = ({ parametersRef }: PodNetwork): boolean =>
  typeof parametersRef?.kind === "string" && parametersRef.kind.toLowerCase() === "gkenetworkparamset";

/**
 * The parameter set that a Pod network refers to, in its cluster: by name where that is known, else by the dependency
 * edge. `undefined` where it refers to none in view, or several come into question.
 */
export function paramSetOf(
  { subject, resource }: At<PodNetwork>,
  inventory: Inventory,
): Item<GkeNetworkParamSet> | undefined {
  if (ifKnown(() => isGkes(subject)) === false) return undefined;
  const name = ifKnown(() => subject.parametersRef?.name);
  const home = inventory.homeOf(resource);
  const reached = reachedFrom(resource, "spec", GKE_NETWORK_PARAM_SET, inventory);
  const [byEdge, ...others] = reached.filter((set) => !areApart(home, inventory.homeOf(set.resource)));
  const nearest = others.length === 0 ? byEdge : undefined;
  if (typeof name !== "string") return nearest;
  const sets = inventory.near(resource, GKE_NETWORK_PARAM_SET).by("name", (s) => s.name);
  const [only, ...more] = sets.get(name);
  if (only !== undefined) return more.length === 0 ? only : undefined;
  return nearest !== undefined && ifKnown(() => nearest.subject.name) === undefined ? nearest : undefined;
}

/** The Pod networks that refer to the parameter set of one of them, whether that set is in view or not. */
export const podNetworksBeside = (network: At<PodNetwork>, inventory: Inventory): readonly Item<PodNetwork>[] =>
  referring(inventory).get(setKey(network, inventory)) ?? [];

const referring = once((inventory) => {
  const found = new Map<string | undefined, Item<PodNetwork>[]>();
  for (const network of inventory.of(POD_NETWORK).items) {
    const key = ifKnown(() => setKey(network, inventory));
    if (key !== undefined) grow(found, key, network);
  }
  return found;
});

/** What tells the parameter set of a Pod network from others; `undefined` where it refers to none. */
function setKey(network: At<PodNetwork>, inventory: Inventory): string | undefined {
  const { subject, resource } = network;
  const { key } = inventory.homeOf(resource);
  const set = paramSetOf(network, inventory);
  if (set !== undefined) return `${key} ${set.resource.urn}`;
  const name = isGkes(subject) ? subject.parametersRef?.name : undefined;
  return typeof name === "string" ? `${key} ${name}` : undefined;
}

/** The subnetwork of a parameter set. */
export const subnetworkOf = (set: ParamSet, inventory: Inventory): Item<Subnetwork> | undefined =>
  remembered(subnetworks(inventory), set.resource, () =>
    subnetworkBy(() => set.subject.vpcSubnet, set.resource, "spec", inventory),
  );
const subnetworks = once(() => new Map<Resource, Item<Subnetwork> | undefined>());

/** The subnetwork that a value in a property names. A bare name is rather one of the cluster's region. */
export function subnetworkBy(
  read: () => unknown,
  from: Resource,
  property: string,
  inventory: Inventory,
): Item<Subnetwork> | undefined {
  const region = ifKnown(() => regionOf(inventory.homeOf(from)));
  const name = ifKnown(read);
  const isBare = typeof name === "string" && !name.includes("/");
  const there =
    isBare && region !== undefined ? named(`regions/${region}/subnetworks/${name}`, SUBNETWORK, inventory) : undefined;
  return there ?? referenceBy(read, from, property, SUBNETWORK, inventory);
}

/** The VPC network of a parameter set: the one that it names, else its subnetwork's. */
export const vpcOfParamSet = (set: ParamSet, inventory: Inventory): Item<Network> | undefined =>
  remembered(vpcs(inventory), set.resource, () => {
    const { subject, resource } = set;
    const stated = ifKnown(() => [subject.vpc]);
    const vpc = referenceBy(() => subject.vpc, resource, "spec", NETWORK, inventory);
    if (vpc !== undefined || stated !== undefined) return vpc;
    const subnetwork = subnetworkOf(set, inventory);
    return subnetwork && referenceIn(subnetwork.resource, "network", NETWORK, inventory);
  });
const vpcs = once(() => new Map<Resource, Item<Network> | undefined>());

/** Several rules ask, each of every set. */
function remembered<T>(found: Map<Resource, T>, set: Resource, find: () => T): T {
  if (!found.has(set)) found.set(set, find());
  return found.get(set)!;
}

/** The region of a cluster, where that is known. */
export function regionOf({ cluster, assumed }: Home): string | undefined {
  const location = cluster?.subject.location;
  return typeof location === "string" ? location.replace(/-[a-z]$/, "") : assumed.region;
}
