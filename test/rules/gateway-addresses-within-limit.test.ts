import { gatewayAddressesWithinLimit } from "../../lib/rules/gateway-addresses-within-limit";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cidr, gateway, unknown, type Res } from "../support/stack";

const many = (count: number): readonly object[] => Array.from({ length: count }, (_, i) => cidr(`34.1.2.${i}/32`));
const named = (...addresses: unknown[]): readonly Res[] => [gateway("entry", { addresses })];
const tooMany = { finds: ["mandatory entry spec.addresses"] };
const twice = (i: number) => ({ finds: [`mandatory entry spec.addresses[${i}].value`] });

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
    "spec.addresses[1].value: 34.1.2.3/32 stands in addresses[0] already. Name it once. [gateway-addresses-within-limit]",
  ]);
});
