import { type Document, documentsIn } from "../../../tools/check/document";
import { isEmptyList, objectsIn, tokenOf } from "../../../tools/check/kubernetes-object";

const objects = (text: string) =>
  [...documentsIn({ name: "x.yaml", text })].flatMap((d) => [...objectsIn(d as Document)]);
const shown = (text: string) =>
  objects(text).map(({ within, body }) => [within.join("."), tokenOf(body), body.metadata]);

const named = (name: unknown) => ({ name });

test.each([
  ["v1", "Pod", "kubernetes:core/v1:Pod"],
  ["apps/v1", "Deployment", "kubernetes:apps/v1:Deployment"],
  ["networking.k8s.io/v1", "NetworkPolicy", "kubernetes:networking.k8s.io/v1:NetworkPolicy"],
  ["networking.gke.io/v1", "GKEIPRoute", "kubernetes:networking.gke.io/v1:GKEIPRoute"],
])("%s %s is %s", (apiVersion, kind, token) => expect(tokenOf({ apiVersion, kind })).toBe(token));

describe("the objects of a document", () => {
  test("one", () =>
    expect(shown("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n")).toEqual([
      ["", "kubernetes:core/v1:Pod", named("a")],
    ]));

  test("of a List", () =>
    expect(
      shown(`apiVersion: v1
kind: List
items:
  - {apiVersion: v1, kind: Pod, metadata: {name: a}}
  - {kind: Pod}
  - {apiVersion: apps/v1, kind: Deployment, metadata: {name: b}}
  - text
  - apiVersion: v1
    kind: List
    items: [{apiVersion: v1, kind: Service, metadata: {name: c}}]
`),
    ).toEqual([
      ["items.0", "kubernetes:core/v1:Pod", named("a")],
      ["items.2", "kubernetes:apps/v1:Deployment", named("b")],
      ["items.4.items.0", "kubernetes:core/v1:Service", named("c")],
    ]));

  test("of a typed list, whose items need not say what they are", () =>
    expect(
      shown("{apiVersion: apps/v1, kind: DeploymentList, items: [{metadata: {name: a}}, {kind: X, apiVersion: y/v1}]}"),
    ).toEqual([
      ["items.0", "kubernetes:apps/v1:Deployment", named("a")],
      ["items.1", "kubernetes:y/v1:X", undefined],
    ]));

  test("a kind that only ends like a list is one object", () =>
    expect(shown("{apiVersion: v1, kind: AllowList, spec: {items: []}}")).toEqual([
      ["", "kubernetes:core/v1:AllowList", undefined],
    ]));

  test.each([
    "{apiVersion: v1, kind: List, items: []}",
    "{apiVersion: v1, kind: List}",
    "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicyList, items: , metadata: {resourceVersion: ''}}",
    "{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: PodList}]}",
  ])("%j is an empty list", (text) => {
    const [document] = [...documentsIn({ name: "x.yaml", text })] as Document[];
    expect(isEmptyList(document!.value)).toBe(true);
    expect(shown(text)).toEqual([]);
  });

  test.each([
    "{apiVersion: acme.io/v1, kind: AllowList, metadata: {name: a}}",
    "{apiVersion: acme.io/v1, kind: AllowList, metadata: {generateName: a}}",
    "{apiVersion: acme.io/v1, kind: AllowList, spec: {}}",
    "{apiVersion: acme.io/v1, kind: AllowList, items: {}}",
    "{apiVersion: v1, kind: Pod}",
    "{kind: List}",
    "text",
  ])("%j is none", (text) => {
    const [document] = [...documentsIn({ name: "x.yaml", text })] as Document[];
    expect(isEmptyList(document!.value)).toBe(false);
  });

  test("a name that YAML takes for something else is text", () => {
    expect(shown("{apiVersion: v1, kind: Pod, metadata: {name: 7, namespace: on, labels: {a: 1}}}")).toEqual([
      ["", "kubernetes:core/v1:Pod", { name: "7", namespace: "true", labels: { a: 1 } }],
    ]);
  });

  test.each([
    "version: 3\nservices: {web: {image: nginx}}\n",
    "replicaCount: 3\n",
    "apiVersion: v2\nname: chart\n",
    "apiVersion: 1\nkind: Pod\n",
    "apiVersion: v1\nkind: [Pod]\n",
    "- apiVersion: v1\n  kind: Pod\n",
    "text",
    "5",
  ])("none in %j", (text) => expect(shown(text)).toEqual([]));
});
