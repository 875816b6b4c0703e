import { routeAddressesOnGateway } from "../../lib/rules/route-addresses-on-gateway";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cidr, gateway, ipRoute, provider, res, unknown, v2, type Res } from "../support/stack";

/** The route first: an error of a component is told of the first that has its path. */
const on = (route: Res, ...more: readonly Res[]): readonly Res[] => [route, v2("web"), provider("p", "web"), ...more];
const address = (name: string, inputs: object = {}, outputs?: object): Res =>
  res("gcp:compute/address:Address", name, { region: "europe-west4", ...inputs }, outputs && { outputs });
const entry = (addresses: unknown, edges: readonly string[] = [], name = "entry"): Res =>
  gateway(name, { addresses }, "p", edges);
const route = (addresses: unknown, edges: readonly string[] = [], more: object = {}): Res =>
  ipRoute("proxy", { addresses, ...more }, "p", edges);
const A = cidr("34.1.2.3/32");
const B = cidr("34.1.2.4/32");
const LATER = cidr(unknown);
const found = (i = 0) => ({ finds: [`mandatory proxy spec.addresses[${i}].value`] });
/** A component sees no edges. */
const byEdge = (path = "addresses[0].value", level = "mandatory") => ({
  finds: [`${level} proxy spec.${path}`],
  refuses: [],
});
const undecided = { undecided: ["proxy"] };
const two = { parentRefs: [{ name: "entry" }, { name: "other" }] };

