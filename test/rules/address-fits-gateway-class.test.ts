import { addressFitsGatewayClass } from "../../lib/rules/address-fits-gateway-class";
import {
  address,
  cidrs,
  EXTERNAL,
  FAST_EXTERNAL,
  gateway,
  globalAddress,
  home,
  INTERNAL,
  PASSTHROUGH_INTERNAL,
  REGION,
  subnetwork,
} from "../support/addresses";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { provider, unknown, vpc, type Res } from "../support/stack";

const VALUE = "spec.addresses[0].value";
const byEdge = (gatewayClassName: unknown, addressType: unknown): readonly Res[] => [
  ...home(),
  address("ip", { addressType }),
  gateway("gw", { ...cidrs(unknown), gatewayClassName }, ["ip"]),
];
const byValue = (gatewayClassName: unknown, value: unknown, inputs: object): readonly Res[] => [
  ...home(),
  address("ip", inputs),
  gateway("gw", { ...cidrs(value), gatewayClassName }),
];
const found = { finds: [`mandatory gw ${VALUE}`], refuses: [] };
const guessed = { finds: [`advisory gw ${VALUE}`], refuses: [] };
const thrown = { finds: [`mandatory gw ${VALUE}`] };

describeRule(addressFitsGatewayClass, {
  // By edge, before anybody knows the address.
  "external on external, by edge": { stack: byEdge(EXTERNAL, "EXTERNAL") },
  "no type is external, by edge": { stack: byEdge(EXTERNAL, undefined) },
  "internal on internal, by edge": { stack: byEdge(INTERNAL, "INTERNAL") },
  "internal on external, by edge": { stack: byEdge(EXTERNAL, "INTERNAL"), ...found },
  "external on internal, by edge": { stack: byEdge(INTERNAL, "EXTERNAL"), ...found },
  "no type on internal, by edge": { stack: byEdge(INTERNAL, undefined), ...found },
  "a type not known yet": { stack: byEdge(EXTERNAL, unknown), undecided: ["gw"] },
  "a class not known yet": { stack: byEdge(unknown, "INTERNAL"), undecided: ["gw"] },
  "another class": { stack: byEdge("gke-l7-regional-external-managed", "INTERNAL") },
  "no class": { stack: byEdge(null, "INTERNAL") },
  "the class for a fast failover": { stack: byEdge(FAST_EXTERNAL, "INTERNAL"), ...found },
  "a class that is inferred": { stack: byEdge(PASSTHROUGH_INTERNAL, "EXTERNAL"), ...guessed },
  "an address nobody knows": {
    stack: [...home(), gateway("gw", cidrs(unknown))],
    undecided: ["gw"],
  },
  "one unknown, of two addresses one of the other kind": {
    stack: [
      ...home(),
      address("ip", { addressType: "INTERNAL" }),
      address("other"),
      gateway("gw", cidrs(unknown), ["ip", "other"]),
    ],
    ...guessed,
  },
  "two unknown, of two addresses one of the other kind": {
    stack: [
      ...home(),
      address("ip", { addressType: "INTERNAL" }),
      address("other"),
      gateway("gw", cidrs(unknown, unknown), ["ip", "other"]),
    ],
    finds: ["mandatory gw spec.addresses"],
    refuses: [],
  },
  "a global address": {
    stack: [...home(), globalAddress("ip", { addressType: "INTERNAL" }), gateway("gw", cidrs(unknown), ["ip"])],
    ...found,
  },
  // By value.
  "external on external, by value": { stack: byValue(EXTERNAL, "34.1.2.3/32", { address: "34.1.2.3" }) },
  "external on internal, by value": { stack: byValue(INTERNAL, "34.1.2.3/32", { address: "34.1.2.3" }), ...thrown },
  "external on internal, of which nobody says what it is": { stack: byValue(INTERNAL, "34.1.2.3/32", {}) },
  "internal on internal, by value": {
    stack: byValue(INTERNAL, "10.0.0.5/32", { address: "10.0.0.5", addressType: "INTERNAL" }),
  },
  "an internal address that is public, on external": {
    stack: byValue(EXTERNAL, "34.1.2.3/32", { address: "34.1.2.3", addressType: "INTERNAL" }),
    ...guessed,
  },
  "an internal address of the cluster's network that is public, on external": {
    stack: [
      vpc("edge", { name: "edge" }),
      ...home(REGION, { network: "edge" }),
      subnetwork("nodes", { name: "nodes", network: "edge" }),
      address("ip", { address: "34.1.2.3", addressType: "INTERNAL", subnetwork: "nodes" }),
      gateway("gw", cidrs("34.1.2.3/32")),
    ],
    ...found,
  },
  // A private address is never external, whoever reserved it.
  "private on external": { stack: [...home(), gateway("gw", cidrs("10.0.0.5/32"))], ...thrown },
  "private on external, without the length": { stack: [...home(), gateway("gw", cidrs("192.168.255.255"))], ...thrown },
  "private on external, reserved in view: said once": {
    stack: byValue(EXTERNAL, "10.0.0.5/32", { address: "10.0.0.5", addressType: "INTERNAL" }),
    ...thrown,
  },
  "private on external, no cluster in view": { stack: [provider("p"), gateway("gw", cidrs("10.0.0.5/32"))], ...thrown },
  "the last private address": { stack: [...home(), gateway("gw", cidrs("172.31.255.255/32"))], ...thrown },
  "one further": { stack: [...home(), gateway("gw", cidrs("172.32.0.0/32"))] },
  "one before": { stack: [...home(), gateway("gw", cidrs("172.15.255.255/32"))] },
  "private on internal": { stack: [...home(), gateway("gw", { gatewayClassName: INTERNAL, ...cidrs("10.0.0.5/32") })] },
  "private on another class": { stack: [...home(), gateway("gw", { gatewayClassName: "x", ...cidrs("10.0.0.5/32") })] },
  "private behind one not known yet": {
    stack: [...home(), gateway("gw", cidrs(unknown, "10.0.0.5/32"))],
    finds: ["mandatory gw spec.addresses[1].value"],
    undecided: ["gw"],
  },
  "the list is not known yet": {
    stack: [...home(), address("ip", { addressType: "INTERNAL" }), gateway("gw", { addresses: unknown }, ["ip"])],
    finds: ["mandatory gw spec.addresses"],
    refuses: [],
  },
  malformed: {
    stack: [
      ...home(),
      gateway("gw", { addresses: [null, 7, { value: 7 }, { value: "ten" }] }),
      gateway("number", { addresses: 7 }),
      gateway("nothing", { addresses: null }),
    ],
  },
});

test("in words", () =>
  expect(
    [
      byEdge(INTERNAL, "EXTERNAL"),
      byEdge(EXTERNAL, "INTERNAL"),
      [...home(), gateway("gw", cidrs("10.0.0.5/32"))],
    ].flatMap((stack) => sentencesOf(addressFitsGatewayClass, stack)),
  ).toEqual([
    `${VALUE}: ip is EXTERNAL, and the class takes INTERNAL addresses. Choose the class for the address, or reserve an address for the class. [address-fits-gateway-class]`,
    `${VALUE}: ip is INTERNAL, and the class takes EXTERNAL addresses. Choose the class for the address, or reserve an address for the class. [address-fits-gateway-class]`,
    `${VALUE}: 10.0.0.5/32 is a private address, and the class takes EXTERNAL ones. Choose the class for the address, or reserve an address for the class. [address-fits-gateway-class]`,
  ]));
