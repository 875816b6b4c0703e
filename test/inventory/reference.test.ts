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
const matched = (...stack: readonly Res[]) => {
  const inventory = inventoryOf(stack);
  return referenceIn(resourceNamed(inventory, "router"), "network", NETWORK, inventory);
};
const met = (...stack: readonly Res[]): string | undefined => matched(...stack)?.resource.name;

describe("referenceIn", () => {
  const edge = vpc("edge", { name: "edge-1", project: "p" });
  test.each([
    "edge-1",
    "projects/p/global/networks/edge-1",
    "https://www.googleapis.com/compute/v1/projects/p/global/networks/edge-1",
  ])("meets %s", (value) => expect(met(edge, router(value))).toBe("edge"));
  test("not of another project", () => expect(met(edge, router("projects/q/global/networks/edge-1"))).toBeUndefined());
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

describe("referenceIn, by project", () => {
  const google = (project: unknown) => res("pulumi:providers:gcp", "google", { project });
  const other = (project: unknown) => res("pulumi:providers:gcp", "other", { project });
  const edge = (project?: unknown, provider = "google"): Res => ({
    ...vpc("edge", { name: "edge-1", project }),
    provider,
  });
  const twin = (project?: unknown): Res => ({ ...vpc("twin", { name: "edge-1", project }), provider: "google" });
  const from = (network: unknown, project?: unknown, on: readonly string[] = []): Res => ({
    ...res("gcp:compute/router:Router", "router", { network, project }, { on: { network: on } }),
    provider: "google",
  });
  const path = "projects/q/global/networks/edge-1";
  const verdict = (...stack: readonly Res[]): string | undefined => {
    const match = matched(...stack);
    return match && `${match.resource.name} ${match.guessed === undefined ? "certain" : "guessed"}`;
  };

  test.each<[string, Res[], string | undefined]>([
    ["a path, and its own project", [edge("q"), from(path), google("p")], "edge certain"],
    ["a path, and its provider's project", [edge(), from(path), google("q")], "edge certain"],
    ["a path, and an empty project of its own", [edge(""), from(path), google("q")], "edge certain"],
    ["a path, and another project of its provider", [edge(), from(path), google("p")], undefined],
    ["its own project wins over its provider's", [edge("p"), from(path), google("q")], undefined],
    ["a path, and nobody says its project", [edge(), from(path), google(undefined)], "edge guessed"],
    ["a path, and no provider in view", [vpc("edge", { name: "edge-1" }), router(path)], "edge guessed"],
    ["a path, and its own project not known yet", [edge(unknown), from(path), google("q")], "edge guessed"],
    ["a path, and its provider's project not known yet", [edge(), from(path), google(unknown)], "edge guessed"],
    ["a path whose edge leads to it", [edge(), from(path, undefined, ["edge"]), google(undefined)], "edge certain"],
    [
      "a path whose edge leads elsewhere",
      [edge(), vpc("x", {}), from(path, undefined, ["x"]), google("")],
      "edge guessed",
    ],
    ["a path, and one of two is certain", [edge("q"), twin(unknown), from(path), google("p")], "edge certain"],
    ["a path, and two of no known project", [edge(unknown), twin(unknown), from(path), google("p")], undefined],
    ["a name, and nobody states a project", [edge(), from("edge-1"), google(undefined)], "edge certain"],
    ["a name, and only the other side states one", [edge("q"), from("edge-1"), google(undefined)], "edge certain"],
    ["a name, and only its own side states one", [edge(), from("edge-1", "q"), google(undefined)], "edge certain"],
    ["a name, and one of another project", [edge("p"), from("edge-1", "q"), google("")], undefined],
    ["a name, of two projects", [edge("p"), twin("q"), from("edge-1", "p"), google("")], "edge certain"],
    ["a name, of two providers", [edge(undefined, "other"), from("edge-1"), google("p"), other("q")], undefined],
    ["a name twice, of one project and of none", [edge("p"), twin(), from("edge-1"), google("")], undefined],
  ])("%s", (_, stack, expected) => expect(verdict(...stack)).toBe(expected));
  test("says why", () =>
    expect(matched(edge(), from(path), google(undefined))?.guessed).toBe(
      "edge is joined by its name alone, as neither its project nor its provider's is known",
    ));
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
  test("so does that of a provider", () => {
    const google = (name: string, region: string): Res => res("pulumi:providers:gcp", name, { region });
    const by = (name: string): Res => ({
      ...res("gcp:compute/router:Router", name, { name: "r" }),
      provider: `${name}-google`,
    });
    const stack = [
      by("near"),
      google("near-google", "asia-northeast3"),
      by("far"),
      google("far-google", "europe-west4"),
    ];
    expect(named("regions/europe-west4/routers/r", ROUTER, inventoryOf(stack))?.resource.name).toBe("far");
  });
  test("without a region nobody can tell", () => expect(named("r", ROUTER, inventory)).toBeUndefined());
});
