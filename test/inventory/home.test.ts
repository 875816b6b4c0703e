import type { Assume, AssumedCluster } from "../../lib/inventory/assume";
import { areApart, type Home } from "../../lib/inventory/home";
import { inventoryOf, named } from "../support/inventory";
import { cluster, k8s, pool, provider, res, unknown, type Res } from "../support/stack";

const object = (name: string, by?: string): Res => k8s("core/v1 Service", name, {}, by);

/** `urn` is the key, `cluster` the cluster in view, `guessed` and what is assumed, as a reader tells them apart. */
interface Told {
  readonly key?: string;
  readonly cluster?: string;
  readonly guessed?: true;
  readonly assumed?: AssumedCluster;
  readonly at?: string;
}

function homeOf(name: string, stack: readonly Res[], around: Parameters<typeof inventoryOf>[1] = {}): Home {
  const inventory = inventoryOf(stack, around);
  return inventory.homeOf(named(inventory, name));
}

const told = (home: Home): Told => ({
  ...(home.key !== "" && { key: home.key.split("::").pop()! }),
  ...(home.cluster !== undefined && { cluster: home.cluster.resource.name }),
  ...(home.guessed !== undefined && { guessed: true }),
  ...(home.assumedAt !== undefined && { assumed: home.assumed, at: home.assumedAt }),
});
const home = (name: string, stack: readonly Res[], assume: Partial<Assume> = {}): Told =>
  told(homeOf(name, stack, { assume }));

const v2 = { dataplaneV2: true };

describe("the cluster of a Kubernetes object", () => {
  test("is where its provider's kubeconfig comes from", () => {
    const stack = [cluster("web"), cluster("old"), provider("p", "old"), object("front", "p")];
    expect(home("front", stack)).toEqual({ key: "old", cluster: "old" });
  });

  test("is also found through a node pool", () => {
    const stack = [
      cluster("web"),
      cluster("old"),
      pool("edge", {}, "old"),
      provider("p", "edge"),
      object("front", "p"),
    ];
    expect(home("front", stack)).toEqual({ key: "old", cluster: "old" });
  });

  test("is also found through what depends on it as a whole", () => {
    const wait = res("time:index:Sleep", "wait", {}, { on: { triggers: ["web"] } });
    const stack = [cluster("web"), cluster("old"), wait, provider("p", "wait"), object("front", "p")];
    expect(home("front", stack)).toEqual({ key: "web", cluster: "web" });
  });

  test("is the nearest: what that one depends on is not looked at", () => {
    const second = cluster("second", {}, { on: { network: ["first"] } });
    const stack = [cluster("first"), second, provider("p", "second"), object("front", "p")];
    expect(home("front", stack)).toEqual({ key: "second", cluster: "second" });
  });

  test("is one for two providers of it", () => {
    const stack = [cluster("web"), provider("p", "web"), provider("q", "web"), object("a", "p"), object("b", "q")];
    expect(homeOf("a", stack).key).toBe(homeOf("b", stack).key);
  });

  test("is not taken from what its provider depends on otherwise", () => {
    const p = { ...provider("p"), on: { namespace: ["web"] } };
    expect(home("front", [cluster("web"), cluster("old"), p, object("front", "p")])).toEqual({ key: "p" });
  });

  test("survives a circle of dependencies", () => {
    const [a, b] = [res("t:i:A", "a", {}, { on: { x: ["b"] } }), res("t:i:B", "b", {}, { on: { x: ["a"] } })];
    expect(home("front", [cluster("web"), cluster("old"), a, b, provider("p", "a"), object("front", "p")])).toEqual({
      key: "p",
    });
  });
});

describe("an object whose provider leads to two clusters", () => {
  const stack = [cluster("web"), cluster("old"), provider("p", "web", "old"), object("front", "p")];

  test("has neither", () => expect(home("front", stack)).toEqual({ key: "p" }));
  test("has not the assumed one either, which is of no cluster of the stack", () =>
    expect(home("front", stack, { cluster: v2 })).toEqual({ key: "p" }));
});

describe("an object whose provider leads to no cluster", () => {
  const away = [provider("p"), object("front", "p")];

  test("is in the assumed one", () => {
    expect(home("front", away, { cluster: v2 })).toEqual({ key: "p", assumed: v2, at: "assume.cluster" });
    expect(home("front", [cluster("web"), ...away], { cluster: v2 })).toEqual({
      key: "p",
      assumed: v2,
      at: "assume.cluster",
    });
  });

  test("is else guessed to be in the only one of the stack", () => {
    const guess = homeOf("front", [cluster("web"), ...away]);
    expect(told(guess)).toEqual({ key: "p", cluster: "web", guessed: true });
    expect(guess.guessed).toBe("it is taken to run in web, the only cluster of the stack");
  });

  test("is in nobody's of two", () =>
    expect(home("front", [cluster("web"), cluster("old"), ...away])).toEqual({ key: "p" }));
  test("is in nobody's of none", () => expect(home("front", away)).toEqual({ key: "p" }));

  test("is not guessed into one of two of which one was not seen", () => {
    const stack = [cluster("web"), cluster("old"), ...away];
    expect(told(homeOf("front", stack, { uncollected: ["old"] }))).toEqual({ key: "p" });
  });

  test("lives with those of its own provider", () => {
    const stack = [provider("p"), provider("q"), object("a", "p"), object("b", "q"), object("c", "p"), object("d")];
    expect(["a", "b", "c", "d"].map((n) => home(n, stack).key)).toEqual(["p", "q", "p", undefined]);
  });
});

