import { RESERVED_ADDRESSES } from "../facts/address-plan";
import { ADDRESS_TYPES, INTERNAL_ADDRESS_IN_SUBNET } from "../facts/addresses";
import { ADDRESS, type Address } from "../inventory/addresses";
import { subnetworkOf } from "../inventory/address-subnetwork";
import { regionOf } from "../inventory/region";
import type { Match } from "../inventory/reference";
import type { Subnetwork } from "../inventory/subjects";
import { NotYet, orNotYet } from "../inventory/view";
import { type Cidr, contains, parseCidr, parseIpAddress } from "../values/cidr";
import { listOf } from "../values/list-of";
import { on, rule, type Finding } from "./rule";

export const internalAddressInSubnet = rule({
  id: "internal-address-in-subnet",
  title: "An internal address lies in the range of its subnetwork, and in its region",
  why: "Google refuses the address, and the Gateway that waits for it has none.",
  fix: "Choose an address of the subnetwork, or leave it out and get a free one.",
  level: "mandatory",
  severity: "medium",
  scopes: ["graph"],
  facts: [INTERNAL_ADDRESS_IN_SUBNET, RESERVED_ADDRESSES, ADDRESS_TYPES],
  checks: [
    on(ADDRESS, function* (address, { resource, inventory }) {
      if (address.addressType !== ADDRESS_TYPES.value.internal) return;
      const item = { subject: address, resource, at: (path: string) => path };
      const subnetwork = subnetworkOf(item, inventory);
      if (subnetwork === undefined) return;
      yield* orNotYet(() => rangeFindings(address, subnetwork));
      yield* orNotYet(function* () {
        const own = regionOf(item, inventory);
        const its = regionOf(subnetwork, inventory);
        if (own === its) return;
        const { name } = subnetwork.resource;
        if (own === undefined || its === undefined)
          throw new NotYet(`whether it is in the region of ${name} is up to their providers, which are not in view`);
        yield {
          path: "region",
          reason: `the address is in ${own}, and its subnetwork ${name} in ${its}`,
          fix: "Reserve the address in the region of its subnetwork.",
          softer: subnetwork.guessed,
          related: [subnetwork.resource],
        };
      });
    }),
  ],
});

function* rangeFindings(
  { address: text }: Address,
  { subject, resource, guessed }: Match<Subnetwork>,
): Iterable<Finding> {
  const address = parseIpAddress(text ?? "");
  if (address?.family !== 4) return;
  const primary = parseCidr(subject.ipCidrRange ?? "");
  if (primary === undefined) return;
  if (isKept(primary, address))
    yield {
      path: "address",
      reason: `${text} is one of the ${KEPT} addresses of ${subject.ipCidrRange}, the range of ${resource.name}, that Google keeps: the first two and the last two`,
      fix: "Choose another address of the range, or leave it out and get a free one.",
      softer: guessed,
      related: [resource],
    };
  if (contains(primary, address)) return;
  const secondary = listOf(subject.secondaryIpRanges).flatMap((range) => parseCidr(range?.ipCidrRange ?? "") ?? []);
  yield {
    path: "address",
    reason: `${text} is not in ${subject.ipCidrRange}, the range of ${resource.name}`,
    softer: secondary.some((range) => contains(range, address))
      ? "it is in a secondary range, and whether Google gives out addresses of those is not checked"
      : guessed,
    related: [resource],
  };
}

const KEPT = RESERVED_ADDRESSES.value;

/** Whether an address is at either end of a range. */
function isKept(range: Cidr, { first: address }: Cidr): boolean {
  const each = BigInt(KEPT / 2);
  const { first, last } = range;
  return first <= address && address <= last && (address < first + each || address > last - each);
}
