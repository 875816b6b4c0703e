import {
  isGkes,
  paramSetOf,
  podNetworksBeside,
  regionOf,
  subnetworkOf,
  vpcOfParamSet,
} from "../../lib/inventory/pod-network-joins";
import { GKE_NETWORK_PARAM_SET, POD_NETWORK, type PodNetwork } from "../../lib/inventory/pod-networks";
import { inventoryOf, stop } from "../support/inventory";
import {
  paramSet,
  parametersOf,
  podNetwork,
  provider,
  res,
  subnet,
  unknown,
  v2,
  vpc,
  type Res,
} from "../support/stack";

const network = (name: string, of: unknown, by = "p", on: readonly string[] = []): Res =>
  podNetwork(name, { type: "L3", ...parametersOf(of) }, by, on);
const web: readonly Res[] = [v2("web", { location: "asia-northeast3" }), provider("p", "web")];
const calm: readonly Res[] = [v2("calm"), provider("q", "calm")];
const seen = (...stack: readonly Res[]) => {
  const inventory = inventoryOf([...web, ...stack]);
  const item = <S extends object>(kind: typeof POD_NETWORK | typeof GKE_NETWORK_PARAM_SET, name: string) =>
    inventory.of<S>(kind as never).items.find((i) => i.resource.name === name)!;
  return { inventory, item };
};

describe("paramSetOf", () => {
  const set = paramSet("set", {});
  const nameless = res(
    "kubernetes:networking.gke.io/v1:GKENetworkParamSet",
    "nameless",
    { spec: {} },
    { provider: "p", outputs: {} },
  );
  const met = (...stack: readonly Res[]): string | undefined => {
    const { inventory, item } = seen(...stack);
    return paramSetOf(item<PodNetwork>(POD_NETWORK, "blue"), inventory)?.resource.name;
  };
  test("by name", () => expect(met(set, paramSet("other", {}), network("blue", "set"))).toBe("set"));
  test("not another name", () => expect(met(set, network("blue", "sets"))).toBeUndefined());
  test("not in another cluster", () =>
    expect(met(...calm, paramSet("set", {}, "q"), network("blue", "set"))).toBeUndefined());
  test("by the edge, where the name is not known", () =>
    expect(met(nameless, set, network("blue", unknown, "p", ["nameless"]))).toBe("nameless"));
  test("by the edge, where the one it leads to has no known name", () =>
    expect(met(nameless, network("blue", "elsewhere", "p", ["nameless"]))).toBe("nameless"));
  test("a known name wins over the edge", () =>
    expect(met(set, paramSet("other", {}), network("blue", "set", "p", ["other"]))).toBe("set"));
  test("a known name of nothing in view wins over the edge", () =>
    expect(met(set, network("blue", "elsewhere", "p", ["set"]))).toBeUndefined());
  test("no edge into another cluster", () =>
    expect(met(...calm, paramSet("set", {}, "q"), network("blue", unknown, "p", ["set"]))).toBeUndefined());
  test("edges to two", () =>
    expect(met(set, paramSet("other", {}), network("blue", unknown, "p", ["set", "other"]))).toBeUndefined());
  test("not of another kind", () =>
    expect(met(set, podNetwork("blue", { parametersRef: { kind: "Other", name: "set" } }))).toBeUndefined());
});

test.each<[unknown, boolean]>([
  ["GKENetworkParamSet", true],
  ["gkenetworkparamset", true],
  ["GKENetworkParamSets", false],
  [7, false],
  [undefined, false],
])("isGkes: kind %j", (kind, is) =>
  expect(isGkes({ name: "", namespace: "", parametersRef: { kind: kind as never } })).toBe(is),
);

