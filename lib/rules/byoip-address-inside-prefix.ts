import { ADDRESS_IN_DELEGATED_PREFIX, ENHANCED_ALLOCATION, PREFIX_COMMANDS } from "../facts/byoip";
import { ADDRESS, DELEGATED_PREFIX, type Address, type DelegatedPrefix } from "../inventory/addresses";
import { referenceIn, type Match } from "../inventory/reference";
import { regionOf } from "../inventory/region";
import { NotYet, orNotYet } from "../inventory/view";
import { contains, parseCidr, parseIpAddress } from "../values/cidr";
import { on, rule, type Around, type Finding } from "./rule";

export const byoipAddressInsidePrefix = rule({
  id: "byoip-address-inside-prefix",
  title: "An address of one's own prefix is in the range of the prefix, and in its region",
  why: "Google gives out of a delegated prefix what is in it, where it is: another address is refused, after weeks of waiting for the prefix.",
  fix: "Choose an address of the prefix, or leave it out and get a free one.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [ADDRESS_IN_DELEGATED_PREFIX, ENHANCED_ALLOCATION, PREFIX_COMMANDS],
  checks: [
    on(ADDRESS, function* (address, around) {
      const prefix = referenceIn(around.resource, "ipCollection", DELEGATED_PREFIX, around.inventory);
      if (prefix === undefined) return;
      yield* orNotYet(() => rangeFindings(address, prefix));
      yield* orNotYet(() => regionFindings(address, prefix, around));
      yield* orNotYet(() => allocationFindings(prefix));
    }),
  ],
});

function* rangeFindings(
  { address: text }: Address,
  { subject, resource, guessed }: Match<DelegatedPrefix>,
): Iterable<Finding> {
  const [address, range] = [parseIpAddress(text ?? ""), parseCidr(subject.ipCidrRange)];
  if (address === undefined || range === undefined || contains(range, address)) return;
  const reason = `${text} is not in ${subject.ipCidrRange}, the range of ${resource.name}`;
  yield { path: "address", reason, softer: guessed, related: [resource] };
}

function* regionFindings(
  address: Address,
  prefix: Match<DelegatedPrefix>,
  { resource, inventory }: Around,
): Iterable<Finding> {
  const own = regionOf({ subject: address, resource, at: (path) => path }, inventory);
  const its = regionOf(prefix, inventory);
  if (own === its || its === undefined) return;
  const { name } = prefix.resource;
  if (own === undefined) throw new NotYet(`whether it is in ${its} like ${name} is up to its provider, not in view`);
  yield {
    path: "region",
    reason: `the address is in ${own}, and its prefix ${name} in ${its}`,
    fix: `Reserve the address in ${its}, or delegate a prefix in ${own}.`,
    softer: prefix.guessed,
    related: [prefix.resource],
  };
}

/** The provider reads it when the prefix is made, refreshed or imported. */
function* allocationFindings({ subject, resource }: Match<DelegatedPrefix>): Iterable<Finding> {
  if (parseCidr(subject.ipCidrRange)?.family !== 4 || subject.enableEnhancedIpv4Allocation !== false) return;
  yield {
    path: "ipCollection",
    reason: `${resource.name} reports that no IPv4 address can be taken out of it`,
    fix: `Have the addresses made with ${PREFIX_COMMANDS.value.divide} NAME --public-delegated-prefix=PREFIX --public-delegated-prefix-region=REGION --range=RANGE --create-addresses, and read them by name.`,
    softer: "the report may be older than the prefix; pulumi refresh renews it",
    related: [resource],
  };
}
