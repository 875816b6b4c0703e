import { ROUTER } from "../../lib/inventory/connections";
import { named, reachedFrom, referenceBy, referenceIn } from "../../lib/inventory/reference";
import { NETWORK } from "../../lib/inventory/subjects";
import { view } from "../../lib/inventory/view";
import { inventoryOf, named as resourceNamed } from "../support/inventory";
import { res, unknown, vpc, type Res } from "../support/stack";

const router = (network: unknown, on: readonly string[] = []): Res =>
  res("gcp:compute/router:Router", "router", { network }, { on: { network: on } });
const between = (name: string, ...on: readonly string[]): Res =>
  res("gcp:compute/subnetwork:Subnetwork", name, {}, { on: { network: on } });
const met = (...stack: readonly Res[]): string | undefined => {
  const inventory = inventoryOf(stack);
  return referenceIn(resourceNamed(inventory, "router"), "network", NETWORK, inventory)?.resource.name;
};

describe("referenceIn", () => {
  const edge = vpc("edge", { name: "edge-1", project: "p" });
  test.each([
    "edge-1",
    "projects/p/global/networks/edge-1",
    "https://www.googleapis.com/compute/v1/projects/p/global/networks/edge-1",
  ])("meets %s", (value) => expect(met(edge, router(value))).toBe("edge"));
  test("not of another project", () => expect(met(edge, router("projects/q/global/networks/edge-1"))).toBeUndefined());
  test("of a project that nobody states", () =>
    expect(met(vpc("edge", { name: "edge-1" }), router("projects/q/global/networks/edge-1"))).toBe("edge"));
  test("not a longer name", () => expect(met(edge, router("edge-10"))).toBeUndefined());
  test("not one of two of a name", () =>
    expect(met(edge, vpc("other", { name: "edge-1" }), router("edge-1"))).toBeUndefined());
  test("a known value wins over the edge", () =>
    expect(met(edge, vpc("other", { name: "other-1" }), router("other-1", ["edge"]))).toBe("other"));
  test("a known value of nothing in view wins over the edge", () =>
    expect(met(edge, router("elsewhere", ["edge"]))).toBeUndefined());
  test("but for one without a known name", () =>
    expect(met(vpc("edge", { name: unknown }), router("elsewhere", ["edge"]))).toBe("edge"));
  test("an unknown value goes by the edge", () => expect(met(edge, router(unknown, ["edge"]))).toBe("edge"));
  test("an edge through something else", () =>
    expect(met(edge, between("subnet", "edge"), router(unknown, ["subnet"]))).toBe("edge"));
  test("edges to two", () => expect(met(edge, vpc("other", {}), router(unknown, ["edge", "other"]))).toBeUndefined());
  test("edges in a circle", () =>
    expect(met(between("a", "b"), between("b", "a"), router(unknown, ["a"]))).toBeUndefined());
  test("neither value nor edge", () => expect(met(edge, router(undefined))).toBeUndefined());
});

describe("referenceBy", () => {
  const met = (value: unknown, ...on: readonly string[]) => {
    const inventory = inventoryOf([vpc("edge", { name: "edge-1" }), vpc("other", {}), router({ deep: value }, on)]);
    const from = resourceNamed(inventory, "router");
    const read = () => view(from.body as { network: { deep: unknown } }).network.deep;
    return referenceBy(read, from, "network", NETWORK, inventory)?.resource.name;
  };
  test("by a value deeper in the property", () => expect(met("edge-1", "other")).toBe("edge"));
  test("by the edge of the property", () => expect(met(unknown, "edge")).toBe("edge"));
  test("not by edges to two", () => expect(met(unknown, "edge", "other")).toBeUndefined());
});

test("reachedFrom gives all that the edges lead to, and none behind them", () => {
  const stack = [vpc("edge", {}), vpc("other", {}), between("subnet", "other"), router(unknown, ["edge", "subnet"])];
  const inventory = inventoryOf(stack);
  const reached = reachedFrom(resourceNamed(inventory, "router"), "network", NETWORK, inventory);
  expect(reached.map((item) => item.resource.name).sort()).toEqual(["edge", "other"]);
});

describe("named", () => {
  const at = (region: string, name: string) => res("gcp:compute/router:Router", name, { name: "r", region });
  const inventory = inventoryOf([at("asia-northeast3", "near"), at("europe-west4", "far")]);
  test("a region tells two apart", () =>
    expect(named("projects/p/regions/europe-west4/routers/r", ROUTER, inventory)?.resource.name).toBe("far"));
  test("without a region nobody can tell", () => expect(named("r", ROUTER, inventory)).toBeUndefined());
});
