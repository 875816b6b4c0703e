import type { Input } from "@pulumi/pulumi";
import { PERSISTENT_ADDRESS } from "../facts/persistent-ip";
import { mapped } from "./plain";
import { either, list, record, required, type ShapeOf, text } from "./shape";

/** An address as Compute Engine has it: a `gcp.compute.Address` is one. */
export interface ReservedAddress {
  /** The address alone: `34.1.2.3`. */
  readonly address: Input<string>;
  /**
   * `EXTERNAL` or `INTERNAL`; refused on a Gateway of the other direction.
   * @default - told by the address
   */
  readonly addressType?: Input<string | undefined>;
  /**
   * Its region; refused on a Gateway whose `region` is another.
   * @default - not checked
   */
  readonly region?: Input<string | undefined>;
}

/** `34.1.2.3/32`, or an address with what is known of it. */
export type PersistentAddress = string | ReservedAddress;

/** Addresses in the order in which they are given. */
export type PersistentAddresses = Input<Input<PersistentAddress>[]>;

const RESERVED: ShapeOf<ReservedAddress> = { address: required(text), addressType: text, region: text };

export const ADDRESSES = list(either(text, record(RESERVED)));

const { type, prefix } = PERSISTENT_ADDRESS.value;

/** As a Gateway and a route have them. */
export const claimsOf = (addresses: PersistentAddresses): Input<object[]> =>
  mapped(addresses as Input<Input<PersistentAddress>[]>, (list: Input<PersistentAddress>[]) =>
    list.map((entry) => ({ type, value: cidrOf(entry) })),
  ) as Input<object[]>;

/** The address as the block that holds it alone. */
export const cidrOf = (entry: Input<PersistentAddress>): Input<string> =>
  mapped(entry, (given: PersistentAddress): Input<string> =>
    isReserved(given) ? (mapped(given.address, (address) => `${address}/${prefix}`) as Input<string>) : given,
  ) as Input<string>;

export const isReserved = (entry: PersistentAddress): entry is ReservedAddress =>
  typeof entry === "object" && entry !== null;

/** The argument of each address: what is wrong with the value is wrong with the entry. */
export const addressArguments = (argument: string): Record<string, string> => ({
  "spec.addresses": argument,
  "spec.addresses[*].value": `${argument}[*]`,
});
