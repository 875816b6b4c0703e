import type { Home } from "../../lib/inventory/home";
import { connectionsOf, statedMtu, vpcOf } from "../../lib/inventory/vpc";
import { inventoryOf, named } from "../support/inventory";
import { res, unknown, v2, vpc, type Res } from "../support/stack";

const inVpc = (network: unknown, on: readonly string[] = []): Res => ({
  ...v2("web", { network }),
  on: { network: on },
});
const found = (stack: readonly Res[], assumed: Home["assumed"] = {}) => {
  const inventory = inventoryOf(stack, { assume: { cluster: assumed } });
  const at = inventory.resources.find((r) => r.name === "web");
  const home: Home = at === undefined ? { key: "", assumed } : inventory.homeOf(at);
  const { network, guessed } = vpcOf(home, inventory) ?? {};
  const why = guessed ?? network?.guessed;
  return network === undefined ? undefined : [network.resource.name, why === undefined ? "certain" : "guessed"];
};
const edge = vpc("edge", { name: "edge-1" });
const other = vpc("other", { name: "other-1" });

test.each([
  [1460, 1460],
  [0, undefined],
  [undefined, undefined],
  [null, undefined],
])("an MTU of %p states %p", (mtu, stated) => expect(statedMtu({ mtu: mtu as number })).toBe(stated));

describe("vpcOf", () => {
  test("by value", () => expect(found([edge, other, inVpc("edge-1")])).toEqual(["edge", "certain"]));
  test("by edge", () => expect(found([edge, other, inVpc(unknown, ["edge"])])).toEqual(["edge", "certain"]));
  test("out of view", () => expect(found([edge, inVpc("elsewhere")])).toBeUndefined());
  test("none stated: the project's default", () => expect(found([edge, inVpc(undefined)])).toBeUndefined());
  test("not known: the only one is a guess", () => expect(found([edge, inVpc(unknown)])).toEqual(["edge", "guessed"]));
  test("not known, of two", () => expect(found([edge, other, inVpc(unknown)])).toBeUndefined());
  test("assumed", () => expect(found([edge, other], { network: "other-1" })).toEqual(["other", "certain"]));
  const path = "projects/p/global/networks/edge-1";
  test("by a path, where nobody says its project", () =>
    expect(found([edge, inVpc(path)])).toEqual(["edge", "guessed"]));
  test("by a path of its project", () =>
    expect(found([vpc("edge", { name: "edge-1", project: "p" }), inVpc(path)])).toEqual(["edge", "certain"]));
  test("assumed by a path, where nobody says its project", () =>
    expect(found([edge], { network: path })).toEqual(["edge", "guessed"]));
  test("assumed, out of view", () => expect(found([edge], { network: "elsewhere" })).toBeUndefined());
  test("nothing known at all: the only one is a guess", () => expect(found([edge])).toEqual(["edge", "guessed"]));
  test("no VPC in view", () => expect(found([inVpc(unknown)])).toBeUndefined());
});

describe("connectionsOf", () => {
  const peering = (name: string, network: string, peerNetwork: string): Res =>
    res("gcp:compute/networkPeering:NetworkPeering", name, { network, peerNetwork });
  const inventory = inventoryOf([
    edge,
    other,
    peering("there", "edge-1", "other-1"),
    peering("back", "other-1", "edge-1"),
    peering("out", "edge-1", "elsewhere"),
  ]);
  const peersOf = (name: string) => connectionsOf(named(inventory, name), inventory).peers.map((p) => p.resource.name);
  test("a pair of peerings is one peer on each side", () => {
    expect(peersOf("edge")).toEqual(["other"]);
    expect(peersOf("other")).toEqual(["edge"]);
  });
  test("what is joined to nothing", () =>
    expect(connectionsOf(named(inventory, "there"), inventory)).toEqual({ peers: [], tunnels: [], attachments: [] }));
});
