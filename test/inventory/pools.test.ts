import { POOL } from "../../lib/inventory/pools";
import { NotYet } from "../../lib/inventory/view";
import { placesOf } from "../support/inventory";
import { cluster, pool, unknown, v2, type Res } from "../support/stack";

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
    expect(at(v2("web", { name: "web-1" }))).toEqual(["undefined version"]));
  test("its nodes are configured in the cluster", () => {
    const [first] = placesOf(POOL, v2("web", { nodeConfig: { imageType: "COS_CONTAINERD" } }));
    expect(first instanceof NotYet ? undefined : first?.subject.nodeConfig).toEqual({ imageType: "COS_CONTAINERD" });
  });
  test.each([
    ["a cluster whose first pool is removed", v2("web", { removeDefaultNodePool: true, nodePools: [{ name: "a" }] })],
    ["Autopilot", cluster("web", { enableAutopilot: true, nodePools: [{ name: "a" }] })],
  ])("%s has none", (_, r) => expect(at(r)).toEqual([]));
  test("what is no list holds none but the first", () =>
    expect(at(v2("web", { nodePools: "edge" }))).toEqual(["undefined version"]));
});
