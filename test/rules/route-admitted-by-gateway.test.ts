import { routeAdmittedByGateway } from "../../lib/rules/route-admitted-by-gateway";
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
const within = (namespace: unknown, r: Res): Res => {
  const inputs = r.inputs as { readonly metadata: object };
  return { ...r, inputs: { ...inputs, metadata: { ...inputs.metadata, namespace } } };
};
/** In `infra`, as the route is in `shop`. */
const entry = (...listeners: unknown[]): Res => within("infra", gateway("entry", { listeners }, "p"));
const admitting = (namespaces: unknown, more: object = {}) => ({
  name: "a",
  port: 443,
  allowedRoutes: { namespaces },
  ...more,
});
const bySelector = (selector: unknown) => entry(admitting({ from: "Selector", selector }));
const route = (reference: object = {}) =>
  ipRoute("proxy", { parentRefs: [{ name: "entry", namespace: "infra", ...reference }] }, "p");
const namespace = (labels: unknown): Res =>
  k8s("core/v1 Namespace", "shop", { data: {} }, "p", { namespace: undefined, labels });
const found = { finds: ["mandatory proxy spec.parentRefs[0]"] };
/** A component sees no edges. */
const notThrown = { refuses: [] };
const softer = { finds: ["advisory proxy spec.parentRefs[0]"] };
const team = { matchLabels: { team: "x" } };
const again = (r: Res): Res => ({ ...r, name: `${r.name}-again` });
const patch = (labels: unknown, name = "shop"): Res =>
  k8s("core/v1 NamespacePatch", "patch", { data: {} }, "p", { name, namespace: undefined, labels });
const elsewhere: Res = { ...again(namespace({ team: "y" })), provider: "q" };
const OURS = { group: "networking.gke.io", kind: "GKEIPRoute" };
const withKinds = (list: unknown, from = "All") => ({
  name: "a",
  allowedRoutes: { namespaces: { from }, kinds: list },
});
const kinds = (list: unknown) => entry(withKinds(list));

