import type { AddressArgs } from "@pulumi/gcp/compute/address";
import type { Input } from "@pulumi/pulumi";
import { ADDRESS_TYPES, INTERNAL_PURPOSE } from "../facts/addresses";
import { isLater } from "../inventory/view";
import { wantedAddresses, type WantedAddress } from "./address-list";
import type { Child } from "./enforce";
import { given, mapped } from "./plain";
import type { ReservedAddressesSettings } from "./reserved-addresses-args";

/** An address that is about to be reserved. */
interface AddressInputs extends WantedAddress {
  readonly inputs: AddressArgs;
}

export const reservedAddressInputs = (settings: ReservedAddressesSettings): readonly AddressInputs[] =>
  wantedAddresses("addresses", settings.addresses).map((wanted) => ({ ...wanted, inputs: inputsOf(settings, wanted) }));

const inputsOf = (
  { project, region, addressType, subnetwork, labels }: ReservedAddressesSettings,
  { value }: WantedAddress,
): AddressArgs =>
  given({ project, region, addressType, purpose: purposeOf(addressType), subnetwork, address: value, labels });

/** External addresses have none. */
function purposeOf(addressType: Input<string>): Input<string | undefined> | undefined {
  const purpose = (type: string) => (type === ADDRESS_TYPES.value.internal ? INTERNAL_PURPOSE.value : undefined);
  return isLater(addressType)
    ? mapped<string, string | undefined>(addressType, purpose)
    : purpose(addressType as string);
}

export const ADDRESS_TYPE = "gcp:compute/address:Address";
const SUBNETWORK_TYPE = "gcp:compute/subnetwork:Subnetwork";

/** What rules speak of, and the argument that each path comes from. The subnetwork stands in under the component's name. */
export function reservedAddressSubjects(
  name: string,
  { subnetworkCidr, region }: ReservedAddressesSettings,
  addresses: readonly AddressInputs[],
): readonly Child[] {
  const subjects = addresses.map(({ name: role, path, inputs }) => ({
    type: ADDRESS_TYPE,
    name: `${name}-${role}`,
    inputs: subnetworkCidr === undefined ? inputs : { ...inputs, subnetwork: name },
    arguments: { ...RESERVED_ADDRESS_ARGUMENTS, address: path },
  }));
  const inputs = { name, region, ipCidrRange: subnetworkCidr };
  const subnetwork = {
    type: SUBNETWORK_TYPE,
    name: "its subnetwork",
    inputs,
    arguments: { region: "region", ipCidrRange: "subnetworkCidr" },
  };
  return subnetworkCidr === undefined ? subjects : [...subjects, subnetwork];
}

/** The argument that each path of the inputs comes from. */
const RESERVED_ADDRESS_ARGUMENTS = {
  project: "project",
  region: "region",
  addressType: "addressType",
  subnetwork: "subnetwork",
  labels: "labels",
} as const satisfies Record<string, keyof ReservedAddressesSettings>;
