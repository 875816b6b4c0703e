import { carries, rangeOf } from "../../lib/inventory/node-networks";
import { GKE_NETWORK_PARAM_SET } from "../../lib/inventory/pod-networks";
import { POOL } from "../../lib/inventory/pools";
import { inventoryOf, stop } from "../support/inventory";
import { formatCidr } from "../../lib/values/cidr";
import { paramSet, pool, provider, subnet, unknown, v2, type Res } from "../support/stack";

const web: readonly Res[] = [v2("web", { location: "asia-northeast3", subnetwork: "main" }), provider("p", "web")];
const edge = (networkConfig: unknown, on: readonly string[] = []): Res => ({
  ...pool("edge", { networkConfig }, "web"),
  on: { cluster: ["web"], networkConfig: on },
});
const nodes = (name: string, pods: unknown, more: object = {}): Res =>
  subnet(name, { name, secondaryIpRanges: [{ rangeName: "pods", ipCidrRange: pods }], ...more });
const range = (subnetwork?: unknown, secondaryPodRange: unknown = "pods"): object => ({
  additionalPodNetworkConfigs: [{ subnetwork, secondaryPodRange }],
});
const nic = (subnetwork?: unknown): object => ({ additionalNodeNetworkConfigs: [{ network: "blue", subnetwork }] });

describe("rangeOf", () => {
  const found = (config: object, on: readonly string[], ...stack: readonly Res[]): string | undefined => {
    const inventory = inventoryOf([...web, ...stack, edge(config, on)]);
    const { subject, resource } = inventory.of(POOL).items.find((i) => i.resource.name === "edge")!;
    const met = rangeOf(subject.networkConfig!.additionalPodNetworkConfigs![0]!, resource, inventory);
    return met && `${met.subnetwork.resource.name} ${formatCidr(met.cidr)}`;
  };
  const a = nodes("a", "10.8.0.0/16");
  const b = nodes("b", "10.9.0.0/16");
  test("by name", () => expect(found(range("b"), [], a, b)).toBe("b 10.9.0.0/16"));
  test("by path", () => expect(found(range("projects/p/regions/r/subnetworks/a"), [], a, b)).toBe("a 10.8.0.0/16"));
  test("by edge", () => expect(found(range(unknown), ["b"], a, b)).toBe("b 10.9.0.0/16"));
  test("of two by their edges the one that has it", () =>
    expect(found(range(unknown), ["a", "bare"], a, subnet("bare", {}))).toBe("a 10.8.0.0/16"));
  test("of two by their edges that both have it", () =>
    expect(found(range(unknown), ["a", "b"], a, b)).toBeUndefined());
  test("none named: the cluster's", () =>
    expect(found(range(), [], a, nodes("main", "10.4.0.0/16"))).toBe("main 10.4.0.0/16"));
  test("a range that it does not have", () => expect(found(range("a", "other"), [], a)).toBeUndefined());
  test("what is no CIDR", () => expect(found(range("a"), [], nodes("a", "pods"))).toBeUndefined());
  test("what is no name", () => expect(found(range("a", 7), [], a)).toBeUndefined());
  test("out of view", () => expect(found(range("c"), [], a, b)).toBeUndefined());
  test("a range not known yet stops", () =>
    expect(stop(() => found(range("a"), [], nodes("a", unknown)))).toBe(
      "secondaryIpRanges[0].ipCidrRange of a is not known yet",
    ));
  test("a name not known yet stops", () =>
    expect(stop(() => found(range("a", unknown), [], a))).toBe(
      "networkConfig.additionalPodNetworkConfigs[0].secondaryPodRange of edge is not known yet",
    ));
});

describe("carries", () => {
  const does = (config: unknown, set: Res, on: readonly string[] = [], ...stack: readonly Res[]) => {
    const inventory = inventoryOf([...web, ...stack, edge(config, on), set]);
    const pools = inventory.of(POOL).items.filter((i) => i.resource.name === "edge");
    return carries(pools[0]!, inventory.of(GKE_NETWORK_PARAM_SET).items[0]!, inventory);
  };
  const l3 = paramSet("set", { vpcSubnet: "a", podIPv4Ranges: { rangeNames: ["other", "pods"] } });
  const device = paramSet("set", { vpcSubnet: "a", deviceMode: "NetDevice" });
  const byEdge = paramSet("set", { vpcSubnet: unknown, deviceMode: "NetDevice" }, "p", ["a"]);
  const a = nodes("a", "10.8.0.0/16");
  const b = nodes("b", "10.9.0.0/16");
  test.each<[string, unknown, Res, readonly string[], readonly Res[], boolean | undefined]>([
    ["its range", range("a"), l3, [], [], true],
    ["its range, in view", range("a"), l3, [], [a, b], true],
    ["another range of its subnet", range("a", "third"), l3, [], [], false],
    ["the range of another subnet", range("b"), l3, [], [], false],
    ["the range of another subnet in view", range("b"), l3, [], [a, b], false],
    ["the range of no subnet", range(), l3, [], [], undefined],
    ["the interface alone", nic("a"), l3, [], [], false],
    ["its interface", nic("a"), device, [], [], true],
    ["its interface by path", nic("projects/p/regions/r/subnetworks/a"), device, [], [], true],
    ["another interface", nic("b"), device, [], [a], false],
    ["the range alone", range("a"), device, [], [], false],
    ["by both edges", nic(unknown), byEdge, ["a"], [a], true],
    ["by another edge", nic(unknown), byEdge, ["b"], [a, b], undefined],
    ["not known yet", nic(unknown), device, [], [], undefined],
    ["a list not known yet", { additionalNodeNetworkConfigs: unknown }, device, [], [], undefined],
    [
      "one not known yet, one that is it",
      { additionalNodeNetworkConfigs: [unknown, { subnetwork: "a" }] },
      device,
      [],
      [],
      true,
    ],
    [
      "one not known yet, one that is not",
      { additionalNodeNetworkConfigs: [unknown, { subnetwork: "b" }] },
      device,
      [],
      [],
      undefined,
    ],
    ["nothing", undefined, device, [], [], false],
    ["nothing known", unknown, device, [], [], undefined],
    ["what is no list", { additionalNodeNetworkConfigs: "a" }, device, [], [], false],
    ["networks of its own", { acceleratorNetworkProfile: "auto" }, device, [], [], undefined],
    ["a set with neither", nic("a"), paramSet("set", { vpcSubnet: "a" }), [], [], undefined],
    ["a set with an attachment", nic("a"), paramSet("set", { networkAttachment: "a" }), [], [], undefined],
  ])("%s", (_, config, set, on, stack, verdict) => expect(does(config, set, on, ...stack)).toBe(verdict));
});
