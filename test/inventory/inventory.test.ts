import { kubernetesKind } from "../../lib/inventory/kind";
import { NETWORK, SERVICE } from "../../lib/inventory/subjects";
import { inventoryOf, named, stop } from "../support/inventory";
import { cluster, k8s, provider, res, unknown, vpc, type Res } from "../support/stack";

const service = (name: string, by?: string): Res => k8s("core/v1 Service", name, {}, by);
const release = (by: string | undefined, name = "chart"): Res => k8s("helm.sh/v3 Release", name, {}, by);
const fleet = [cluster("web"), cluster("old"), provider("p", "web"), provider("q", "old")];
const both = [service("on-web", "p"), service("on-old", "q")];

/** What a rule on `at` may see of the Services around it, and why there may be more. */
function around(at: string, stack: readonly Res[], how: Parameters<typeof inventoryOf>[1] = {}) {
  const inventory = inventoryOf(stack, how);
  const { items, withheld } = inventory.near(named(inventory, at), SERVICE);
  return { seen: items.map((i) => i.resource.name), withheld };
}
const inStack = (stack: readonly Res[]) => {
  const { items, withheld } = inventoryOf(stack).of(SERVICE);
  return { seen: items.map((i) => i.resource.name), withheld };
};

test("resources are found by URN and by type, in the order of the stack", () => {
  const inventory = inventoryOf([...fleet, ...both]);
  const [web] = inventory.ofType("gcp:container/cluster:Cluster");
  expect([inventory.find(web?.urn)?.name, inventory.find("urn:none"), inventory.find(undefined)]).toEqual([
    "web",
    undefined,
    undefined,
  ]);
  expect(inventory.ofType("kubernetes:core/v1:Service").map((r) => r.name)).toEqual(["on-web", "on-old"]);
  expect(inventory.ofType("none")).toEqual([]);
});

test("the types are those of the resources, each once", () =>
  expect([...inventoryOf([...fleet, ...both]).types]).toEqual([
    "gcp:container/cluster:Cluster",
    "pulumi:providers:kubernetes",
    "kubernetes:core/v1:Service",
  ]));

describe("the places of a resource", () => {
  const inventory = inventoryOf([service("known"), k8s("core/v1 Service", "later", { type: unknown }, undefined)]);
  const [known, later] = ["known", "later"].map((name) => named(inventory, name));

  test("are found once", () => {
    expect(inventory.placesOf(SERVICE, known!)).toHaveLength(1);
    expect(inventory.placesOf(SERVICE, known!)).toBe(inventory.placesOf(SERVICE, known!));
    expect(inventory.placesOf(SERVICE, later!)).toBe(inventory.placesOf(SERVICE, later!));
  });

  test("are found anew for a look of one's own: it wants to be told what is touched", () => {
    const onLater = jest.fn();
    const body = { metadata: { name: "web" }, spec: { type: Promise.resolve() } };
    const resource = { ...known!, body };
    for (const times of [1, 2]) {
      const [place] = inventory.placesOf(SERVICE, resource, { onLater });
      expect(stop(() => (place as { subject: { type: string } }).subject.type)).toBe("spec.type is not known yet");
      expect(onLater).toHaveBeenCalledTimes(times);
    }
  });

  test("are shared with those around it where nothing is missing, and else said to be of it", () => {
    const [one, other] = inventory.of(SERVICE).items;
    expect(one!.subject).toBe((inventory.placesOf(SERVICE, known!)[0] as typeof one)!.subject);
    expect(stop(() => other!.subject.type)).toBe("spec.type of later is not known yet");
    expect(stop(() => (inventory.placesOf(SERVICE, later!)[0] as typeof other)!.subject.type)).toBe(
      "spec.type is not known yet",
    );
  });

  test("are none of another kind, and none of what nobody saw", () => {
    expect(inventory.placesOf(NETWORK, known!)).toEqual([]);
    expect(inventory.placesOf(SERVICE, { ...known!, body: undefined })).toEqual([]);
  });
});

describe("near an object", () => {
  test("is what lives in its cluster, and nothing else", () => {
    expect(around("on-web", [...fleet, ...both])).toEqual({ seen: ["on-web"], withheld: [] });
    expect(around("on-old", [...fleet, ...both])).toEqual({ seen: ["on-old"], withheld: [] });
  });

  test("is what other providers put into the same cluster", () =>
    expect(around("on-web", [...fleet, provider("r", "web"), ...both, service("also", "r")])).toEqual({
      seen: ["on-web", "also"],
      withheld: [],
    }));

  test("is only its provider's where the cluster is not known; others may be as near", () =>
    expect(
      around("a", [provider("x"), provider("y"), service("a", "x"), service("b", "y"), service("c", "x")]),
    ).toEqual({
      seen: ["a", "c"],
      withheld: ["b may be in the same cluster"],
    }));

  test("may be what has no known cluster, though it is not taken to be", () =>
    expect(around("on-web", [...fleet, provider("x"), ...both, service("stray", "x")])).toEqual({
      seen: ["on-web"],
      withheld: ["stray may be in the same cluster"],
    }));

  test("is what lives in a cluster, seen from the cluster", () =>
    expect(around("old", [...fleet, ...both])).toEqual({ seen: ["on-old"], withheld: [] }));

  test("is made once for all of one home", () => {
    const inventory = inventoryOf([...fleet, ...both]);
    const near = (name: string) => inventory.near(named(inventory, name), SERVICE);
    expect(near("on-web")).toBe(near("web"));
    expect(near("on-web")).not.toBe(near("on-old"));
  });
});

