import { routeAddressClaimedOnce } from "../../lib/rules/route-address-claimed-once";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cidr, ipRoute, provider, res, unknown, v2, type Res } from "../support/stack";

const on = (...more: readonly Res[]): readonly Res[] => [...more, v2("web"), provider("p", "web")];
const address = (name: string): Res => res("gcp:compute/address:Address", name, { region: "europe-west4" });
const route = (name: string, addresses: unknown, edges: readonly string[] = [], by = "p"): Res =>
  ipRoute(name, { addresses }, by, edges);
const called = (name: string, r: Res): Res => {
  const inputs = r.inputs as { readonly metadata: object };
  return { ...r, inputs: { ...inputs, metadata: { ...inputs.metadata, name } } };
};
const within = (namespace: string, r: Res): Res => {
  const inputs = r.inputs as { readonly metadata: object };
  return { ...r, inputs: { ...inputs, metadata: { ...inputs.metadata, namespace } } };
};
const A = cidr("34.1.2.3/32");
const B = cidr("34.1.2.4/32");
const LATER = cidr(unknown);
const found = (name = "b", i = 0) => ({
  finds: [`mandatory ${name} spec.addresses[${i}].value`],
  refuses: ["a spec.addresses[0].value"],
});
/** A component sees no edges. */
const byEdge = (path = "addresses[0].value", level = "mandatory") => ({
  finds: [`${level} b spec.${path}`],
  refuses: [],
});

describeRule(routeAddressClaimedOnce, {
  "one route": { stack: on(route("a", [A, B])) },
  "two routes, each its own": { stack: on(route("a", [A]), route("b", [B])) },
  "two routes, one address: the later by name": { stack: on(route("a", [A]), route("b", [A])), ...found() },
  "in whichever order they stand": {
    stack: on(route("b", [A]), route("a", [A])),
    finds: found().finds,
    refuses: ["b spec.addresses[0].value"],
  },
  "written differently": { stack: on(route("a", [A]), route("b", [{ value: "34.1.2.3" }])), ...found() },
  "one of several": {
    stack: on(route("a", [A]), route("b", [B, A])),
    finds: found("b", 1).finds,
    refuses: ["a spec.addresses[1].value"],
  },
  "two of several": {
    stack: on(route("a", [A, B]), route("b", [B, A])),
    finds: ["mandatory b spec.addresses[0].value", "mandatory b spec.addresses[1].value"],
    refuses: ["a spec.addresses[0].value", "a spec.addresses[1].value"],
  },
  "three routes": {
    stack: on(route("a", [A]), route("b", [A]), route("c", [A])),
    finds: [...found("b").finds, ...found("c").finds],
    refuses: ["a spec.addresses[0].value", "a spec.addresses[0].value"],
  },
  "twice in one route": { stack: on(route("a", [A, A])) },
  "in two namespaces": { stack: on(route("a", [A]), within("bank", route("b", [A]))), ...found() },
  "the same object, written twice": { stack: on(called("x", route("a", [A])), called("x", route("b", [A]))) },
  "a name not known yet": {
    stack: on(
      { ...route("a", [A]), inputs: { ...route("a", [A]).inputs, metadata: { namespace: "shop" } } },
      route("b", [A]),
    ),
    ...found(),
  },
  "in two clusters": {
    stack: [...on(route("a", [A])), v2("other"), provider("q", "other"), route("b", [A], [], "q")],
    refuses: ["a spec.addresses[0].value"], // what a component makes is in one cluster
  },
  "no cluster in view, one provider": { stack: [route("a", [A]), route("b", [A]), provider("p")], ...found() },
  "no cluster in view, two providers": {
    stack: [route("a", [A]), route("b", [A], [], "q"), provider("p"), provider("q")],
    refuses: ["a spec.addresses[0].value"],
  },
  "their cluster is assumed": {
    stack: [route("a", [A]), route("b", [A]), provider("p")],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: found().finds,
  },
  "no addresses": {
    stack: on(route("a", [cidr("x"), null, cidr("10.0.0.0/24")]), route("b", [cidr("x"), cidr("10.0.0.0/24")])),
  },
  "no lists": { stack: on(route("a", "34.1.2.3/32"), route("b", null)) },

  "not known yet": { stack: on(route("a", [A]), route("b", [LATER])), undecided: ["b"] },
  "one not known yet hides no other": {
    stack: on(route("a", [A]), route("b", [LATER, A])),
    finds: found("b", 1).finds,
    refuses: ["a spec.addresses[1].value"],
    undecided: ["b"],
  },
  "by the edge": { stack: on(route("a", [LATER], ["x"]), route("b", [LATER], ["x"]), address("x")), ...byEdge() },
  "by the edge, each its own": {
    stack: on(route("a", [LATER], ["x"]), route("b", [LATER], ["y"]), address("x"), address("y")),
  },
  "by the edge, one of a list": {
    stack: on(route("a", [LATER], ["x", "y"]), route("b", [LATER], ["x", "y"]), address("x"), address("y")),
    undecided: ["a", "b"],
  },
  "by the edge, the same two": {
    stack: on(
      route("a", [LATER, LATER], ["x", "y"]),
      route("b", [LATER, LATER], ["x", "y"]),
      address("x"),
      address("y"),
    ),
    finds: ["advisory b spec.addresses", "advisory b spec.addresses"],
  },
  "by the edge, one of two": {
    stack: on(route("a", [LATER, LATER], ["x", "y"]), route("b", [LATER], ["x"]), address("x"), address("y")),
    ...byEdge("addresses[0].value", "advisory"),
  },
  "by the edge, a whole list made from one": {
    stack: on(route("a", unknown, ["x"]), route("b", unknown, ["x"]), address("x")),
    ...byEdge("addresses"),
  },
  "by the edge, a whole list made from several": {
    stack: on(route("a", unknown, ["x", "y"]), route("b", unknown, ["x", "y"]), address("x"), address("y")),
    undecided: ["a", "b"],
  },
});

describe("a finding", () => {
  const says = (...stack: readonly Res[]) => sentencesOf(routeAddressClaimedOnce, on(...stack));
  const end =
    "Give each route addresses of its own; for several Pods behind one address, use one route with loadBalancing. [route-address-claimed-once]";

  test("names the other with its namespace", () =>
    expect(says(within("bank", route("a", [A])), route("b", [A]))).toEqual([
      `spec.addresses[0].value: 34.1.2.3/32 is an address of GKEIPRoute bank/a as well. ${end}`,
    ]));
  test("of two of one name stands on the later in the list", () =>
    expect(says(called("x", route("a", [A])), within("bank", called("x", route("b", [A]))))).toEqual([
      `spec.addresses[0].value: 34.1.2.3/32 is an address of GKEIPRoute shop/x as well. ${end}`,
    ]));
  test("counts the rest", () =>
    expect(says(route("a", [A]), route("b", [A]), route("c", [A]))).toEqual([
      `spec.addresses[0].value: 34.1.2.3/32 is an address of GKEIPRoute shop/a as well. ${end}`,
      `spec.addresses[0].value: 34.1.2.3/32 is an address of GKEIPRoute shop/a and 1 more as well. ${end}`,
    ]));
  test("names an address that is not known yet by its resource", () =>
    expect(says(route("a", [LATER], ["x"]), route("b", [LATER], ["x"]), address("x"))).toEqual([
      `spec.addresses[0].value: x is an address of GKEIPRoute shop/a as well. ${end}`,
    ]));
});
