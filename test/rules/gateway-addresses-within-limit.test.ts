import { gatewayAddressesWithinLimit } from "../../lib/rules/gateway-addresses-within-limit";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cidr, gateway, unknown, type Res } from "../support/stack";

const many = (count: number): readonly object[] => Array.from({ length: count }, (_, i) => cidr(`34.1.2.${i}/32`));
const named = (...addresses: unknown[]): readonly Res[] => [gateway("entry", { addresses })];
const tooMany = { finds: ["mandatory entry spec.addresses"] };
const twice = (i: number) => ({ finds: [`advisory entry spec.addresses[${i}].value`] });
const refused = (i: number) => ({ finds: [`mandatory entry spec.addresses[${i}].value`] });
const ofType = (type: unknown) => ({ type, value: "34.1.2.3" });

describeRule(gatewayAddressesWithinLimit, {
  "the most": { stack: named(...many(16)) },
  "one more": { stack: named(...many(17)), ...tooMany },
  "more, and none of them known yet": {
    stack: named(...Array.from({ length: 17 }, () => cidr(unknown))),
    ...tooMany,
    undecided: ["entry"],
  },
  none: { stack: named() },
  "no list": { stack: [gateway("entry", { addresses: null })] },
  "a list not known yet": { stack: [gateway("entry", { addresses: unknown })], undecided: ["entry"] },
  twice: { stack: named(cidr("34.1.2.3/32"), cidr("34.1.2.4/32"), cidr("34.1.2.3/32")), ...twice(2) },
  "twice, written differently": { stack: named(cidr("34.1.2.3/32"), { value: "34.1.2.3" }), ...twice(1) },
  "twice an IPAddress, which the API server refuses": {
    stack: named(ofType("IPAddress"), ofType("IPAddress")),
    ...refused(1),
  },
  "by default": {
    stack: named(ofType("IPAddress"), ofType(undefined), ofType(null)),
    finds: [1, 2].flatMap((i) => refused(i).finds),
  },
  "twice a Hostname": { stack: named(ofType("Hostname"), ofType("Hostname")), ...refused(1) },
  "of two types": { stack: named(ofType("IPAddress"), ofType("Hostname")), ...twice(1) },
  "of a type that may be a third": { stack: named(ofType("NamedAddress"), ofType("NamedAddress")), ...twice(1) },
  "of a type not known yet": { stack: named(ofType("IPAddress"), ofType(unknown)), ...twice(1) },
  "twice an IPAddress, written differently": {
    stack: named({ type: "IPAddress", value: "::1" }, { type: "IPAddress", value: "0:0::1" }),
    ...twice(1),
  },
  "twice the same IPv6": { stack: named(cidr("::1/128"), cidr("0:0::1/128")), ...twice(1) },
  "twice the same block: another rule's to say": { stack: named(cidr("10.0.0.0/24"), cidr("10.0.0.0/24")) },
  "twice no address at all": { stack: named(cidr("x"), cidr("x"), null, null, cidr(5), cidr(5)) },
  "an address not known yet hides no other": {
    stack: named(cidr("34.1.2.3/32"), cidr(unknown), cidr("34.1.2.3/32")),
    ...twice(2),
    undecided: ["entry"],
  },
  "a class that is inferred": {
    stack: [gateway("entry", { gatewayClassName: "gke-passthrough-lb-internal-managed", addresses: many(17) })],
    finds: ["advisory entry spec.addresses"],
  },
  "a class of another kind": {
    stack: [gateway("entry", { gatewayClassName: "gke-l7-gxlb", addresses: many(17) })],
  },
});

test("a finding counts, and names the one before", () => {
  expect(sentencesOf(gatewayAddressesWithinLimit, named(...many(17)))).toEqual([
    "spec.addresses: holds 17, and 16 is the most. Spread the addresses over several Gateways. [gateway-addresses-within-limit]",
  ]);
  expect(sentencesOf(gatewayAddressesWithinLimit, named(cidr("34.1.2.3/32"), cidr("34.1.2.3")))).toEqual([
    "spec.addresses[1].value: 34.1.2.3/32 stands in addresses[0] already. Name it once. Advisory only: the API server takes addresses of this type and form twice. [gateway-addresses-within-limit]",
  ]);
});
