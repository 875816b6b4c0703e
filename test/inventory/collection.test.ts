import type { Inventory } from "../../lib/inventory/inventory";
import type { Collection, Found, Item } from "../../lib/inventory/collection";
import { cloudKind, kubernetesKind } from "../../lib/inventory/kind";
import { inventoryOf, named, stop } from "../support/inventory";
import { res, unknown, type Res } from "../support/stack";

interface Gateway {
  readonly region: string;
  readonly addresses: readonly string[];
}
const GATEWAY = cloudKind<Gateway>("test:index:Gateway");
const gateway = (name: string, region: unknown, addresses: unknown = []): Res =>
  res("test:index:Gateway", name, { region, addresses });
const all = (...stack: readonly Res[]): Collection<Gateway> => inventoryOf(stack).of(GATEWAY);
const names = (items: readonly Item<Gateway>[]): readonly string[] => items.map((i) => i.resource.name);
const byRegion = (c: Collection<Gateway>) => c.by("region", (g) => g.region);

describe("an index", () => {
  test("gives all that have the key, in the order of the stack", () => {
    const index = byRegion(all(gateway("a", "r1"), gateway("b", "r2"), gateway("c", "r1")));
    expect([names(index.get("r1")), names(index.get("r2")), names(index.get("r3"))]).toEqual([["a", "c"], ["b"], []]);
  });

  test("knows each of several keys", () => {
    const index = all(gateway("a", "r", ["1.1.1.1", "2.2.2.2"]), gateway("b", "r", ["2.2.2.2"])).by(
      "address",
      (g) => g.addresses,
    );
    expect([names(index.get("1.1.1.1")), names(index.get("2.2.2.2"))]).toEqual([["a"], ["a", "b"]]);
  });

  test("is built once for each name", () => {
    const keysOf = jest.fn((g: Gateway) => g.region);
    const collection = all(gateway("a", "r"), gateway("b", "r"));
    expect(collection.by("region", keysOf)).toBe(collection.by("region", keysOf));
    expect(keysOf).toHaveBeenCalledTimes(2);
  });

  test("lacks what certainly nobody has", () => {
    const index = byRegion(all(gateway("a", "r1")));
    expect([index.lacks("r1"), index.lacks("r2")]).toEqual([false, true]);
  });

  test("hides nobody behind one whose key is not known yet", () => {
    const index = byRegion(all(gateway("a", unknown), gateway("b", "r1")));
    expect(names(index.get("r1"))).toEqual(["b"]);
    expect(index.lacks("r1")).toBe(false);
  });

  test("hides no key behind one that is not known yet of the same subject", () => {
    const index = all(gateway("a", "r", [unknown, "2.2.2.2"])).by("address", (g) => g.addresses);
    expect(names(index.get("2.2.2.2"))).toEqual(["a"]);
  });

  test("does not say that a key is missing which somebody may have", () => {
    const index = byRegion(all(gateway("a", unknown), gateway("b", "r1")));
    expect(stop(() => index.lacks("r2"))).toBe("region of a is not known yet");
  });

  test("hides no bug of a rule", () =>
    expect(() =>
      all(gateway("a", "r")).by("bug", () => {
        throw new RangeError("a bug");
      }),
    ).toThrow(RangeError));
});

describe("a search", () => {
  const inR1 = (c: Collection<Gateway>): Found<Gateway> => c.where((g) => g.region === "r1");

  test("gives those it holds of", () => {
    const found = inR1(all(gateway("a", "r1"), gateway("b", "r2"), gateway("c", "r1")));
    expect([names(found.items), found.none(), found.withheld]).toEqual([["a", "c"], false, []]);
  });

  test("says that there is none when certainly none is there", () => {
    expect(inR1(all(gateway("a", "r2"))).none()).toBe(true);
    expect(inR1(all()).none()).toBe(true);
  });

  test("finds others beside one that is not known yet", () => {
    const found = inR1(all(gateway("a", unknown), gateway("b", "r1")));
    expect([names(found.items), found.none()]).toEqual([["b"], false]);
    expect(found.withheld).toEqual(["region of a is not known yet"]);
  });

  test("does not say that there is none when one may be", () =>
    expect(stop(() => inR1(all(gateway("a", unknown))).none())).toBe("region of a is not known yet"));

  test("hides no bug of a rule", () =>
    expect(() =>
      all(gateway("a", "r")).where(() => {
        throw new RangeError("a bug");
      }),
    ).toThrow(RangeError));
});

test("items are put into the order in which they stand", () => {
  const collection = all(gateway("a", "r"), gateway("b", "r"), gateway("c", "r"));
  const [a, , c] = collection.items;
  expect(names(collection.inOrder(new Set([c!, a!])))).toEqual(["a", "c"]);
});

describe("a collection from which something was withheld", () => {
  const notCollected = (inventory: Inventory): Collection<Gateway> => inventory.of(GATEWAY);
  const because = "the inputs of b were not collected";
  const partial = (): Collection<Gateway> =>
    notCollected(inventoryOf([gateway("a", "r1"), gateway("b", "r2")], { uncollected: ["b"] }));

  test("knows why", () => expect([names(partial().items), partial().withheld]).toEqual([["a"], [because]]));

  test("still finds what is there", () => {
    expect(names(byRegion(partial()).get("r1"))).toEqual(["a"]);
    expect(
      partial()
        .where((g) => g.region === "r1")
        .none(),
    ).toBe(false);
  });

  test("never says that something is missing", () => {
    expect(stop(() => byRegion(partial()).lacks("r2"))).toBe(because);
    expect(
      stop(() =>
        partial()
          .where((g) => g.region === "r2")
          .none(),
      ),
    ).toBe(because);
  });

  test("because whoever looks sees only a part of the stack", () => {
    const inventory = inventoryOf([gateway("a", "r1")], { how: { partly: "the rest is not in view yet" } });
    expect(stop(() => byRegion(inventory.of(GATEWAY)).lacks("r2"))).toBe("the rest is not in view yet");
  });
});

describe("collections of an inventory", () => {
  const inventory = inventoryOf([gateway("a", "r1"), res("other:index:Gateway", "b", {})]);

  test("are made once", () => expect(inventory.of(GATEWAY)).toBe(inventory.of(GATEWAY)));

  test("of two kinds with one name are two", () => {
    const named = { ...cloudKind<Gateway>("other:index:Gateway"), name: GATEWAY.name };
    expect([names(inventory.of(GATEWAY).items), names(inventory.of(named).items)]).toEqual([["a"], ["b"]]);
  });

  test("hold each subject of a resource", () => {
    const two = {
      name: "two",
      places: new Map([
        ["test:index:Gateway", (body: object) => [1, 2].map(() => ({ subject: body, at: (p: string) => p }))],
      ]),
    };
    expect(inventory.of(two).items.map((i) => i.resource)).toEqual([named(inventory, "a"), named(inventory, "a")]);
  });
});

test("a Kubernetes object without a known name can be found by its other keys", () => {
  const kind = kubernetesKind<{ region: string }>("Gateway", "test/v1");
  const inventory = inventoryOf([res("kubernetes:test/v1:Gateway", "a", { metadata: {}, spec: { region: "r1" } })]);
  const collection = inventory.of(kind);
  expect(collection.by("region", (g) => g.region).get("r1")).toHaveLength(1);
  expect(stop(() => collection.by("name", (g) => g.name).lacks("gw"))).toBe("metadata.name of a is not known yet");
});
