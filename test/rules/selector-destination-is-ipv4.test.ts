import { selectorDestinationIsIpv4 } from "../../lib/rules/selector-destination-is-ipv4";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { provider, unknown, type Res } from "../support/stack";
import { selector, selectorWith } from "../support/steering";

const to = (cidr: unknown): readonly Res[] => [provider("p"), selector("steer", "firewall", { to: cidr })];
const found = { finds: ["mandatory steer spec.egress.to.ipBlock.cidr"] };

describeRule(selectorDestinationIsIpv4, {
  everything: { stack: to("0.0.0.0/0") },
  "no destination, which is everything": { stack: to(undefined) },
  "an empty destination": { stack: [provider("p"), selectorWith("steer", { egress: { to: {} } })] },
  "no egress": { stack: [provider("p"), selectorWith("steer", {})] },
  "one address": { stack: to("203.0.113.9/32") },
  "a block": { stack: to("10.0.0.0/8") },
  "host bits, which the agent cuts off": { stack: to("10.0.0.9/8") },
  "an address without length": { stack: to("203.0.113.9"), ...found },
  "a length of 33": { stack: to("10.0.0.0/33"), ...found },
  IPv6: { stack: to("2001:db8::/32"), ...found },
  "IPv4 in IPv6": { stack: to("::ffff:10.0.0.0/104"), ...found },
  "no address": { stack: to("internet"), ...found },
  empty: { stack: to(""), ...found },
  "a number": { stack: to(10), ...found },
  "null is absent": { stack: to(null) },
  "not known yet": { stack: to(unknown), undecided: ["steer"] },
});

test("the sentences", () =>
  expect(["2001:db8::/32", "203.0.113.9"].flatMap((c) => sentencesOf(selectorDestinationIsIpv4, to(c)))).toEqual([
    'spec.egress.to.ipBlock.cidr: "2001:db8::/32" is IPv6, which is not steered. Write an IPv4 address and its prefix length; 0.0.0.0/0 is all of them. [selector-destination-is-ipv4]',
    'spec.egress.to.ipBlock.cidr: "203.0.113.9" is no block of addresses. Write an IPv4 address and its prefix length; 0.0.0.0/0 is all of them. [selector-destination-is-ipv4]',
  ]));
