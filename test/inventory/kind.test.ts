import { cloudKind, flatKind, kubernetesKind, realPath } from "../../lib/inventory/kind";
import { SERVICE } from "../../lib/inventory/subjects";
import { placeOf, placesOf, stop } from "../support/inventory";
import { k8s, provider, res, unknown, type Res } from "../support/stack";

const service = (metadata: object = {}, spec: object = {}, by?: string): Res =>
  k8s("core/v1 Service", "front", { type: "LoadBalancer", ...spec }, by, metadata);
const withNamespace = (namespace: unknown): Res =>
  res("pulumi:providers:kubernetes", "p", { kubeconfig: unknown, namespace });

describe("a Kubernetes subject", () => {
  const labels = { "a.b/c": "d" };
  const annotations = { note: "e" };
  const { subject } = placeOf(SERVICE, service({ labels, annotations }, { ports: [{ port: 80 }] }));

  test("is its spec beside its name, namespace, labels and annotations", () =>
    expect({ ...subject }).toEqual({
      name: "front",
      namespace: "shop",
      labels,
      annotations,
      type: "LoadBalancer",
      ports: [{ port: 80 }],
    }));

  test("has none of what stands around them", () =>
    expect(["kind", "apiVersion", "metadata", "spec"].filter((key) => key in subject)).toEqual([]));

  test("tells its keys", () => {
    expect(["type" in subject, "labels" in subject, "selector" in subject]).toEqual([true, true, false]);
    expect(Object.keys(subject)).toEqual(["name", "namespace", "labels", "annotations", "type", "ports"]);
  });

  test("cannot be written to", () => expect(() => ((subject as { type?: string }).type = "x")).toThrow(TypeError));

  test("of a kind without a spec is the object itself", () => {
    const config = flatKind<{ data?: object }>("ConfigMap", "core/v1");
    const place = placeOf(config, k8s("core/v1 ConfigMap", "agent", { data: { a: "b" } }, undefined));
    expect([place.subject.data, place.subject.name, place.at("data.a"), place.at("name")]).toEqual([
      { a: "b" },
      "agent",
      "data.a",
      "metadata.name",
    ]);
  });

  test("has nothing where the spec is missing, and is told of it where it would be", () => {
    const place = placeOf(SERVICE, { ...service(), inputs: { metadata: { name: "front" }, type: "LoadBalancer" } });
    expect([place.subject.type, place.at("type")]).toEqual([undefined, "spec.type"]);
  });

  test("is found in each API version that serves it, and in no other", () => {
    const gateway = kubernetesKind("Gateway", "gateway.networking.k8s.io/v1", "gateway.networking.k8s.io/v1beta1");
    const at = (version: string): number => placesOf(gateway, k8s(`${version} Gateway`, "g", {}, undefined)).length;
    expect(["v1", "v1beta1", "v1alpha2"].map((v) => at(`gateway.networking.k8s.io/${v}`))).toEqual([1, 1, 0]);
    expect(at("networking.istio.io/v1")).toBe(0);
  });
});

describe("a Kubernetes subject of which something is not known reads as one of which all is", () => {
  const later = { metadata: { name: "front", finalizers: [unknown] } }; // that no rule reads
  const read = (subject: object) =>
    ["name", "namespace", "labels", "annotations", "type", "length", "0"].map(
      (key) => Reflect.get(subject, key) as unknown,
    );

  test.each<[string, { readonly metadata?: object; readonly [field: string]: unknown }]>([
    ["a spec", { spec: { type: "ClusterIP", name: "other", labels: "other" } }],
    ["an empty spec", { spec: {} }],
    ["no spec but null", { spec: null }],
    ["a list for a spec", { spec: ["a"] }],
    ["a text for a spec", { spec: "text" }],
    ["none", { type: "ClusterIP" }],
    ["a namespace", { spec: {}, metadata: { namespace: "bank", labels: { a: "b" } } }],
    ["a spec that would have a prototype", { spec: JSON.parse('{"__proto__": {"type": "LoadBalancer"}}') as object }],
  ])("%s", (_, more) => {
    const [whole, partly] = [{ metadata: { name: "front" } }, later].map((body) => {
      const inputs = { ...body, ...more, metadata: { ...body.metadata, ...more.metadata } };
      return placeOf(SERVICE, { type: "kubernetes:core/v1:Service", name: "front", inputs }).subject;
    });
    expect(Object.keys(whole!)).toEqual(Object.keys(partly!).filter((key) => key !== "__proto__"));
    expect(read(whole!)).toEqual(read(partly!));
  });
});

describe("what is not known yet of a Kubernetes subject", () => {
  test("a spec does not hide the labels", () => {
    const { subject } = placeOf(SERVICE, { ...service(), inputs: { metadata: { labels: { a: "b" } }, spec: unknown } });
    expect(subject.labels).toEqual({ a: "b" });
    expect(stop(() => subject.type)).toBe("spec is not known yet");
  });

  test("labels do not hide the spec", () => {
    const { subject } = placeOf(SERVICE, service({ labels: unknown }));
    expect(subject.type).toBe("LoadBalancer");
    expect(stop(() => subject.labels)).toBe("metadata.labels is not known yet");
  });

  test("a whole metadata neither", () => {
    const { subject } = placeOf(SERVICE, { ...service(), inputs: { metadata: unknown, spec: { type: "ClusterIP" } } });
    expect(subject.type).toBe("ClusterIP");
    for (const key of ["name", "namespace", "labels", "annotations"] as const)
      expect(stop(() => subject[key])).toBe("metadata is not known yet");
  });

  test.each([
    ["unknown", unknown],
    ["empty", ""],
    ["not given, so made up later", undefined],
  ])("a name %s", (_, name) =>
    expect(stop(() => placeOf(SERVICE, service({ name })).subject.name)).toBe("metadata.name is not known yet"),
  );
});

