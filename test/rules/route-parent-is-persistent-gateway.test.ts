import { routeParentIsPersistentGateway } from "../../lib/rules/route-parent-is-persistent-gateway";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { gateway, ipRoute, k8s, provider, unknown, v2, type Res } from "../support/stack";

/** Routes first: an error of a component is told of the first that has its path. */
const on = (...more: readonly Res[]): readonly Res[] => [
  ...more.filter((r) => r.name === "proxy"),
  v2("web"),
  provider("p", "web"),
  ...more.filter((r) => r.name !== "proxy"),
];
const entry = gateway("entry", {}, "p");
const ofClass = (gatewayClassName: unknown, name = "entry"): Res => gateway(name, { gatewayClassName }, "p");
const to = (...parentRefs: unknown[]): Res => ipRoute("proxy", { parentRefs }, "p");
const from = (...edges: string[]): Res => ipRoute("proxy", { parentRefs: [{ name: unknown }] }, "p", edges);
const inNamespace = (r: Res, namespace: unknown): Res => {
  const inputs = r.inputs as { readonly metadata: object };
  return { ...r, inputs: { ...inputs, metadata: { ...inputs.metadata, namespace } } };
};
const found = (i = 0) => ({ finds: [`mandatory proxy spec.parentRefs[${i}]`] });
/** A component sees no edges, and one cluster alone. */
const notThrown = { refuses: [] };
const missing = { finds: ["advisory proxy spec.parentRefs[0]"] };
const complete = { assume: { complete: true } };

