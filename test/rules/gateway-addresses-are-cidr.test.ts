import { gatewayAddressesAreCidr } from "../../lib/rules/gateway-addresses-are-cidr";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cidr, gateway, unknown, type Res } from "../support/stack";

const named = (...addresses: unknown[]): readonly Res[] => [gateway("entry", { addresses })];
const ofClass = (gatewayClassName: unknown, ...addresses: unknown[]): readonly Res[] => [
  gateway("entry", { gatewayClassName, addresses }),
];
const found = (...paths: string[]) => ({ finds: paths.map((path) => `mandatory entry spec.addresses${path}`) });
const softer = (...paths: string[]) => ({ finds: paths.map((path) => `advisory entry spec.addresses${path}`) });

describeRule(gatewayAddressesAreCidr, {
  "as the page has it": { stack: named(cidr("34.1.2.3/32"), cidr("34.1.2.4/32")) },
  "no type": { stack: named({ value: "34.1.2.3/32" }), ...found("[0].type") },
  "the type that the server writes": {
    stack: named({ type: "IPAddress", value: "34.1.2.3/32" }),
    ...found("[0].type"),
  },
  "an empty type": { stack: named({ type: "", value: "34.1.2.3/32" }), ...found("[0].type") },
  "a null type": { stack: named({ type: null, value: "34.1.2.3/32" }), ...found("[0].type") },
  "another case": { stack: named({ type: "gke.networking.io/CIDR", value: "34.1.2.3/32" }), ...found("[0].type") },
  "the domain of the API group: may be the newest page's": {
    stack: named({ type: "networking.gke.io/cidr", value: "34.1.2.3/32" }),
    ...softer("[0].type"),
  },
  "no prefix length": { stack: named(cidr("34.1.2.3")), ...found("[0].value") },
  "neither type nor prefix length": { stack: named({ value: "34.1.2.3" }), ...found("[0].type", "[0].value") },
  "one bit less": { stack: named(cidr("34.1.2.2/31")), ...found("[0].value") },
  "one bit more": { stack: named(cidr("34.1.2.3/33")), ...found("[0].value") },
  IPv6: { stack: named(cidr("2600:1900::1/128")), ...found("[0].value") },
  "IPv6 with 32": { stack: named(cidr("2600:1900::/32")), ...found("[0].value") },
  "IPv4 in IPv6": { stack: named(cidr("::ffff:34.1.2.3/128")), ...found("[0].value") },
  "the name of an address": { stack: named(cidr("entry-ip")), ...found("[0].value") },
  "no value": { stack: named({ type: "gke.networking.io/cidr" }), ...found("[0].value") },
  "a number": { stack: named(cidr(34)), ...found("[0].value") },
  "leading zeros": { stack: named(cidr("034.1.2.3/32")), ...found("[0].value") },
  "each for itself": {
    stack: named(cidr("34.1.2.3/32"), cidr("34.1.2.4"), { value: "34.1.2.5/32" }),
    ...found("[1].value", "[2].type"),
  },
  "a value not known yet hides neither its type nor the next": {
    stack: named({ value: unknown }, cidr("34.1.2.4")),
    ...found("[0].type", "[1].value"),
    undecided: ["entry"],
  },
  "a type not known yet does not hide the value": {
    stack: named({ type: unknown, value: "34.1.2.3" }),
    ...found("[0].value"),
    undecided: ["entry"],
  },
  "an address not known yet hides no other": {
    stack: named(unknown, cidr("34.1.2.4")),
    ...found("[1].value"),
    undecided: ["entry"],
  },
  "a list not known yet": { stack: [gateway("entry", { addresses: unknown })], undecided: ["entry"] },
  "no addresses": { stack: named() },
  "no list": { stack: [gateway("entry", { addresses: "34.1.2.3/32" })] },
  "null in the list": { stack: named(null), ...found("[0].type", "[0].value") },

  "an internal class": {
    stack: ofClass("gke-persistent-regional-internal-managed", { value: "10.0.0.9" }),
    ...found("[0].type", "[0].value"),
  },
  "a class for fast failover": {
    stack: ofClass("gke-persistent-fast-regional-external-managed", cidr("34.1.2.3")),
    ...found("[0].value"),
  },
  "a class that is inferred": {
    stack: ofClass("gke-passthrough-lb-external-managed", cidr("34.1.2.3")),
    ...softer("[0].value"),
  },
  "a class of another kind": { stack: ofClass("gke-l7-regional-external-managed", { value: "34.1.2.3" }) },
  "no class": { stack: ofClass(undefined, { value: "34.1.2.3" }) },
  "a class not known yet": { stack: ofClass(unknown, { value: "34.1.2.3" }), undecided: ["entry"] },
});

test("a finding says what to write", () =>
  expect(
    sentencesOf(gatewayAddressesAreCidr, named({ value: "34.1.2.3" }, cidr("10.0.0.9/24"), cidr("::1/128"), cidr("x"))),
  ).toEqual([
    'spec.addresses[0].type: is not set, and becomes IPAddress. Set type to "gke.networking.io/cidr". [gateway-addresses-are-cidr]',
    "spec.addresses[0].value: 34.1.2.3 has no prefix length. Write 34.1.2.3/32. [gateway-addresses-are-cidr]",
    "spec.addresses[1].value: 10.0.0.9/24 is a block of addresses. Name each address by itself, as 10.0.0.9/32. [gateway-addresses-are-cidr]",
    "spec.addresses[2].value: ::1/128 is IPv6. Give an IPv4 address with /32. [gateway-addresses-are-cidr]",
    'spec.addresses[3].value: is no IPv4 address with /32. Give the address as x.x.x.x/32, with type "gke.networking.io/cidr". [gateway-addresses-are-cidr]',
  ]));

test("the v1beta1 of Google's samples is judged as well", () => {
  const [old] = named({ value: "34.1.2.3/32" });
  const stack = [{ ...old!, type: "kubernetes:gateway.networking.k8s.io/v1beta1:Gateway" }];
  expect(sentencesOf(gatewayAddressesAreCidr, stack)).toHaveLength(1);
});
