import { PRIVATE_ADDRESSES, RESERVED_ADDRESSES } from "../facts/address-plan";
import { ADDRESS_TYPES } from "../facts/addresses";
import { isPrivateAddress } from "../rules/private-address";
import { ipv4Range, ipv4RangeMistake } from "../values/ipv4-range";
import { addressListProblems, roomProblems, wantedAddresses } from "./address-list";
import type { Problem } from "./enforce";
import { plain } from "./plain";
import type { ReservedAddressesSettings } from "./reserved-addresses-args";

const { external, internal } = ADDRESS_TYPES.value;

export function* reservedAddressesProblems(settings: ReservedAddressesSettings): Iterable<Problem> {
  yield* addressListProblems("addresses", settings.addresses);
  const type = plain<string>(settings.addressType);
  if (type === external) yield* externalProblems(settings);
  if (type === internal) yield* internalProblems(settings);
}

function* externalProblems(settings: ReservedAddressesSettings): Iterable<Problem> {
  for (const path of ["subnetwork", "subnetworkCidr"] as const)
    if (settings[path] !== undefined)
      yield { path, reason: "is given, and the addresses are external", fix: TAKE_INTERNAL };
  for (const { path, value } of wantedAddresses("addresses", settings.addresses)) {
    const text = plain<string>(value);
    if (isPrivateAddress(text))
      yield {
        path,
        reason: `${text} is a private address`,
        fix: TAKE_INTERNAL,
        unseen: { reason: "is a private address", fix: TAKE_INTERNAL },
      };
  }
}

const TAKE_INTERNAL = `Set addressType to ${internal}.`;

function* internalProblems({ addresses, subnetwork, subnetworkCidr }: ReservedAddressesSettings): Iterable<Problem> {
  if (subnetwork === undefined)
    yield { path: "subnetwork", reason: "is not given, and the addresses are internal", fix: "Name their subnetwork." };
  const text = plain<string>(subnetworkCidr);
  const mistake = text === undefined ? undefined : ipv4RangeMistake(text, PRIVATE_ADDRESSES.value);
  if (mistake !== undefined) yield { path: "subnetworkCidr", ...mistake };
  else
    yield* roomProblems(
      "subnetworkCidr",
      ipv4Range(text),
      wantedAddresses("addresses", addresses).length,
      RESERVED_ADDRESSES.value,
    );
}
