import { chainHasOneFunction } from "../../lib/rules/chain-has-one-function";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { provider, unknown, type Res } from "../support/stack";
import { chainWith, functionOf } from "../support/steering";

const chain = (serviceFunctions: unknown): readonly Res[] => [provider("p"), chainWith("edge", { serviceFunctions })];
const one = (more: object) => chain([{ ...functionOf("firewall"), ...more }]);
const at = (path: string) => ({ finds: [`mandatory edge spec.serviceFunctions${path}`] });
const NAME = at("[0].name");
const LABELS = at("[0].podSelector.matchLabels");

describeRule(chainHasOneFunction, {
  "one function": { stack: chain([functionOf("firewall")]) },
  "two functions": { stack: chain([functionOf("firewall"), functionOf("proxy")]), ...at("") },
  "no function": { stack: chain([]), ...at("") },
  "no list": { stack: chain(undefined), ...at("") },
  "a list that is none": { stack: chain("firewall"), ...at("") },
  "functions not known yet": { stack: chain(unknown), undecided: ["edge"] },
  "a name of one letter": { stack: one({ name: "f" }) },
  "a name of 63 characters": { stack: one({ name: "f".repeat(63) }) },
  "a name of 64 characters": { stack: one({ name: "f".repeat(64) }), ...NAME },
  "an empty name": { stack: one({ name: "" }), ...NAME },
  "a name that begins with a digit": { stack: one({ name: "1fw" }), ...NAME },
  "a name that ends with a hyphen": { stack: one({ name: "fw-" }), ...NAME },
  "a name in capitals": { stack: one({ name: "Firewall" }), ...NAME },
  "a name with a dot": { stack: one({ name: "fire.wall" }), ...NAME },
  "no name": { stack: one({ name: undefined }), ...NAME },
  "a name that is a number": { stack: one({ name: 7 }), ...NAME },
  "a name not known yet": { stack: one({ name: unknown }), undecided: ["edge"] },
  "no labels": { stack: one({ podSelector: { matchLabels: {} } }), ...LABELS },
  "a selector without labels": { stack: one({ podSelector: {} }), ...LABELS },
  "no selector": { stack: one({ podSelector: undefined }), ...LABELS },
  "expressions, which the kind does not take": {
    stack: one({ podSelector: { matchExpressions: [{ key: "app", operator: "Exists" }] } }),
    ...LABELS,
  },
  "labels that are a list": { stack: one({ podSelector: { matchLabels: ["app"] } }), ...LABELS },
  "a label whose value is not known yet": { stack: one({ podSelector: { matchLabels: { app: unknown } } }) },
  "labels not known yet": { stack: one({ podSelector: { matchLabels: unknown } }), undecided: ["edge"] },
  "an item that is null": { stack: chain([null]), finds: [...NAME.finds, ...LABELS.finds] },
  "a bad one behind one that is not known yet": {
    stack: chain([unknown, { ...functionOf("proxy"), name: "" }]),
    finds: [...at("").finds, "mandatory edge spec.serviceFunctions[1].name"],
    undecided: ["edge"],
  },
});

test("the sentences", () =>
  expect(sentencesOf(chainHasOneFunction, chain([{ name: "Fire", namespace: "x" }, functionOf("proxy")]))).toEqual([
    "spec.serviceFunctions: holds 2 functions, and one is taken. Give each function a chain of its own, and a TrafficSelector that leads from one to the next. [chain-has-one-function]",
    'spec.serviceFunctions[0].name: "Fire" is no name of a function. Write up to 63 lower-case letters, digits and hyphens; begin with a letter, end without a hyphen. [chain-has-one-function]',
    "spec.serviceFunctions[0].podSelector.matchLabels: names no label, and a function's Pods are found by labels alone. Write at least one label that the function's Pods carry. [chain-has-one-function]",
  ]));
