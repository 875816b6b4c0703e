import type { Input } from "@pulumi/pulumi";
import { PREFIX_SCOPES } from "../facts/byoip";
import type { Waiver } from "../rules/waiver";
import type { AddressList } from "./address-list";
import { frozen, given } from "./plain";
import { PROTECTION_DEFAULTS, type Protection } from "./protection";

/**
 * The way from an IPv4 prefix of your own to regional addresses: an advertised prefix, a delegated prefix of it, addresses
 * of that. Each step is made from its range (`…Cidr`, `addresses`), or exists and is read by name (`…Prefix`,
 * `existingAddresses`); the way may end early, and go on in a later update.
 *
 * Nothing of a prefix can be edited: an edit gives it up and begins anew, which `protect` refuses. An advertised prefix
 * takes two to four weeks to come up, a delegated one minutes (four weeks where the advertised one is an old one), and
 * nobody can shorten that. See {@link https://cloud.google.com/vpc/docs/bring-your-own-ip}.
 */
export interface ByoipPrefixArgs<N extends string = string, E extends string = string> extends Protection {
  /**
   * Region of the delegated prefix and of the addresses, and of the cluster that uses them: `asia-northeast3`. Editing it
   * replaces them.
   */
  readonly region: Input<string>;
  /**
   * Project id. Editing it replaces everything.
   * @default - the provider's
   */
  readonly project?: Input<string>;
  /**
   * The prefix that you own, as its ROA has it: `203.0.113.0/24`. Makes an advertised prefix, for which a ROA of Google's
   * AS number has to be there. Refused where it is no IPv4 range, has host bits or is private. Editing it replaces the
   * advertised prefix and all that comes of it: weeks.
   * @default - none: `advertisedPrefix` or `delegatedPrefix` exists
   */
  readonly advertisedCidr?: Input<string>;
  /**
   * An address of `advertisedCidr` whose PTR record you can set; Google looks it up to see whose prefix it is. Refused
   * outside (`advertised-prefix-owns-dns-ip`), and where it is missing. Editing it replaces the advertised prefix: weeks.
   * @default - none
   */
  readonly dnsVerificationIp?: Input<string>;
  /**
   * What the advertised prefix is for. `GLOBAL` is refused (`delegated-prefix-fits-scope`): Pods need regional addresses,
   * and the provider has no global delegated prefix; the error gives the command. Editing it replaces the advertised
   * prefix: weeks.
   * @default "REGIONAL"
   */
  readonly pdpScope?: Input<string>;
  /**
   * Name or path of an advertised prefix that exists, instead of `advertisedCidr`. Refused where it is the path of a
   * delegated prefix: what the provider delegates out of one gives no IPv4 addresses; the error gives the command.
   * Editing it replaces the delegated prefix.
   * @default - none
   */
  readonly advertisedPrefix?: Input<string>;
  /**
   * The part of the advertised prefix that goes to `region`: `203.0.113.0/28`. Makes a delegated prefix. Refused where it
   * is no IPv4 range, has host bits, is outside the advertised prefix (`delegated-prefix-inside-parent`) or holds fewer
   * than `addresses`. Editing it replaces the delegated prefix and its addresses.
   * @default - none: the way ends at the advertised prefix, or `delegatedPrefix` exists
   */
  readonly delegatedCidr?: Input<string>;
  /**
   * Whether the delegated prefix is announced only when you say so, because it is in use elsewhere. By request to Google.
   * Editing it replaces the delegated prefix.
   * @default - Google's: false
   */
  readonly isLiveMigration?: Input<boolean>;
  /**
   * The project that a part of the prefix is for. Refused: the provider cannot delegate it; the error gives the command.
   * @default - none
   */
  readonly delegateeProject?: Input<string>;
  /**
   * Name or path of a delegated prefix that exists in `region`, instead of `delegatedCidr`. Refused beside `addresses`
   * where it reports that no IPv4 address can be taken out of it (`enableEnhancedIpv4Allocation`); the error gives the
   * command. Editing it replaces the addresses.
   * @default - none
   */
  readonly delegatedPrefix?: Input<string>;
  /**
   * Addresses that are taken out of the delegated prefix: how many (they are called `0`, `1`, …), their names, or their
   * names with the value that each is to have: `2`, `["web", "mail"]`, `{ web: "203.0.113.5" }`. The prefix has to
   * support that, which it reports as `enableEnhancedIpv4Allocation`; where it does not, have gcloud make them, and name
   * them in `existingAddresses`. Refused: none at all, a name that no address can have, a value that is no IPv4 address,
   * stands twice or is outside the prefix (`byoip-address-inside-prefix`). Another name or value replaces the address.
   * @default - none
   */
  readonly addresses?: AddressList<N>;
  /**
   * Addresses that exist in `region`, such as those that gcloud made of a sub-prefix: their names, or what they are to be
   * called here with their name or path: `["web-0"]`, `{ web: "prefix-0" }`.
   * @default - none
   */
  readonly existingAddresses?: readonly E[] | Readonly<Record<E, Input<string>>>;
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

export const BYOIP_PREFIX_DEFAULTS = frozen({
  pdpScope: PREFIX_SCOPES.value.regional as string,
  ...PROTECTION_DEFAULTS,
});

/** The arguments with the defaults filled in. */
export type ByoipSettings = ByoipPrefixArgs & Required<Pick<ByoipPrefixArgs, keyof typeof BYOIP_PREFIX_DEFAULTS>>;

export const byoipSettings = (args: ByoipPrefixArgs): ByoipSettings => ({ ...BYOIP_PREFIX_DEFAULTS, ...given(args) });