describeRule(routeParentIsPersistentGateway, {
  "an external class": { stack: on(entry, to({ name: "entry" })) },
  "an internal class": { stack: on(ofClass("gke-persistent-regional-internal-managed"), to({ name: "entry" })) },
  "fast failover": { stack: on(ofClass("gke-persistent-fast-regional-external-managed"), to({ name: "entry" })) },
  "load balancing": { stack: on(ofClass("gke-passthrough-lb-external-managed"), to({ name: "entry" })) },
  "a class that Google may have added": {
    stack: on(ofClass("gke-persistent-global-external-managed"), to({ name: "entry" })),
  },
  "another class of Google's": {
    stack: on(ofClass("gke-l7-regional-external-managed"), to({ name: "entry" })),
    ...found(),
  },
  "somebody else's class": { stack: on(ofClass("istio"), to({ name: "entry" })), ...found() },
  "a class not known yet": { stack: on(ofClass(unknown), to({ name: "entry" })), undecided: ["proxy"] },
  "no class: another rule's to say": { stack: on(ofClass(undefined), to({ name: "entry" })) },

  "the namespace written out": { stack: on(entry, to({ name: "entry", namespace: "shop" })) },
  "a Gateway of another namespace": {
    stack: on(inNamespace(ofClass("istio"), "infra"), to({ name: "entry", namespace: "infra" })),
    ...found(),
  },
  "an empty namespace is the route's own": {
    stack: on(ofClass("istio"), to({ name: "entry", namespace: "" })),
    ...found(),
  },
  "group and kind written out": {
    stack: on(entry, to({ group: "gateway.networking.k8s.io", kind: "Gateway", name: "entry" })),
  },
  "null group and kind": { stack: on(ofClass("istio"), to({ group: null, kind: null, name: "entry" })), ...found() },
  "another kind": {
    stack: on(entry, to({ kind: "Service", group: "", name: "entry" })),
    ...found(),
  },
  "another group": {
    stack: on(entry, to({ group: "networking.istio.io", name: "entry" })),
    ...found(),
  },
  "each for itself": {
    stack: on(entry, ofClass("istio", "mesh"), to({ name: "entry" }, { name: "mesh" })),
    ...found(1),
  },
  "one not known yet hides no other": {
    stack: on(ofClass("istio", "mesh"), to({ name: unknown }, { name: "mesh" })),
    ...found(1),
    undecided: ["proxy"],
  },
  "a reference not known yet": { stack: on(entry, to(unknown)), undecided: ["proxy"] },
  "the list not known yet": { stack: on(entry, ipRoute("proxy", { parentRefs: unknown }, "p")), undecided: ["proxy"] },
  "no parents: another rule's to say": { stack: on(entry, to()) },
  "no list": { stack: on(entry, ipRoute("proxy", { parentRefs: "entry" }, "p")) },
  "a namespace that is no text": { stack: on(to({ name: "entry", namespace: { a: "b" } })), undecided: ["proxy"] },
  "null, and no name: another rule's to say": { stack: on(entry, to(null, {}, { name: 5 })) },

  "none in view": { stack: on(to({ name: "entry" })), ...missing },
  "none in view, and what is in view is all": {
    stack: on(to({ name: "entry" })),
    given: complete,
    finds: found().finds,
  },
  "none of that name": { stack: on(gateway("other", {}, "p"), to({ name: "entry" })), ...missing },
  "none in that namespace": { stack: on(entry, to({ name: "entry", namespace: "infra" })), ...missing },
  "an HTTPRoute of that name is none": {
    stack: on(k8s("gateway.networking.k8s.io/v1 HTTPRoute", "entry", {}, "p"), to({ name: "entry" })),
    ...missing,
  },
  "none in view, a Gateway whose name is not known yet": {
    stack: on(
      { ...entry, inputs: { ...entry.inputs, metadata: { namespace: "shop", name: unknown } } },
      to({ name: "entry" }),
    ),
    undecided: ["proxy"],
  },
  "none in view, a chart may hold it": {
    stack: on(
      { type: "kubernetes:helm.sh/v3:Release", name: "chart", inputs: {}, provider: "p" },
      to({ name: "entry" }),
    ),
    undecided: ["proxy"],
  },
  "in another cluster only": {
    stack: [
      v2("web"),
      provider("p", "web"),
      v2("other"),
      provider("q", "other"),
      gateway("entry", {}, "q"),
      to({ name: "entry" }),
    ],
    ...missing,
  },
  "of the same name in another cluster": {
    stack: [
      v2("web"),
      provider("p", "web"),
      v2("other"),
      provider("q", "other"),
      { ...gateway("entry", {}, "q"), name: "entry-q" },
      { ...ofClass("istio"), name: "entry-p" },
      to({ name: "entry" }),
    ],
    ...found(),
    ...notThrown,
  },
  "its cluster is not in view": { stack: [to({ name: "entry" }), provider("p"), ofClass("istio")], ...found() },
  "its cluster is assumed": {
    stack: [provider("p"), ofClass("istio"), to({ name: "entry" })],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: found().finds,
  },

  "by the edge, of a class for it": { stack: on(entry, from("entry")) },
  "by the edge, of another class": { stack: on(ofClass("istio"), from("entry")), ...found(), ...notThrown },
  "by the edge, several, one for it": { stack: on(entry, ofClass("istio", "mesh"), from("entry", "mesh")) },
  "by the edge, several, none for it": {
    stack: on(ofClass("gke-l7-gxlb", "l7"), ofClass("istio", "mesh"), from("l7", "mesh")),
    ...found(),
    ...notThrown,
  },
  "no edge": { stack: on(entry, from()), undecided: ["proxy"] },
  "an edge to something else": { stack: on(entry, from("web")), undecided: ["proxy"] },
  "by the edge, in another cluster": {
    stack: [
      v2("web"),
      provider("p", "web"),
      v2("other"),
      provider("q", "other"),
      { ...ofClass("istio"), provider: "q" },
      from("entry"),
    ],
    undecided: ["proxy"],
  },
  "a known name, by the edge to a Gateway without one": {
    stack: on(
      { ...ofClass("istio"), inputs: { ...ofClass("istio").inputs, metadata: { namespace: "shop" } } },
      ipRoute("proxy", { parentRefs: [{ name: "entry-1a2b" }] }, "p", ["entry"]),
    ),
    ...found(),
    ...notThrown,
  },
});

describe("a finding", () => {
  const says = (...stack: readonly Res[]) => sentencesOf(routeParentIsPersistentGateway, on(...stack));

  test("names the class", () =>
    expect(says(ofClass("istio"), to({ name: "entry" }))).toEqual([
      'spec.parentRefs[0]: Gateway entry is of class "istio": the route\'s status would say GatewayNotFound. Name a Gateway of one of the classes gke-persistent-regional-external-managed and gke-persistent-regional-internal-managed. [route-parent-is-persistent-gateway]',
    ]));
  test("names what is missing", () =>
    expect(says(to({ name: "entry" }))).toEqual([
      "spec.parentRefs[0]: no Gateway shop/entry is in view: the route's status would say GatewayNotFound. Create the Gateway, or name the one that holds the addresses. Advisory only: it may be out of view. [route-parent-is-persistent-gateway]",
    ]));
  test("names the namespace that was meant", () =>
    expect(says(inNamespace(entry, "infra"), to({ name: "entry" }))).toEqual([
      'spec.parentRefs[0]: no Gateway shop/entry is in view: the route\'s status would say GatewayNotFound. Set namespace to "infra", where Gateway entry is. Advisory only: it may be out of view. [route-parent-is-persistent-gateway]',
    ]));
});
