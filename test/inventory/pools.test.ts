import { Inventory } from "../../lib/inventory/inventory";
import { POOL, poolsNear } from "../../lib/inventory/pools";
import { NotYet } from "../../lib/inventory/view";
import { inventoryOf, named, placesOf } from "../support/inventory";
import { cluster, pool, provider, unknown, v2, type Res } from "../support/stack";

const at = (r: Res, stack?: readonly Res[]) =>
  placesOf(POOL, r, stack).map((p) => (p instanceof NotYet ? p.message : `${p.subject.name} ${p.at("version")}`));

describe("POOL", () => {
  const web = v2("web");
  test("stands by itself", () => {
    const edge = pool("edge", { name: "edge" }, "web");
    expect(at(edge, [web, edge])).toEqual(["edge version"]);
  });
  test("stands in its cluster's list, each where it is", () =>
    expect(at(v2("web", { nodePools: [{ name: "a" }, null, { name: "c" }] }))).toEqual([
      "a nodePools[0].version",
      "undefined nodePools[1].version",
      "c nodePools[2].version",
    ]));
  test("one that is not known yet hides no other", () =>
    expect(at(v2("web", { nodePools: [unknown, { name: "b" }] }))).toEqual([
      "nodePools[0] is not known yet",
      "b nodePools[1].version",
    ]));
  test("a list that is not known yet", () =>
    expect(at(v2("web", { nodePools: unknown }))).toEqual(["nodePools is not known yet"]));
  test("a cluster without a list has the one it begins with, which is not the cluster", () =>
    expect(at(v2("web", { name: "web-1", initialNodeCount: 1 }))).toEqual(["undefined version"]));
  test("its nodes are counted in the cluster", () => {
    const [first] = placesOf(POOL, v2("web", { initialNodeCount: 3 }));
    expect(first instanceof NotYet ? undefined : first?.subject.initialNodeCount).toBe(3);
  });
  test("its nodes are configured in the cluster", () => {
    const [first] = placesOf(POOL, v2("web", { nodeConfig: { imageType: "COS_CONTAINERD" } }));
    expect(first instanceof NotYet ? undefined : first?.subject.nodeConfig).toEqual({ imageType: "COS_CONTAINERD" });
  });
  test.each([
    ["a cluster whose first pool is removed", v2("web", { removeDefaultNodePool: true, initialNodeCount: 1 })],
    ["a cluster that gives none", v2("web")],
    ["a cluster that only reports them", v2("web", {}, { outputs: { nodePools: [{ name: "a" }], nodeConfig: {} } })],
    ["a cluster that is about to report them", v2("web", {}, { outputs: { nodePools: unknown, nodeConfig: unknown } })],
    ["a cluster that was looked up", cluster("web", {}, { outputs: { initialNodeCount: 1, nodeConfig: {} } })],
    ["Autopilot", cluster("web", { enableAutopilot: true, nodePools: [{ name: "a" }] })],
  ])("%s has none", (_, r) => expect(at(r)).toEqual([]));
  test("what is no list holds none but the first", () =>
    expect(at(v2("web", { nodePools: "edge", initialNodeCount: 1 }))).toEqual(["undefined version"]));
  test("a list that a program gives beside what it removes", () =>
    expect(at(v2("web", { removeDefaultNodePool: true, nodePools: [{ name: "a" }] }))).toEqual([
      "a nodePools[0].version",
    ]));
  test("the configuration that a cluster reports is not its first pool's", () => {
    const reports = v2("web", { initialNodeCount: 1 }, { outputs: { nodeConfig: { machineType: "e2-small" } } });
    const [first] = placesOf(POOL, reports);
    expect(first instanceof NotYet ? undefined : first?.subject.nodeConfig).toBeUndefined();
  });
  test("what nobody saw being given", () => {
    const resource = { ...named(inventoryOf([web]), "web"), inputs: undefined, body: { nodePools: [{ name: "a" }] } };
    const [place] = new Inventory([resource]).placesOf(POOL, resource);
    expect(place instanceof NotYet && place.message).toBe("the inputs of web were not collected");
  });
});

describe("the pools of a cluster", () => {
  const web = v2("web", { initialNodeCount: 1 }, { outputs: { nodePools: [{ name: "edge-1" }, { name: "far" }] } });
  const edge = pool("edge", { name: "edge-1" }, "web");
  const near = (stack: readonly Res[], of: string) => {
    const inventory = inventoryOf(stack);
    return poolsNear(named(inventory, of), inventory);
  };
  const names = (stack: readonly Res[], of = "web") => near(stack, of).items.map((p) => p.subject.name);

  test("are those that programs give and those that it only reports, each once", () =>
    expect(names([web, edge])).toEqual(["edge-1", undefined, "far"]));
  test("are found from a Kubernetes object", () =>
    expect(names([web, edge, provider("p", "web"), { ...edge, name: "app", type: "t", provider: "p" }], "app")).toEqual(
      ["edge-1", undefined, "far"],
    ));
  test("are not those of another", () =>
    expect(names([web, edge, v2("calm", { nodePools: [{ name: "b" }] })], "calm")).toEqual(["b"]));
  test("of one that is about to be created are given", () =>
    expect(names([v2("web", {}, { outputs: { nodePools: unknown } }), edge])).toEqual(["edge-1"]));
  test("of one that was looked up are reported", () =>
    expect(names([cluster("web", {}, { outputs: { nodePools: [{ name: "far" }] } })])).toEqual(["far"]));
  test("of Autopilot are nobody's", () =>
    expect(
      names([cluster("web", { enableAutopilot: true }, { outputs: { enableAutopilot: true, nodePools: [{}] } })]),
    ).toEqual([]));
  test("are put together once", () => {
    const inventory = inventoryOf([web, edge]);
    const of = (name: string) => poolsNear(named(inventory, name), inventory);
    expect(of("edge")).toBe(of("web"));
  });
  test("may be more, where the list that is given is not known yet", () =>
    expect(near([v2("web", { nodePools: unknown })], "web").withheld).toEqual(["nodePools of web is not known yet"]));
});
