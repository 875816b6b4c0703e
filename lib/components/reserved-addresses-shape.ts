import { ADDRESS_TYPES } from "../facts/addresses";
import { ADDRESS_LIST } from "./address-list";
import { PROTECTION_SHAPE } from "./protection";
import type { ReservedAddressesArgs } from "./reserved-addresses-args";
import { anything, map, oneOf, required, type ShapeOf, text, word } from "./shape";

export const RESERVED_ADDRESSES_SHAPE: ShapeOf<ReservedAddressesArgs> = {
  ...PROTECTION_SHAPE,
  region: required(word),
  addresses: required(ADDRESS_LIST),
  project: word,
  addressType: oneOf(Object.values(ADDRESS_TYPES.value)),
  subnetwork: word,
  subnetworkCidr: text,
  labels: map(text),
  waive: anything,
};
