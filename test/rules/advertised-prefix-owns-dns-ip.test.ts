import { advertisedPrefixOwnsDnsIp } from "../../lib/rules/advertised-prefix-owns-dns-ip";
import { advertised } from "../support/addresses";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { unknown, type Res } from "../support/stack";

const pap = (dnsVerificationIp: unknown, ipCidrRange: unknown = "203.0.113.0/24"): readonly Res[] => [
  advertised("own", { ipCidrRange, dnsVerificationIp }),
];
const found = { finds: ["mandatory own dnsVerificationIp"] };
const advisory = { finds: ["advisory own dnsVerificationIp"] };

describeRule(advertisedPrefixOwnsDnsIp, {
  "the first": { stack: pap("203.0.113.0") },
  "the last": { stack: pap("203.0.113.255") },
  "one below": { stack: pap("203.0.112.255"), ...found },
  "one above": { stack: pap("203.0.114.0"), ...found },
  "not given, IPv4": { stack: pap(undefined), ...advisory },
  "empty, IPv4": { stack: pap(""), ...advisory },
  "null, IPv4": { stack: pap(null), ...advisory },
  "not given, IPv6": { stack: pap(undefined, "2001:db8::/32") },
  "not known yet": { stack: pap(unknown), undecided: ["own"] },
  "the range not known yet": { stack: pap("198.51.100.1", unknown), undecided: ["own"] },
  "an address of an IPv6 prefix": { stack: pap("2001:db8::1", "2001:db8::/32") },
  "an IPv6 address, of an IPv4 prefix": { stack: pap("2001:db8::1"), ...found },
  "an IPv4 address, of an IPv6 prefix": { stack: pap("203.0.113.1", "2001:db8::/32"), ...found },
  "no address": { stack: pap("203.0.113"), ...found },
  "a block": { stack: pap("203.0.113.1/32"), ...found },
  "a number": { stack: pap(7), ...found },
  "no range": { stack: pap("203.0.113.1", "203.0.113.0") },
  "a number for a range": { stack: pap("203.0.113.1", 7) },
  "no range at all": { stack: [advertised("own", {})] },
});

test("in words", () =>
  expect(
    [pap("198.51.100.1"), pap(undefined)].flatMap((stack) => sentencesOf(advertisedPrefixOwnsDnsIp, stack)),
  ).toEqual([
    "dnsVerificationIp: 198.51.100.1 is no address of 203.0.113.0/24. Give an address of the prefix whose PTR record you can set. [advertised-prefix-owns-dns-ip]",
    "dnsVerificationIp: is not given, and an IPv4 prefix is verified by a reverse lookup. Give an address of the prefix whose PTR record you can set. Advisory only: gcloud asks for --dns-verification-ip, the provider does not. [advertised-prefix-owns-dns-ip]",
  ]));
