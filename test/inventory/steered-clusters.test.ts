import { steeringIn } from "../../lib/inventory/steered-clusters";
import { inventoryOf, named } from "../support/inventory";
import { k8s, provider, v2, type Res } from "../support/stack";

const chain = (name: string, by: string): Res => k8s("networking.gke.io/v1 ServiceFunctionChain", name, {}, by);
const selector = (name: string, by: string): Res => k8s("networking.gke.io/v1 TrafficSelector", name, {}, by);
const steering = (cluster: string, ...stack: readonly Res[]) => {
  const inventory = inventoryOf(stack);
  return steeringIn(named(inventory, cluster), inventory).map((s) => [s.by.name, s.guessed === undefined]);
};

test("chains and selectors of the cluster, and of no other", () =>
  expect(
    steering(
      "web",
      v2("web"),
      provider("p", "web"),
      v2("calm"),
      provider("q", "calm"),
      chain("a", "p"),
      selector("b", "p"),
      chain("c", "q"),
    ),
  ).toEqual([
    ["a", true],
    ["b", true],
  ]));

test("the only cluster is a guess", () =>
  expect(steering("web", v2("web"), provider("p"), chain("a", "p"))).toEqual([["a", false]]));

test("of two clusters nobody can tell", () =>
  expect(steering("web", v2("web"), v2("calm"), provider("p"), chain("a", "p"))).toEqual([]));
