import { formatCidr, parseCidr, type Cidr } from "../values/cidr";
import type { Item } from "./collection";
import type { Home } from "./home";
import type { Inventory } from "./inventory";
import { referenceIn } from "./reference";
import { NODE_POOL, SUBNETWORK, type Cluster } from "./subjects";
import { ifKnown, NotYet, valueOrNotYet } from "./view";

/** A range of a cluster, and where it was read. */
export interface AddressRange {
  readonly cidr: Cidr;
  readonly at: string;
}

interface AddressRanges {
  readonly known: readonly AddressRange[];
  /** Why there may be more. */
  readonly unknown: readonly NotYet[];
}

/** The places where one range may be written, each read by itself: the first that is known says it. */
type Written = readonly { readonly read: () => string | undefined; readonly at: string }[];

/** The IPv4 ranges of a cluster's Pods on their primary network. */
export function podRangesOf(home: Home, inventory: Inventory): AddressRanges {
  const { cluster, assumed, assumedAt } = home;
  const written: Written[] = (assumed.podRanges ?? []).map((text) => [
    { read: () => text, at: `${assumedAt}.podRanges` },
  ]);
  if (cluster === undefined) return rangesIn(written, "Pod");
  const { policy, named } = allocationOf(cluster, inventory);
  const names = ifKnown(() => policy()?.additionalPodRangesConfig?.podRangeNames);
  written.push([
    { read: () => cluster.subject.clusterIpv4Cidr, at: "clusterIpv4Cidr" },
    { read: () => policy()?.clusterIpv4CidrBlock, at: "ipAllocationPolicy.clusterIpv4CidrBlock" },
    { read: () => named(policy()?.clusterSecondaryRangeName), at: "ipAllocationPolicy.clusterSecondaryRangeName" },
  ]);
  for (let i = 0; i < (names?.length ?? 0); i++)
    written.push([{ read: () => named(names?.[i]), at: "ipAllocationPolicy.additionalPodRangesConfig" }]);
  for (const { subject, resource } of inventory.near(cluster.resource, NODE_POOL).items) {
    const at = `networkConfig of ${resource.name}`;
    written.push([
      { read: () => subject.networkConfig?.podIpv4CidrBlock, at },
      { read: () => named(subject.networkConfig?.podRange), at },
    ]);
  }
  return rangesIn(written, "Pod");
}

/** The IPv4 ranges of a cluster's Services. */
export function serviceRangesOf({ cluster }: Home, inventory: Inventory): AddressRanges {
  if (cluster === undefined) return rangesIn([], "Service");
  const { policy, named } = allocationOf(cluster, inventory);
  const range: Written = [
    { read: () => cluster.subject.servicesIpv4Cidr, at: "servicesIpv4Cidr" },
    { read: () => policy()?.servicesIpv4CidrBlock, at: "ipAllocationPolicy.servicesIpv4CidrBlock" },
    { read: () => named(policy()?.servicesSecondaryRangeName), at: "ipAllocationPolicy.servicesSecondaryRangeName" },
  ];
  return rangesIn([range], "Service");
}

/** How a cluster gets its ranges, and what the secondary ranges of its subnetwork are called. */
function allocationOf({ subject, resource }: Item<Cluster>, inventory: Inventory) {
  const subnetwork = referenceIn(resource, "subnetwork", SUBNETWORK, inventory);
  const named = (range: string | undefined): string | undefined =>
    range === undefined || subnetwork?.guessed !== undefined
      ? undefined
      : subnetwork?.subject.secondaryIpRanges?.find((r) => r.rangeName === range)?.ipCidrRange;
  return { policy: () => subject.ipAllocationPolicy, named };
}

function rangesIn(written: readonly Written[], kind: string): AddressRanges {
  const known = new Map<string, AddressRange>();
  const unknown: NotYet[] = [];
  for (const places of written) {
    const texts = places.map(({ read, at }) => ({ text: valueOrNotYet(() => read() ?? ""), at }));
    const found = texts.flatMap(({ text, at }) => {
      const cidr = text instanceof NotYet ? undefined : parseCidr(text); // `/14` only asks for a size
      return cidr === undefined ? [] : [{ cidr, at }];
    });
    for (const range of found) if (!known.has(formatCidr(range.cidr))) known.set(formatCidr(range.cidr), range);
    if (found.length === 0) unknown.push(...texts.flatMap(({ text }) => (text instanceof NotYet ? [text] : [])));
  }
  const none = known.size === 0 && unknown.length === 0;
  return {
    known: [...known.values()],
    unknown: none ? [new NotYet(`the ${kind} ranges of its cluster are not in view`)] : unknown,
  };
}
