import { roomOn } from "../../lib/rules/steering-mtu";
import { inventoryOf, named } from "../support/inventory";
import { k8s, parametersOf, paramSet, podNetwork, provider, unknown, v2, vpc, type Res } from "../support/stack";

const room = (podNetwork: string, mtu: unknown, ...more: readonly Res[]) => {
  const inventory = inventoryOf([
    vpc("edge", { name: "edge-1", mtu }),
    v2("web", { network: "edge-1" }),
    provider("p", "web"),
    k8s("networking.gke.io/v1 TrafficSelector", "steer", {}, "p"),
    ...more,
  ]);
  return roomOn(podNetwork, { resource: named(inventory, "steer"), inventory });
};
const data = (mtu: unknown): readonly Res[] => [
  vpc("data-vpc", { name: "data-1", mtu }),
  podNetwork("data", parametersOf("data-set")),
  paramSet("data-set", { vpc: "data-1" }),
];

describe("roomOn", () => {
  test("the primary network", () => expect(room("default", 8896)).toEqual({ network: "edge", mtu: 8896, inner: 8848 }));
  test.each([undefined, null, 0])("an MTU of %p is the default", (mtu) =>
    expect(room("default", mtu)).toEqual({ network: "edge", mtu: 1460, inner: 1412 }),
  );
  test("an MTU not known yet", () => expect(room("default", unknown)).toBeUndefined());
  test("another Pod network", () =>
    expect(room("data", 8896, ...data(1500))).toEqual({ network: "data-vpc", mtu: 1500, inner: 1452 }));
  test("a Pod network that is not in view", () => expect(room("data", 8896)).toBeUndefined());
});
