import { podRangesOf } from "../inventory/address-ranges";
import { grow } from "../inventory/collection";
import type { Home } from "../inventory/home";
import type { Inventory } from "../inventory/inventory";
import { rangeNamed, rangeOf } from "../inventory/node-networks";
import { once } from "../inventory/once";
import { subnetworkOf } from "../inventory/pod-network-joins";
import { GKE_NETWORK_PARAM_SET } from "../inventory/pod-networks";
import { POOL } from "../inventory/pools";
import type { Resource } from "../inventory/resource";
import { NotYet, orNotYet } from "../inventory/view";
import { parseCidr, type Cidr } from "../values/cidr";
import { listOf } from "../values/list-of";
import { isGiven } from "./param-set";
import { isPrimary } from "./pod-interfaces";

/** A range that Pods of a cluster get addresses from. */
export interface Claim {
  readonly cidr: Cidr;
  /** The object that asks for it; `undefined` for a cluster that is only assumed. */
  readonly by: Resource | undefined;
  /** A parameter set, a node pool, or the cluster for its primary network. */
  readonly as: "set" | "pool" | "cluster";
  /** Equal for one range, whoever asks for it. */
  readonly key: string;
  readonly path: string;
  readonly guessed?: string | undefined;
}

/** All that ask for ranges in one cluster, and what is not known yet of each. */
interface Claims {
  readonly claims: Claim[];
  readonly open: Map<Resource, NotYet[]>;
}

/** By cluster. A pool that asks for the range of a parameter set says nothing new. */
export const claimsByCluster = once((inventory): ReadonlyMap<string, Claims> => {
  const found = new Map<string, Claims>();
  for (const [resource, claims] of [...ofSets(inventory), ...ofPools(inventory)]) {
    const home = inventory.homeOf(resource);
    let there = found.get(home.key);
    if (there === undefined)
      found.set(home.key, (there = { claims: [...ofCluster(home, inventory)], open: new Map() }));
    for (const claim of claims)
      if (claim instanceof NotYet) grow(there.open, resource, claim);
      else there.claims.push(claim);
  }
  for (const [key, { claims, open }] of found) {
    const sets = new Set(claims.flatMap((c) => (c.as === "set" ? [c.key] : [])));
    found.set(key, { claims: claims.filter((c) => c.as !== "pool" || !sets.has(c.key)), open });
  }
  return found;
});

function* ofCluster(home: Home, inventory: Inventory): Iterable<Claim> {
  const { cluster, guessed } = home;
  for (const { cidr, at } of podRangesOf(home, inventory).known)
    yield { cidr, by: cluster?.resource, as: "cluster", key: "", path: at, guessed };
}

type Found = readonly [Resource, readonly (Claim | NotYet)[]];

function* ofSets(inventory: Inventory): Iterable<Found> {
  for (const item of inventory.of(GKE_NETWORK_PARAM_SET).items) {
    const { subject: set, resource: by } = item;
    const claims = orNotYet(function* (): Iterable<Claim | NotYet> {
      const subnetwork = isPrimary(set.name) ? undefined : subnetworkOf(item, inventory);
      if (subnetwork === undefined) return;
      const { urn } = subnetwork.resource;
      const own = isGiven(set.deviceMode) ? parseCidr(subnetwork.subject.ipCidrRange ?? "") : undefined;
      if (own !== undefined) yield { cidr: own, by, as: "set", key: urn, path: "vpcSubnet" };
      const names = listOf(set.podIPv4Ranges?.rangeNames);
      for (let i = 0; i < names.length; i++)
        yield* orNotYet(function* () {
          const range = rangeNamed(subnetwork, names[i]!);
          const path = `podIPv4Ranges.rangeNames[${i}]`;
          if (range !== undefined)
            yield { cidr: range.cidr, by, as: "set" as const, key: `${urn} ${range.name}`, path };
        });
    });
    yield [by, [...claims]];
  }
}

function* ofPools(inventory: Inventory): Iterable<Found> {
  for (const { subject: pool, resource: by, at } of inventory.of(POOL).items) {
    const claims = orNotYet(function* (): Iterable<Claim | NotYet> {
      const entries = listOf(pool.networkConfig?.additionalPodNetworkConfigs);
      for (let i = 0; i < entries.length; i++)
        yield* orNotYet(function* () {
          const range = rangeOf(entries[i] ?? {}, by, inventory);
          const path = at(`networkConfig.additionalPodNetworkConfigs[${i}].secondaryPodRange`);
          const key = `${range?.subnetwork.resource.urn} ${range?.name}`;
          if (range !== undefined) yield { cidr: range.cidr, by, as: "pool" as const, key, path };
        });
    });
    yield [by, [...claims]];
  }
}