describeRule(routeAddressesOnGateway, {
  "one of them": { stack: on(route([A]), entry([A, B])) },
  "all of them": { stack: on(route([B, A]), entry([A, B])) },
  "written differently": { stack: on(route([{ value: "34.1.2.3" }]), entry([A])) },
  "another one": { stack: on(route([B]), entry([A])), ...found() },
  "each for itself": { stack: on(route([A, B]), entry([A])), ...found(1) },
  "the Gateway has none": { stack: on(route([A]), entry([])), ...found() },
  "the Gateway does not say": { stack: on(route([A]), entry(undefined)), ...found() },
  "a block that contains it": { stack: on(route([A]), entry([cidr("34.1.2.0/24")])), ...found() },
  "no address at all: another rule's to say": { stack: on(route([cidr("x"), cidr("34.1.2.0/24"), null]), entry([A])) },
  "the route has none": { stack: on(route([]), entry([A])) },
  "no lists": { stack: on(route("34.1.2.3/32"), entry("34.1.2.3/32")) },

  "on the second parent": { stack: on(route([A, B], [], two), entry([A]), entry([B], [], "other")) },
  "on neither parent": { stack: on(route([B], [], two), entry([A]), entry([A], [], "other")), ...found() },
  "one parent is out of view": { stack: on(route([B], [], two), entry([A])) },
  "one parent's name is not known yet": {
    stack: on(route([B], [], { parentRefs: [{ name: "entry" }, { name: unknown }] }), entry([A])),
    ...undecided,
  },
  "no parent in view: another rule's to say": { stack: on(route([A])) },
  "no parent at all": { stack: on(route([A], [], { parentRefs: [] }), entry([])) },
  "a Gateway of another class": {
    stack: on(route([B]), gateway("entry", { gatewayClassName: "istio", addresses: [A] }, "p")),
  },
  "a class that is inferred": {
    stack: on(
      route([B]),
      gateway("entry", { gatewayClassName: "gke-passthrough-lb-external-managed", addresses: [A] }, "p"),
    ),
    finds: ["advisory proxy spec.addresses[0].value"],
  },
  "a Gateway of that name in another cluster": {
    stack: [
      route([B]),
      v2("web"),
      provider("p", "web"),
      v2("other"),
      provider("q", "other"),
      { ...entry([A]), provider: "q" },
    ],
    refuses: ["proxy spec.addresses[0].value"], // what a component makes is in one cluster
  },
  "its cluster is assumed": {
    stack: [route([B]), provider("p"), entry([A])],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: found().finds,
  },

  "the Gateway's own is not known yet": { stack: on(route([B]), entry([A, LATER])), ...undecided },
  "the Gateway's list is not known yet": { stack: on(route([B]), entry(unknown)), ...undecided },
  "found before one that is not known yet": { stack: on(route([A]), entry([A, LATER])) },
  "the route's own is not known yet": { stack: on(route([LATER]), entry([A])), ...undecided },
  "one that is not known yet hides no other": { stack: on(route([LATER, B]), entry([A])), ...found(1), ...undecided },
  "the route's list is not known yet": { stack: on(route(unknown), entry([A])), ...undecided },

  "by the edge, the Gateway's": {
    stack: on(route([LATER], ["a"]), address("a"), entry([LATER], ["a"])),
  },
  "by the edge, another one": {
    stack: on(route([LATER], ["b"]), address("a"), address("b"), entry([LATER], ["a"])),
    ...byEdge(),
  },
  "by the edge, another one that is to be made": {
    stack: on(
      route([LATER], ["b"]),
      address("a", {}, { address: unknown }),
      address("b", {}, { address: unknown }),
      entry([LATER], ["a"]),
    ),
    ...byEdge(),
  },
  "by the edge, the Gateway's are all known": {
    stack: on(route([LATER], ["b"]), address("b"), entry([A])),
    ...byEdge(),
  },
  "by the edge, the Gateway has one more that nobody can tell": {
    stack: on(route([LATER], ["b"]), address("b"), entry([LATER])),
    ...undecided,
  },
  "by the edge, one of a list: the Gateway has them all": {
    stack: on(route([LATER], ["a", "b"]), address("a"), address("b"), entry([LATER, LATER], ["a", "b"])),
  },
  "by the edge, one of a list: the Gateway has some": {
    stack: on(route([LATER], ["a", "b"]), address("a"), address("b"), entry([LATER], ["a"])),
    ...undecided,
  },
  "by the edge, one of a list: the Gateway has none of it": {
    stack: on(route([LATER], ["a", "b"]), address("a"), address("b"), address("c"), entry([LATER], ["c"])),
    ...byEdge(),
  },
  "by the edge, two, and the Gateway has one": {
    stack: on(route([LATER, LATER], ["a", "b"]), address("a"), address("b"), entry([LATER], ["a"])),
    ...byEdge("addresses", "advisory"),
  },
  "by the edge, two, and the Gateway has neither": {
    stack: on(route([LATER, LATER], ["a", "b"]), address("a"), address("b"), entry([A])),
    ...byEdge("addresses"),
  },
  "by the edge, a whole list made from some": {
    stack: on(route(unknown, ["a", "b"]), address("a"), address("b"), entry([LATER], ["a"])),
    ...undecided,
  },
  "by the edge, a whole list made from none of the Gateway's": {
    stack: on(route(unknown, ["b"]), address("a"), address("b"), entry([LATER], ["a"])),
    ...byEdge("addresses"),
  },
  "by the edge, a whole list of the Gateway": {
    stack: on(route([LATER], ["a"]), address("a"), entry(unknown, ["a"])),
  },
  "known on the route, by the edge on the Gateway": {
    stack: on(route([A]), address("a"), entry([LATER], ["a"])),
    ...undecided,
  },
  "by the edge, an address that the Gateway names in plain text": {
    stack: on(route([LATER], ["a"]), address("a", { address: "34.1.2.3" }), entry([A])),
  },
  "by the edge, beside one that is known": {
    stack: on(route([A, LATER], ["a", "b"]), address("a", { address: "34.1.2.3" }), address("b"), entry([A])),
    ...byEdge("addresses[1].value"),
  },
  "the Gateway by the edge as well": {
    stack: on(
      route([LATER], ["entry", "b"], { parentRefs: [{ name: unknown }] }),
      address("a"),
      address("b"),
      entry([LATER], ["a"]),
    ),
    ...byEdge(),
  },
});

describe("a finding", () => {
  test("names the address, the Gateway and the reason", () =>
    expect(sentencesOf(routeAddressesOnGateway, on(route([B]), entry([A])))).toEqual([
      "spec.addresses[0].value: 34.1.2.4/32 is not an address of Gateway entry: the route's status would say InvalidAddresses. Add the address to the Gateway, or take it off the route. [route-addresses-on-gateway]",
    ]));
  test("names an address that is not known yet by its resource", () =>
    expect(sentencesOf(routeAddressesOnGateway, on(route([LATER], ["b"]), address("b"), entry([A])))).toEqual([
      "spec.addresses[0].value: b is not an address of Gateway entry: the route's status would say InvalidAddresses. Add the address to the Gateway, or take it off the route. [route-addresses-on-gateway]",
    ]));
  test("of several parents names none", () =>
    expect(sentencesOf(routeAddressesOnGateway, on(route([B], [], two), entry([A]), entry([], [], "other")))).toEqual([
      "spec.addresses[0].value: 34.1.2.4/32 is not an address of any of its Gateways: the route's status would say InvalidAddresses. Add the address to the Gateway, or take it off the route. [route-addresses-on-gateway]",
    ]));
});