describeRule(routeAdmittedByGateway, {
  "all namespaces": { stack: on(entry(admitting({ from: "All" })), route()) },
  "its own, and the route is elsewhere": { stack: on(entry(admitting({ from: "Same" })), route()), ...found },
  "its own, and the route is there": {
    stack: on(within("shop", entry(admitting({ from: "Same" }))), ipRoute("proxy", {}, "p")),
  },
  "nothing said: its own": { stack: on(entry({ name: "a", port: 443 }), route()), ...found },
  "nothing said of namespaces": { stack: on(entry({ allowedRoutes: {} }), route()), ...found },
  "nothing said of from": { stack: on(entry(admitting({})), route()), ...found },
  "null everywhere": { stack: on(entry({ allowedRoutes: { namespaces: { from: null } } }, null), route()), ...found },
  "none at all": { stack: on(entry(admitting({ from: "None" })), route()), ...found },
  "a word that is not known": { stack: on(entry(admitting({ from: "Some" })), route()), undecided: ["proxy"] },
  "one listener is enough": { stack: on(entry(admitting({ from: "Same" }), admitting({ from: "All" })), route()) },
  "no listeners: another rule's to say": { stack: on(entry(), route()), undecided: ["proxy"] },

  "a selector, the namespace out of view": { stack: on(bySelector(team), route()), undecided: ["proxy"] },
  "a selector by name": { stack: on(bySelector({ matchLabels: { "kubernetes.io/metadata.name": "shop" } }), route()) },
  "a selector by another name": {
    stack: on(bySelector({ matchLabels: { "kubernetes.io/metadata.name": "bank" } }), route()),
    ...found,
  },
  "a selector by another name, among expressions": {
    stack: on(
      bySelector({ matchExpressions: [{ key: "kubernetes.io/metadata.name", operator: "NotIn", values: ["shop"] }] }),
      route(),
    ),
    ...found,
  },
  "an empty selector": { stack: on(bySelector({}), route()) },
  "no selector": { stack: on(bySelector(undefined), route()), undecided: ["proxy"] },
  "a selector that fits": { stack: on(bySelector(team), namespace({ team: "x" }), route()) },
  "a selector that does not fit": { stack: on(bySelector(team), namespace({ team: "y" }), route()), ...found },
  "a selector, and a namespace without labels": {
    stack: on(bySelector(team), namespace(undefined), route()),
    ...found,
  },
  "a selector, and a label not known yet": {
    stack: on(bySelector(team), namespace({ team: unknown }), route()),
    undecided: ["proxy"],
  },
  "a selector, and another label not known yet": {
    stack: on(bySelector(team), namespace({ team: "y", tier: unknown }), route()),
    ...found,
  },
  "a namespace that claims another name": {
    stack: on(
      bySelector({ matchLabels: { "kubernetes.io/metadata.name": "bank" } }),
      namespace({ "kubernetes.io/metadata.name": "bank" }),
      route(),
    ),
    ...found,
  },

  "a selector, and the namespace written twice, without the label and with it": {
    stack: on(bySelector(team), namespace(undefined), again(namespace({ team: "x" })), route()),
    undecided: ["proxy"],
  },
  "a selector, and the namespace written twice, with the label and without it": {
    stack: on(bySelector(team), namespace({ team: "x" }), again(namespace(undefined)), route()),
    undecided: ["proxy"],
  },
  "a selector, and the namespace written twice alike": {
    stack: on(bySelector(team), namespace({ team: "y" }), again(namespace({ team: "y" })), route()),
    ...found,
  },
  "a selector, and the namespace written twice, half of the labels each": {
    stack: on(
      bySelector({ matchLabels: { team: "x", tier: "gold" } }),
      namespace({ team: "x" }),
      again(namespace({ tier: "gold" })),
      route(),
    ),
    undecided: ["proxy"],
  },
  "a selector, and a patch that adds the label": {
    stack: on(bySelector(team), namespace({}), patch({ team: "x" }), route()),
    undecided: ["proxy"],
  },
  "a selector, and a patch that adds another label": {
    stack: on(bySelector(team), namespace({}), patch({ tier: "gold" }), route()),
    ...found,
  },
  "a selector, and a patch of another namespace": {
    stack: on(bySelector(team), namespace({}), patch({ team: "x" }, "bank"), route()),
    ...found,
  },
  "a selector, and a patch that adds the label to a namespace out of view": {
    stack: on(bySelector(team), patch({ team: "x" }), route()),
  },
  "a selector, and a patch that adds another value to a namespace out of view": {
    stack: on(bySelector(team), patch({ team: "y" }), route()),
    ...found,
  },
  "a selector, and a patch whose label is not known yet": {
    stack: on(bySelector(team), namespace({}), patch({ team: unknown }), route()),
    undecided: ["proxy"],
  },
  "a selector, and a namespace in another cluster": {
    stack: [...on(bySelector(team), namespace({ team: "x" }), route()), v2("other"), provider("q", "other"), elsewhere],
  },
  "a selector, and labels that are no map": {
    stack: on(bySelector(team), namespace("team=x"), route()),
    ...found,
  },

  "no list of kinds": { stack: on(kinds(undefined), route()) },
  "an empty list of kinds": { stack: on(kinds([]), route()) },
  "its kind among others": { stack: on(kinds([{ kind: "HTTPRoute" }, OURS]), route()) },
  "other kinds only": { stack: on(kinds([{ kind: "HTTPRoute" }, null]), route()), ...softer },
  "its kind, of the group that is taken where none is given": {
    stack: on(kinds([{ kind: "GKEIPRoute" }]), route()),
    ...softer,
  },
  "its group, of another kind": { stack: on(kinds([{ ...OURS, kind: "Network" }]), route()), ...softer },
  "a kind not known yet": { stack: on(kinds([{ ...OURS, kind: unknown }]), route()), undecided: ["proxy"] },
  "other kinds, and a listener that takes all": {
    stack: on(entry(admitting({ from: "All" }), withKinds([{ kind: "HTTPRoute" }])), route()),
  },
  "its kind on a listener that does not admit its namespace": {
    stack: on(entry(withKinds([OURS], "Same"), withKinds([{ kind: "HTTPRoute" }])), route()),
    ...softer,
  },
  "no text for its namespace": {
    stack: on(entry(admitting({ from: "Same" })), within({ name: "shop" }, route())),
    undecided: ["proxy"],
  },

  "from is not known yet": { stack: on(entry(admitting({ from: unknown })), route()), undecided: ["proxy"] },
  "a listener not known yet, another is enough": { stack: on(entry(unknown, admitting({ from: "All" })), route()) },
  "a listener not known yet, another is not": {
    stack: on(entry(unknown, admitting({ from: "Same" })), route()),
    undecided: ["proxy"],
  },
  "the namespace of the Gateway is not known yet": {
    stack: on(
      within(unknown, gateway("entry", { listeners: [admitting({ from: "Same" })] }, "p")),
      ipRoute("proxy", { parentRefs: [{ name: unknown }] }, "p", ["entry"]),
    ),
    undecided: ["proxy"],
  },

  "the listener that is meant": {
    stack: on(
      entry(admitting({ from: "All" }), admitting({ from: "Same" }, { name: "b" })),
      route({ sectionName: "a" }),
    ),
  },
  "another listener than is meant": {
    stack: on(
      entry(admitting({ from: "All" }), admitting({ from: "Same" }, { name: "b" })),
      route({ sectionName: "b" }),
    ),
    ...softer,
  },
  "a listener that is not there": {
    stack: on(entry(admitting({ from: "All" })), route({ sectionName: "z" })),
    ...softer,
  },
  "a port that is not there": { stack: on(entry(admitting({ from: "All" })), route({ port: 444 })), ...softer },
  "the port that is there": { stack: on(entry(admitting({ from: "All" })), route({ port: 443 })) },
  "null names no listener": { stack: on(entry(admitting({ from: "All" })), route({ sectionName: null, port: null })) },
  "no listener at all, whichever is meant": {
    stack: on(entry(admitting({ from: "Same" })), route({ sectionName: "z" })),
    ...found,
  },

  "a class that is inferred": {
    stack: on(
      within(
        "infra",
        gateway("entry", { gatewayClassName: "gke-passthrough-lb-external-managed", listeners: [{}] }, "p"),
      ),
      route(),
    ),
    ...softer,
  },
  "a class of another kind": {
    stack: on(within("infra", gateway("entry", { gatewayClassName: "istio", listeners: [{}] }, "p")), route()),
  },
  "no Gateway: another rule's to say": { stack: on(route()) },
  "in another cluster only": {
    stack: [
      v2("web"),
      provider("p", "web"),
      v2("other"),
      provider("q", "other"),
      { ...entry({}), provider: "q" },
      route(),
    ],
    refuses: ["entry spec.parentRefs[0]"], // what a component makes is in one cluster
  },
  "by the edge": {
    stack: on(entry({}), ipRoute("proxy", { parentRefs: [{ name: unknown }] }, "p", ["entry"])),
    ...found,
    ...notThrown,
  },
  "by the edge, several, one admits": {
    stack: on(
      entry({}),
      gateway("other", {}, "p"),
      ipRoute("proxy", { parentRefs: [{ name: unknown }] }, "p", ["entry", "other"]),
    ),
  },
  "by the edge, several, none admits": {
    stack: on(
      entry({}),
      within("bank", gateway("other", { listeners: [{}] }, "p")),
      ipRoute("proxy", { parentRefs: [{ name: unknown }] }, "p", ["entry", "other"]),
    ),
    ...found,
    ...notThrown,
  },
  "its cluster is assumed": {
    stack: [provider("p"), entry({}), route()],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: found.finds,
  },
});

test("a finding names the reason, the Gateway and the namespace", () =>
  expect(sentencesOf(routeAdmittedByGateway, on(entry({}), route()))).toEqual([
    "spec.parentRefs[0]: Gateway entry admits no routes of namespace shop: the route's status would say Unattachable. Set allowedRoutes.namespaces.from of a listener to All, or to Selector with a selector that selects the route's namespace. [route-admitted-by-gateway]",
  ]));

test("a finding names the kind that no listener lists", () =>
  expect(sentencesOf(routeAdmittedByGateway, on(kinds([{ kind: "HTTPRoute" }]), route()))).toEqual([
    "spec.parentRefs[0]: Gateway entry admits no GKEIPRoutes of namespace shop: the route's status would say Unattachable. Add kind GKEIPRoute of group networking.gke.io to allowedRoutes.kinds of the listener, or take kinds out. Advisory only: whether the controller heeds kinds is not said. [route-admitted-by-gateway]",
  ]));