describe("podNetworksBeside", () => {
  const beside = (name: string, ...stack: readonly Res[]): readonly string[] => {
    const { inventory, item } = seen(...stack);
    return podNetworksBeside(item<PodNetwork>(POD_NETWORK, name), inventory).map((i) => i.resource.name);
  };
  const set = paramSet("set", {});
  test("by name and by edge, itself among them", () =>
    expect(beside("blue", set, network("blue", "set"), network("green", unknown, "p", ["set"]))).toEqual([
      "blue",
      "green",
    ]));
  test("of a set out of view", () =>
    expect(beside("blue", network("blue", "set"), network("green", "set"), network("red", "other"))).toEqual([
      "blue",
      "green",
    ]));
  test("not in another cluster", () =>
    expect(beside("blue", ...calm, network("blue", "set"), network("green", "set", "q"))).toEqual(["blue"]));
  test("none that refers to nothing", () =>
    expect(beside("blue", podNetwork("blue", {}), podNetwork("green", {}))).toEqual([]));
  test("a name not known yet stops", () => {
    const { inventory, item } = seen(network("blue", unknown));
    const read = () => podNetworksBeside(item<PodNetwork>(POD_NETWORK, "blue"), inventory);
    expect(stop(read)).toBe("spec.parametersRef.name of blue is not known yet");
  });
});

describe("where a parameter set is", () => {
  const near = subnet("near", { name: "nodes", region: "asia-northeast3" }, "blue");
  const far = subnet("far", { name: "nodes", region: "europe-west1" });
  const blue = vpc("blue", { name: "blue-1" });
  const where = (spec: object, on: readonly string[], ...stack: readonly Res[]) => {
    const { inventory, item } = seen(paramSet("set", spec, "p", on), ...stack);
    const set = item(GKE_NETWORK_PARAM_SET, "set") as never;
    return [subnetworkOf(set, inventory)?.resource.name, vpcOfParamSet(set, inventory)?.resource.name];
  };
  test("by its names", () =>
    expect(where({ vpc: "blue-1", vpcSubnet: "nodes" }, [], blue, near)).toEqual(["near", "blue"]));
  test("of two subnets of a name the one in the cluster's region", () =>
    expect(where({ vpcSubnet: "nodes" }, [], blue, far, near)[0]).toBe("near"));
  test("the only one of the name, in another region", () =>
    expect(where({ vpcSubnet: "nodes" }, [], far)[0]).toBe("far"));
  test("by a path", () =>
    expect(where({ vpcSubnet: "projects/p/regions/europe-west1/subnetworks/nodes" }, [], blue, far, near)[0]).toBe(
      "far",
    ));
  test("by its edges", () =>
    expect(where({ vpc: unknown, vpcSubnet: unknown }, ["blue", "near"], blue, far, near)).toEqual(["near", "blue"]));
  test("a VPC not known by the subnet's own", () =>
    expect(where({ vpc: unknown, vpcSubnet: unknown }, ["near"], blue, near)).toEqual(["near", "blue"]));
  test("a VPC out of view is not the subnet's own", () =>
    expect(where({ vpc: "red", vpcSubnet: "nodes" }, [], blue, near)).toEqual(["near", undefined]));
  test("out of view", () =>
    expect(where({ vpc: "red", vpcSubnet: "red" }, [], blue, near)).toEqual([undefined, undefined]));
  test("what is no text", () =>
    expect(where({ vpc: 7, vpcSubnet: null }, [], blue, near)).toEqual([undefined, undefined]));
});

test.each<[object, object, string | undefined]>([
  [{ location: "asia-northeast3" }, {}, "asia-northeast3"],
  [{ location: "asia-northeast3-a" }, {}, "asia-northeast3"],
  [{}, { region: "europe-west1" }, "europe-west1"],
  [{ location: "asia-northeast3" }, { region: "europe-west1" }, "asia-northeast3"],
  [{ location: 7 }, {}, undefined],
])("regionOf: %j, assumed %j", (inputs, assumed, region) => {
  const inventory = inventoryOf([v2("web", inputs)], { assume: { cluster: assumed } });
  expect(regionOf(inventory.homeOf(inventory.resources[0]!))).toBe(region);
});
