import { routeAddressesAreCidr } from "../../lib/rules/route-addresses-are-cidr";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cidr, ipRoute, unknown, type Res } from "../support/stack";

const named = (...addresses: unknown[]): readonly Res[] => [ipRoute("proxy", { addresses })];
/** The agent reads the value alone: a type is advisory. */
const found = (...paths: string[]) => ({
  finds: paths.map((path) => `${path.endsWith("type") ? "advisory" : "mandatory"} proxy spec.addresses${path}`),
});

describeRule(routeAddressesAreCidr, {
  "as the page has it": { stack: named(cidr("34.1.2.3/32"), cidr("10.0.0.9/32")) },
  "no type": { stack: named({ value: "34.1.2.3/32" }), ...found("[0].type") },
  "the type that the server writes": {
    stack: named({ type: "IPAddress", value: "34.1.2.3/32" }),
    ...found("[0].type"),
  },
  "the domain of the API group: may be the newest page's": {
    stack: named({ type: "networking.gke.io/cidr", value: "34.1.2.3/32" }),
    ...found("[0].type"),
  },
  "any other type": { stack: named({ type: "NamedAddress", value: "34.1.2.3/32" }), ...found("[0].type") },
  "what the agent cannot parse": { stack: named(cidr("34.1.2.3")), ...found("[0].value") },
  "what the server makes of an address alone": {
    stack: named({ value: "34.1.2.3" }),
    ...found("[0].type", "[0].value"),
  },
  "one bit less": { stack: named(cidr("34.1.2.2/31")), ...found("[0].value") },
  "one bit more": { stack: named(cidr("34.1.2.3/33")), ...found("[0].value") },
  IPv6: { stack: named(cidr("2600:1900::1/128")), ...found("[0].value") },
  "each for itself": {
    stack: named(cidr("34.1.2.3"), cidr("34.1.2.4/32"), cidr("34.1.2.5")),
    ...found("[0].value", "[2].value"),
  },
  "a value not known yet hides neither its type nor the next": {
    stack: named({ value: unknown }, cidr("34.1.2.4")),
    ...found("[0].type", "[1].value"),
    undecided: ["proxy"],
  },
  "a list not known yet": { stack: [ipRoute("proxy", { addresses: unknown })], undecided: ["proxy"] },
  "no addresses": { stack: [ipRoute("proxy")] },
  "no list": { stack: [ipRoute("proxy", { addresses: { value: "34.1.2.3" } })] },
  "null in the list": { stack: named(null), ...found("[0].type", "[0].value") },
});

test("a finding says what to write, and never what it cannot read", () =>
  expect(sentencesOf(routeAddressesAreCidr, named(cidr("34.1.2.3"), cidr("hunter2")))).toEqual([
    "spec.addresses[0].value: 34.1.2.3 has no prefix length. Write 34.1.2.3/32. [route-addresses-are-cidr]",
    'spec.addresses[1].value: is no IPv4 address with /32. Give the address as x.x.x.x/32, with type "gke.networking.io/cidr". [route-addresses-are-cidr]',
  ]));