describe("a Helm release", () => {
  const chart = "chart (kubernetes:helm.sh/v3:Release) is opaque";

  test("makes what is known of its cluster incomplete, and of no other", () => {
    const stack = [...fleet, ...both, release("p")];
    expect(around("on-web", stack).withheld).toEqual([chart]);
    expect(around("on-old", stack).withheld).toEqual([]);
  });

  test("makes what is known of the whole stack incomplete", () =>
    expect(inStack([...fleet, ...both, release("p")])).toEqual({ seen: ["on-web", "on-old"], withheld: [chart] }));

  test("of an unknown cluster may be in any", () => {
    const stack = [...fleet, ...both, provider("x"), release("x")];
    expect([around("on-web", stack).withheld, around("on-old", stack).withheld]).toEqual([[chart], [chart]]);
    expect(around("on-old", [...fleet, ...both, release(undefined)]).withheld).toEqual([chart]);
  });

  test("of an unknown cluster may be in the only one", () => {
    const stack = [cluster("web"), provider("p", "web"), service("on-web", "p"), provider("x"), release("x")];
    expect(around("on-web", stack).withheld).toEqual([chart]);
  });

  test("keeps a rule from saying that something is missing there, and only there", () => {
    const inventory = inventoryOf([...fleet, ...both, release("p")]);
    const lacks = (at: string): boolean =>
      inventory
        .near(named(inventory, at), SERVICE)
        .by("name", (s) => s.name)
        .lacks("gone");
    expect(stop(() => lacks("on-web"))).toBe(chart);
    expect(lacks("on-old")).toBe(true);
  });

  test("says nothing of the cloud's resources", () =>
    expect(inventoryOf([vpc("v", {}), ...fleet, release("p")]).of(NETWORK).withheld).toEqual([]));
});

describe("a component that stands for many objects", () => {
  const bundles = [
    "kubernetes:helm.sh/v3:Chart",
    "kubernetes:helm.sh/v4:Chart",
    "kubernetes:yaml:ConfigFile",
    "kubernetes:yaml:ConfigGroup",
    "kubernetes:yaml/v2:ConfigFile",
    "kubernetes:yaml/v2:ConfigGroup",
    "kubernetes:kustomize:Directory",
    "kubernetes:kustomize/v2:Directory",
  ];

  test.each(bundles)("%s is opaque while its children are not there", (type) =>
    expect(inStack([res(type, "many", {})]).withheld).toEqual([`many (${type}) is opaque`]),
  );

  test.each(bundles)("%s is not once they are", (type) => {
    const child = { ...service("child"), parent: "many" };
    expect(inStack([res(type, "many", {}), child])).toEqual({ seen: ["child"], withheld: [] });
  });

  test("hides what a component inside it hides", () => {
    const file = res("kubernetes:yaml:ConfigFile", "file", {}, { parent: "many" });
    expect(inStack([res("kubernetes:yaml:ConfigGroup", "many", {}), file]).withheld).toEqual([
      "file (kubernetes:yaml:ConfigFile) is opaque",
    ]);
  });

  test("a release is opaque even with children", () =>
    expect(inStack([release(undefined), { ...service("child"), parent: "chart" }]).withheld).toEqual([
      "chart (kubernetes:helm.sh/v3:Release) is opaque",
    ]));

  test.each([
    "kubernetes:helm.toolkit.fluxcd.io/v2:HelmRelease",
    "kubernetes:kustomize.toolkit.fluxcd.io/v1:Kustomization",
    "kubernetes:argoproj.io/v1alpha1:Application",
    "kubernetes:argoproj.io/v1alpha1:ApplicationSet",
    "kubernetes:configsync.gke.io/v1beta1:RootSync",
    "kubernetes:configsync.gke.io/v1beta1:RepoSync",
  ])("%s is opaque: its controller makes the objects", (type) =>
    expect(inStack([res(type, "many", {})]).withheld).toEqual([`many (${type}) is opaque`]),
  );

  test.each(["kubernetes:core/v1:Service", "kubernetes:argoproj.io/v1alpha1:Rollout", "acme:yaml:Thing"])(
    "%s is none",
    (type) => expect(inventoryOf([res(type, "one", { metadata: { name: "one" } })]).of(SERVICE).withheld).toEqual([]),
  );
});

test("inputs that nobody collected make a collection incomplete where they would be", () => {
  const stack = [...fleet, ...both, service("more", "p")];
  expect(around("on-web", stack, { uncollected: ["more"] })).toEqual({
    seen: ["on-web"],
    withheld: ["the inputs of more were not collected"],
  });
  expect(around("on-old", stack, { uncollected: ["more"] }).withheld).toEqual([]);
});

test("what a program gives is told from what is only reported", () => {
  const web = cluster("web", { location: null, network: unknown, nodePools: [] }, { outputs: { nodeConfig: {} } });
  const inventory = inventoryOf([web]);
  const { gives } = inventory.standingOf(named(inventory, "web"));
  expect(["network", "nodePools", "location", "nodeConfig"].map(gives)).toEqual([true, true, false, false]);
});

test("what a program gives cannot be told where nobody saw it", () => {
  const inventory = inventoryOf([cluster("web")], { uncollected: ["web"] });
  const { gives } = inventory.standingOf(named(inventory, "web"));
  expect(stop(() => gives("nodePools"))).toBe("the inputs of web were not collected");
});

test("of several kinds each has its own neighbours", () => {
  const gateways = kubernetesKind("Gateway", "gateway.networking.k8s.io/v1");
  const inventory = inventoryOf([...fleet, ...both, k8s("gateway.networking.k8s.io/v1 Gateway", "gw", {}, "p")]);
  const near = inventory.near(named(inventory, "on-web"), gateways);
  expect(near.items.map((i) => i.resource.name)).toEqual(["gw"]);
});