describe("the namespace", () => {
  const namespaceIn = (own: unknown, of?: Res): string =>
    placeOf(SERVICE, service({ namespace: own }, {}, of?.name), of === undefined ? [] : [of]).subject.namespace;

  test("is the object's own", () => expect(namespaceIn("bank", withNamespace("other"))).toBe("bank"));
  test("is the provider's where the object states none", () =>
    expect(namespaceIn(undefined, withNamespace("bank"))).toBe("bank"));
  test("is `default` where neither does", () => {
    expect(namespaceIn(undefined, provider("p"))).toBe("default");
    expect(namespaceIn(undefined)).toBe("default");
    expect(namespaceIn("", withNamespace(""))).toBe("default");
  });
  test("is not read where it is no text", () =>
    expect(stop(() => namespaceIn({ name: "bank" }))).toBe("metadata.namespace is no text"));
  test("is not known where the object's is not", () =>
    expect(stop(() => namespaceIn(unknown, withNamespace("bank")))).toBe("metadata.namespace is not known yet"));
  test("is not known where the provider's is not: it is no text to compare with", () =>
    expect(stop(() => namespaceIn(undefined, withNamespace(unknown)))).toBe("namespace of p is not known yet"));
  test("of the provider is not asked for where the object states one", () =>
    expect(namespaceIn("bank", withNamespace(unknown))).toBe("bank"));

  describe("not known yet, of a Namespace that is made beside it", () => {
    const namespace = (name: string, own: unknown = `${name}-1a2b`): Res =>
      res("kubernetes:core/v1:Namespace", name, { metadata: { name: own } });
    const onEdges = (own: unknown, ...of: readonly Res[]): string => {
      const on = { metadata: of.map((r) => r.name) };
      return placeOf(SERVICE, { ...service({ namespace: own }), on }, of).subject.namespace;
    };
    const notKnown = "metadata.namespace is not known yet";

    test("is the Namespace's", () => expect(onEdges(unknown, namespace("bank"))).toBe("bank-1a2b"));
    test("begins as the Namespace's will, where that is yet to be made", () => {
      const made = (metadata?: object) => res("kubernetes:core/v1:Namespace", "bank", { metadata });
      expect(onEdges(unknown, made())).toBe("bank-…");
      expect(onEdges(unknown, made({ generateName: "team-" }))).toBe("team-…");
    });
    test("is not known where two may begin so", () => {
      const shop = res("kubernetes:core/v1:Namespace", "bank", { metadata: {} });
      const other = res("kubernetes:core/v1:Namespace", "other", { metadata: { generateName: "bank-" } });
      const made = { ...service({ namespace: unknown }), on: { metadata: ["bank"] } };
      expect(stop(() => placeOf(SERVICE, made, [shop, other]).subject.namespace)).toBe(notKnown);
    });
    test("is not known where the Namespace's metadata are not, or are no texts", () => {
      const bank = (metadata: unknown) => res("kubernetes:core/v1:Namespace", "bank", { metadata });
      expect(stop(() => onEdges(unknown, bank(unknown)))).toBe(notKnown);
      expect(stop(() => onEdges(unknown, bank({ name: { a: "b" } })))).toBe(notKnown);
    });
    test("is the object's own where that is known", () => expect(onEdges("shop", namespace("bank"))).toBe("shop"));
    test("is the default where there is none, whatever else depends on a Namespace", () =>
      expect(onEdges(undefined, namespace("bank"))).toBe("default"));
    test("is not known where the Namespace's name is not", () =>
      expect(stop(() => onEdges(unknown, namespace("bank", unknown)))).toBe(notKnown));
    test("is not known where it may be of another resource", () => {
      expect(stop(() => onEdges(unknown, namespace("bank"), namespace("shop")))).toBe(notKnown);
      expect(stop(() => onEdges(unknown, namespace("bank"), provider("p")))).toBe(notKnown);
      expect(stop(() => onEdges(unknown, provider("p")))).toBe(notKnown);
      expect(stop(() => onEdges(unknown))).toBe(notKnown);
    });
  });
});

test.each([
  ["addresses[0].type", "spec.addresses[0].type"],
  ["name", "metadata.name"],
  ["labels", "metadata.labels"],
  ['labels["a.b/c"]', 'metadata.labels["a.b/c"]'],
  ["annotations.note", "metadata.annotations.note"],
  ["namespaceSelector", "spec.namespaceSelector"],
  ["[0].a", "spec[0].a"],
  ["", "spec"],
])("the path %j is %j in the object", (path, expected) => expect(realPath(path, "spec")).toBe(expected));

describe("a resource of a cloud provider", () => {
  const kind = cloudKind<{ mtu: number }>("gcp:compute/network:Network");

  test("is its own subject, under its own paths", () => {
    const place = placeOf(kind, res("gcp:compute/network:Network", "vpc", { mtu: 1500 }));
    expect([place.subject.mtu, place.at("mtu"), place.at("a[0].b")]).toEqual([1500, "mtu", "a[0].b"]);
  });

  test("holds none of another kind", () =>
    expect(placesOf(kind, res("gcp:compute/subnetwork:Subnetwork", "vpc", {}))).toEqual([]));
});
