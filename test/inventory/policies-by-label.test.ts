import { policiesFor } from "../../lib/inventory/policies-by-label";
import { NETWORK_POLICY } from "../../lib/inventory/subjects";
import { view } from "../../lib/inventory/view";
import type { Labels } from "../../lib/values/label-requirement";
import { inventoryOf } from "../support/inventory";
import { k8s, unknown } from "../support/stack";

const POLICIES: Readonly<Record<string, unknown>> = {
  "of web": { matchLabels: { app: "web" } },
  "of all": {},
  "of web or api": { matchExpressions: [{ key: "app", operator: "In", values: ["api", "web"] }] },
  "of what has no app": { matchExpressions: [{ key: "app", operator: "DoesNotExist" }] },
  "of front, then of web": { matchLabels: { tier: "front", app: "web" } },
  "not known": unknown,
  "of an app that is not known": { matchLabels: { app: unknown } },
  "of a number": { matchLabels: { app: 7 } },
  malformed: "web",
};
const ANY = ["of all", "of what has no app", "not known", "of an app that is not known", "of a number", "malformed"];

const stack = Object.entries(POLICIES).map(([name, podSelector]) =>
  k8s("networking.k8s.io/v1 NetworkPolicy", name, { podSelector }, undefined),
);
const elsewhere = k8s("networking.k8s.io/v1 NetworkPolicy", "elsewhere", {}, undefined, { namespace: "bank" });
const policies = inventoryOf([...stack, elsewhere]).of(NETWORK_POLICY);

const found = (labels: unknown): readonly string[] =>
  policiesFor(view({ namespace: "shop", labels: labels as Labels }), policies).map((p) => p.resource.name);
const inOrder = (...names: readonly string[]): readonly string[] =>
  Object.keys(POLICIES).filter((name) => names.includes(name) || ANY.includes(name));

test.each<[string, unknown, readonly string[]]>([
  ["web", { app: "web" }, inOrder("of web", "of web or api")],
  ["web in front", { app: "web", tier: "front" }, inOrder("of web", "of web or api", "of front, then of web")],
  ["api", { app: "api" }, inOrder("of web or api")],
  ["something else", { app: "db" }, inOrder()],
  ["without labels", undefined, inOrder()],
  ["whose labels are not known", unknown, Object.keys(POLICIES)],
  ["of which one label is not known", { app: "db", tier: unknown }, Object.keys(POLICIES)],
  ["whose label is no text", { app: 7 }, Object.keys(POLICIES)],
  ["whose labels are none", "app", Object.keys(POLICIES)],
])("Pods %s", (_, labels, expected) => expect(found(labels)).toEqual(expected));
