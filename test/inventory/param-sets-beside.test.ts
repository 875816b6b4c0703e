import { setsOnSubnetworkOf, setsOnVpcOf } from "../../lib/inventory/param-sets-beside";
import { GKE_NETWORK_PARAM_SET } from "../../lib/inventory/pod-networks";
import { inventoryOf, stop } from "../support/inventory";
import { paramSet, provider, subnet, unknown, v2, vpc, type Res } from "../support/stack";

const web: readonly Res[] = [v2("web"), provider("p", "web"), v2("calm"), provider("q", "calm")];
const beside = (...stack: readonly Res[]) => {
  const inventory = inventoryOf([...web, ...stack]);
  const set = inventory.of(GKE_NETWORK_PARAM_SET).items.find((i) => i.resource.name === "set")!;
  const names = (items: readonly { resource: { name: string } }[]) => items.map((i) => i.resource.name);
  return { vpc: () => names(setsOnVpcOf(set, inventory)), subnet: () => names(setsOnSubnetworkOf(set, inventory)) };
};
const at = (name: string, vpcName: unknown, vpcSubnet: unknown, by = "p", on: readonly string[] = []): Res =>
  paramSet(name, { vpc: vpcName, vpcSubnet }, by, on);

test("by names of nothing in view, itself among them", () => {
  const found = beside(at("set", "blue", "a"), at("same", "blue", "a"), at("vpc", "blue", "b"), at("no", "red", "c"));
  expect([found.vpc(), found.subnet()]).toEqual([
    ["set", "same", "vpc"],
    ["set", "same"],
  ]);
});

test("by name and by edge", () => {
  const stack = [vpc("v", { name: "blue" }), subnet("s", { name: "a" }, "v")];
  const found = beside(...stack, at("set", "blue", "a"), at("other", unknown, unknown, "p", ["v", "s"]));
  expect([found.vpc(), found.subnet()]).toEqual([
    ["set", "other"],
    ["set", "other"],
  ]);
});

test("not in another cluster", () => {
  const found = beside(at("set", "blue", "a"), at("other", "blue", "a", "q"));
  expect([found.vpc(), found.subnet()]).toEqual([["set"], ["set"]]);
});

test("a set that names nothing is beside none", () => {
  const found = beside(at("set", undefined, ""), at("other", undefined, ""));
  expect([found.vpc(), found.subnet()]).toEqual([[], []]);
});

test("a name not known yet stops, and hides no other", () => {
  const found = beside(at("set", "blue", unknown), at("other", "blue", "a"));
  expect(found.vpc()).toEqual(["set", "other"]);
  expect(stop(found.subnet)).toBe("spec.vpcSubnet of set is not known yet");
});
