import { formatCidr, parseAddressOrCidr, sizeOf } from "../values/cidr";
import { listOf } from "../values/list-of";
import { subnetworkOf } from "./address-subnetwork";
import { ADDRESS, GLOBAL_ADDRESS, type Address, type GlobalAddress } from "./addresses";
import type { Item } from "./collection";
import type { Inventory } from "./inventory";
import { once } from "./once";
import type { GatewaySpec, GkeIpRouteSpec } from "./persistent-ips";
import { referenceIn } from "./reference";
import type { Resource } from "./resource";
import { NETWORK } from "./subjects";
import { ifKnown, NotYet, valueOrNotYet } from "./view";
import { vpcOf } from "./vpc";

export type ReservedAddress = Item<Address | GlobalAddress>;

/** One address that a Gateway or a route names, and the resources that it may be. */
export interface NamedAddress {
  /** `addresses[0].value`; `addresses` where nobody can tell yet which of them it is. */
  readonly path: string;
  /** At least one. Several: it is one of them, and nobody can tell which. */
  readonly candidates: readonly [ReservedAddress, ...ReservedAddress[]];
  /** Why it may be none of them. */
  readonly guessed?: string | undefined;
}

/**
 * The reserved addresses that a Gateway or a route names: by value where that is known, else by the dependency edges of
 * its `spec`, where nothing but an address can come from an address. What is known of neither is given as not known.
 */
export const addressesNamedIn = once((spec: GatewaySpec | GkeIpRouteSpec, resource: Resource, inventory: Inventory) => [
  ...named(spec, resource, inventory),
]);

function* named(
  spec: GatewaySpec | GkeIpRouteSpec,
  resource: Resource,
  inventory: Inventory,
): Iterable<NamedAddress | NotYet> {
  const edges = edgesOf(resource, inventory);
  const met = new Set<ReservedAddress>();
  const open: Slot[] = [];
  for (const slot of slotsOf(spec)) {
    if (slot.value instanceof NotYet) open.push(slot);
    const named =
      typeof slot.value === "string" ? byValue(slot.path, slot.value, edges, resource, inventory) : undefined;
    named?.candidates.forEach((candidate) => met.add(candidate));
    if (named !== undefined) yield named;
  }
  const [first, ...left] = edges.filter((edge) => !met.has(edge));
  yield* first === undefined ? open.map(({ value }) => value as NotYet) : byEdge(open, [first, ...left]);
}

/** A place for one address in `addresses`, or for all of them where the list is not known yet. */
interface Slot {
  readonly path: string;
  readonly value: unknown;
  readonly holdsAll?: boolean;
}

function* slotsOf(spec: GatewaySpec | GkeIpRouteSpec): Iterable<Slot> {
  const addresses = valueOrNotYet(() => spec.addresses);
  if (addresses instanceof NotYet) return yield { path: "addresses", value: addresses, holdsAll: true };
  for (let i = 0; i < listOf(addresses).length; i++) {
    const value = valueOrNotYet(() => addresses![i]?.value);
    yield { path: `addresses[${i}].value`, value };
  }
}

/** Every edge ends in one of the open slots, so with no more edges than slots each of them is named. */
function* byEdge(
  open: readonly Slot[],
  edges: readonly [ReservedAddress, ...ReservedAddress[]],
): Iterable<NamedAddress | NotYet> {
  const [slot, ...more] = open;
  if (slot === undefined) return;
  const path = more.length === 0 ? slot.path : "addresses";
  if (slot.holdsAll || edges.length <= open.length) yield* edges.map((edge) => ({ path, candidates: [edge] as const }));
  else yield { path, candidates: edges };
  if (!slot.holdsAll && edges.length < open.length) yield open[edges.length]!.value as NotYet;
}

function byValue(
  path: string,
  text: string,
  edges: readonly ReservedAddress[],
  resource: Resource,
  inventory: Inventory,
): NamedAddress | undefined {
  const key = keyOf(text);
  const all = key === undefined ? [] : holding(key, inventory);
  const sure = all.filter((candidate) => edges.includes(candidate));
  const [first, ...others] = sure.length > 0 ? sure : all.filter((candidate) => isHere(candidate, resource, inventory));
  if (first !== undefined) return { path, candidates: [first, ...others] };
  return all[0] && { path, candidates: [all[0], ...all.slice(1)], guessed: BY_VALUE };
}

const BY_VALUE = "an internal address is taken for the reserved one of its value, which may be in another network";

/** An external address is there once in the world, an internal one once in its VPC network. */
function isHere(address: ReservedAddress, resource: Resource, inventory: Inventory): boolean {
  if (ifKnown(() => address.subject.addressType ?? "EXTERNAL") === "EXTERNAL") return true;
  const subnetwork = subnetworkOf(address, inventory);
  const network = subnetwork && referenceIn(subnetwork.resource, "network", NETWORK, inventory);
  const vpc = vpcOf(inventory.homeOf(resource), inventory);
  const isSure = [subnetwork, network, vpc, vpc?.network].every((at) => at !== undefined && at.guessed === undefined);
  return isSure && vpc?.network.resource === network?.resource;
}

/** `34.1.2.3` and `34.1.2.3/32` are one address; `undefined` for a range and for anything else. */
export function keyOf(text: string): string | undefined {
  const cidr = parseAddressOrCidr(text);
  return cidr === undefined || sizeOf(cidr) > 1n ? undefined : formatCidr(cidr);
}

const holding = (key: string, inventory: Inventory): readonly ReservedAddress[] =>
  [ADDRESS, GLOBAL_ADDRESS].flatMap((kind) =>
    inventory
      .of<Address | GlobalAddress>(kind)
      .by("address", ({ address }) => keyOf(address ?? "") ?? [])
      .get(key),
  );

/** Only what it depends on itself: behind its Gateway a route would find all of the Gateway's addresses. */
const edgesOf = ({ propertyDependencies }: Resource, inventory: Inventory): readonly ReservedAddress[] =>
  [...new Set(propertyDependencies["spec"])].flatMap((urn) => byUrn(inventory).get(urn) ?? []);

const byUrn = once(
  (inventory) =>
    new Map<string, ReservedAddress>(
      [ADDRESS, GLOBAL_ADDRESS].flatMap((kind) =>
        inventory.of<Address | GlobalAddress>(kind).items.map((item) => [item.resource.urn, item]),
      ),
    ),
);
