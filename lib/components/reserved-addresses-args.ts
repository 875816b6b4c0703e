import type { Input } from "@pulumi/pulumi";
import { ADDRESS_TYPES } from "../facts/addresses";
import type { Waiver } from "../rules/waiver";
import type { AddressList } from "./address-list";
import { frozen, given } from "./plain";
import { PROTECTION_DEFAULTS, type Protection } from "./protection";

/**
 * Regional IPv4 addresses, reserved for Pods. Of an address nothing but its labels can be edited: any other edit gives it
 * up and reserves another, which `protect` refuses.
 */
export interface ReservedAddressesArgs<N extends string = string> extends Protection {
  /** Region of the addresses, and of the cluster that uses them: `asia-northeast3`. Editing it replaces the addresses. */
  readonly region: Input<string>;
  /**
   * How many addresses (they are called `0`, `1`, …), their names, or their names with the value that each is to have:
   * `2`, `["web", "mail"]`, `{ web: "10.0.0.5" }`. A lower number takes the last away, another name or value replaces
   * the address. Refused: none at all, a name that no address can have, a value that is no IPv4 address, and one that
   * stands twice, is private on an external address or outside `subnetworkCidr` (`internal-address-in-subnet`).
   */
  readonly addresses: AddressList<N>;
  /**
   * Project id. Editing it replaces the addresses.
   * @default - the provider's
   */
  readonly project?: Input<string>;
  /**
   * `EXTERNAL`: reached from the internet. `INTERNAL`: reached in the VPC network of `subnetwork`. Refused otherwise. The
   * class of the Gateway has to be of the same kind (`address-fits-gateway-class`). Editing it replaces the addresses.
   * @default "EXTERNAL"
   */
  readonly addressType?: Input<string>;
  /**
   * Name or path of the subnetwork that internal addresses are of, in `region`. Refused on external addresses; without it
   * internal ones are refused. Editing it replaces the addresses.
   * @default - none
   */
  readonly subnetwork?: Input<string>;
  /**
   * The range of `subnetwork`: `10.0.0.0/24`. Values outside, the four addresses that Google keeps (the first two and the
   * last two), and more addresses than it holds beside them are then refused at once.
   * @default - not checked here; the policy pack checks values where it sees the subnetwork
   */
  readonly subnetworkCidr?: Input<string>;
  /**
   * Labels of the addresses. Editing them replaces nothing.
   * @default - none
   */
  readonly labels?: Input<Record<string, Input<string>>>;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const RESERVED_ADDRESSES_DEFAULTS = frozen({
  addressType: ADDRESS_TYPES.value.external as string,
  ...PROTECTION_DEFAULTS,
});

/** The arguments with the defaults filled in. */
export type ReservedAddressesSettings = ReservedAddressesArgs &
  Required<Pick<ReservedAddressesArgs, keyof typeof RESERVED_ADDRESSES_DEFAULTS>>;

export const reservedAddressesSettings = (args: ReservedAddressesArgs): ReservedAddressesSettings => ({
  ...RESERVED_ADDRESSES_DEFAULTS,
  ...given(args),
});