describe("an object of a cluster that nobody has seen", () => {
  const stack = [cluster("web"), cluster("old"), provider("p", "old"), object("front", "p")];
  const unseen = (assume: Partial<Assume> = {}): Told => told(homeOf("front", stack, { uncollected: ["old"], assume }));

  test("is in no other", () => expect(unseen()).toEqual({ key: "old" }));
  test("is not in the assumed one", () => expect(unseen({ cluster: v2 })).toEqual({ key: "old" }));
  test("is in what the configuration says of it by name", () =>
    expect(unseen({ clusters: { old: v2 } })).toEqual({ key: "old", assumed: v2, at: "assume.clusters.old" }));
});

describe("what the configuration says", () => {
  const stack = [cluster("web"), provider("p", "web"), object("front", "p")];
  const two = [...stack, cluster("old")];

  test("of `cluster` fills in the stack's only one", () =>
    expect(home("front", stack, { cluster: v2 })).toEqual({
      key: "web",
      cluster: "web",
      assumed: v2,
      at: "assume.cluster",
    }));

  test("of `cluster` says nothing about one of two", () =>
    expect(home("front", two, { cluster: v2 })).toEqual({ key: "web", cluster: "web" }));

  test("of `clusters.<name>` is said of that one", () => {
    const assume = { cluster: { version: "1.30" }, clusters: { web: v2 } };
    const expected = { key: "web", cluster: "web", assumed: v2, at: "assume.clusters.web" };
    expect(home("front", two, assume)).toEqual(expected);
    expect(home("front", stack, assume)).toEqual(expected);
    expect(home("old", two, assume)).toEqual({ key: "old", cluster: "old" });
  });
});

describe("the cluster of a node pool", () => {
  const fleet = [cluster("web", { name: "web-1" }), cluster("old", { name: "old-1" })];
  const poolOf = (of: unknown): Res => res("gcp:container/nodePool:NodePool", "edge", { cluster: of });

  test("is the one it depends on", () =>
    expect(home("edge", [...fleet, pool("edge", {}, "old")])).toEqual({ key: "old", cluster: "old" }));

  test("is the one it names", () => {
    expect(home("edge", [...fleet, poolOf("old-1")])).toEqual({ key: "old", cluster: "old" });
    expect(home("edge", [...fleet, poolOf("projects/p/locations/l/clusters/old-1")])).toEqual({
      key: "old",
      cluster: "old",
    });
  });

  test("is named by its name, not by the one in the program", () =>
    expect(home("edge", [...fleet, poolOf("old")])).toEqual({}));

  test("is the dependency's where it names another: a name may be reused elsewhere", () =>
    expect(home("edge", [...fleet, { ...poolOf("web-1"), on: { cluster: ["old"] } }])).toEqual({
      key: "old",
      cluster: "old",
    }));

  test("is nobody's where two have the name", () =>
    expect(home("edge", [cluster("a", { name: "web" }), cluster("b", { name: "web" }), poolOf("web")])).toEqual({}));

  test("is nobody's where neither name is known yet", () => {
    const unnamed = [cluster("a", { name: unknown }), cluster("b", { name: unknown })];
    expect(home("edge", [...unnamed, poolOf(unknown)])).toEqual({});
    expect(home("edge", [...unnamed, poolOf("web")])).toEqual({});
  });

  test("is guessed where there is only one", () =>
    expect(home("edge", [cluster("web"), poolOf(unknown)])).toEqual({ cluster: "web", guessed: true }));
});

test("a cluster is its own home, and never a guess", () =>
  expect(home("web", [cluster("web"), cluster("old")])).toEqual({ key: "web", cluster: "web" }));

describe("two homes", () => {
  const stack = [
    cluster("web"),
    cluster("old"),
    provider("p", "web"),
    provider("q", "old"),
    provider("away"),
    ...["p", "q", "away"].map((by) => object(`of-${by}`, by)),
  ];
  const apart = (one: string, other: string, of = stack): boolean => areApart(homeOf(one, of), homeOf(other, of));

  test("of two clusters in view are apart", () => expect(apart("of-p", "of-q")).toBe(true));
  test("of one cluster are not", () => expect(apart("of-p", "web")).toBe(false));
  test("may be one where a cluster is not known", () =>
    expect([apart("of-p", "of-away"), apart("of-away", "of-p")]).toEqual([false, false]));
  test("may be one where a cluster is a guess", () => {
    const one = stack.filter((r) => !["old", "q", "of-q"].includes(r.name));
    expect([apart("of-p", "of-away", one), apart("of-away", "of-p", one)]).toEqual([false, false]);
  });
});
