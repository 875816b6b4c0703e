import { distinct, isSameObject } from "../../lib/inventory/identity";
import { inventoryOf } from "../support/inventory";
import { gateway, k8s, provider, res, unknown, v2, vpc, type Res } from "../support/stack";

/** Whether the last two resources of a stack are one object. */
function sameAtEnd(...stack: readonly Res[]): boolean {
  const inventory = inventoryOf(stack);
  const [a, b] = inventory.resources.slice(-2);
  return isSameObject(a!, b!, inventory);
}
const web = [v2("web"), provider("p", "web"), v2("calm"), provider("q", "calm")];
const named = (r: Res, metadata: object): Res => ({ ...r, inputs: { ...r.inputs, metadata } });
const entry = { name: "entry", namespace: "shop" };
const one = named(gateway("one", {}, "p"), entry);

test.each<[string, boolean, Res]>([
  ["of one name", true, named(gateway("other", { addresses: [] }, "p"), entry)],
  ["in another version of its API", true, { ...one, name: "other", type: one.type.replace("/v1:", "/v1beta1:") }],
  ["of another group", false, { ...one, name: "other", type: "kubernetes:networking.istio.io/v1:Gateway" }],
  ["of another kind", false, named(k8s("gateway.networking.k8s.io/v1 GatewayClass", "other", {}, "p"), entry)],
  ["of another name", false, named(gateway("other", {}, "p"), { ...entry, name: "exit" })],
  ["in another namespace", false, named(gateway("other", {}, "p"), { ...entry, namespace: "prod" })],
  ["in the default namespace", false, named(gateway("other", {}, "p"), { name: "entry" })],
  ["in another cluster", false, named(gateway("other", {}, "q"), entry)],
  ["of a name not known yet", false, named(gateway("other", {}, "p"), { ...entry, name: unknown })],
  ["in a namespace not known yet", false, named(gateway("other", {}, "p"), { ...entry, namespace: unknown })],
  ["without a name", false, named(gateway("other", {}, "p"), {})],
])("an object %s: %s", (_, same, other) => expect(sameAtEnd(...web, one, other)).toBe(same));

test("two without a name, or none of Kubernetes, are two", () => {
  expect(sameAtEnd(...web, named(one, {}), named({ ...one, name: "two" }, {}))).toBe(false);
  expect(sameAtEnd(vpc("a", { name: "main" }), vpc("b", { name: "main" }))).toBe(false);
  expect(
    sameAtEnd(...web, res("kubernetes:yaml:ConfigFile", "a", entry), res("kubernetes:yaml:ConfigFile", "b", entry)),
  ).toBe(false);
});

test("each object once, by the first of its resources", () => {
  const inventory = inventoryOf([...web, one, { ...one, name: "two" }, named(gateway("three", {}, "p"), {})]);
  const items = inventory.resources.slice(-3).map((resource) => ({ resource }));
  expect(distinct(items, inventory).map(({ resource }) => resource.name)).toEqual(["one", "three"]);
});
