import { selectorNotEverything } from "../../lib/rules/selector-not-everything";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { provider, unknown, type Res } from "../support/stack";
import { named, selector, selectorWith } from "../support/steering";

const of = (namespaces: unknown, pods: unknown): readonly Res[] => [
  provider("p"),
  selector("steer", "firewall", { namespaces, pods }),
];
const found = { finds: ["advisory steer spec.subject.pods"] };
const NAME = "kubernetes.io/metadata.name";
const asking = (key: string, operator: string, ...values: string[]) => ({
  matchExpressions: [{ key, operator, values }],
});
const web = { matchLabels: { app: "web" } };

describeRule(selectorNotEverything, {
  "both empty": { stack: of({}, {}), ...found },
  "both with empty parts": { stack: of({ matchLabels: {} }, { matchExpressions: [] }), ...found },
  "Pods narrowed": { stack: of({}, web) },
  "namespaces narrowed": { stack: of(named("vpn"), {}) },
  "the label that every namespace has": { stack: of(asking(NAME, "Exists"), {}), ...found },
  "that label, and another": { stack: of({ ...asking(NAME, "Exists"), ...web }, {}) },
  "another label": { stack: of(asking("team", "Exists"), {}) },
  "all but one namespace": { stack: of(asking(NAME, "NotIn", "kube-system"), {}) },
  "bare labels, which a lenient server drops": {
    stack: of({ [NAME]: "firewall" }, { app: "firewall" }),
    ...found,
  },
  "a namespace selector that is missing": { stack: of(undefined, {}) },
  "a Pod selector that is null": { stack: of({}, null) },
  "a selector that is text": { stack: of("all", {}) },
  "expressions that are no list": { stack: of({ matchExpressions: "x" }, {}) },
  "an expression that is null": { stack: of({ matchExpressions: [null] }, {}) },
  "no subject": { stack: [provider("p"), selectorWith("steer", {})] },
  "Pods not known yet": { stack: of({}, unknown), undecided: ["steer"] },
  "namespaces not known yet, Pods narrowed": { stack: of({ matchLabels: unknown }, web) },
  "a value not known yet narrows": { stack: of({}, { matchLabels: { app: unknown } }) },
});

test("the sentence", () =>
  expect(sentencesOf(selectorNotEverything, of({}, {}))).toEqual([
    "spec.subject.pods: selects every Pod of every namespace. Narrow the namespaces, the Pods, or both; labels go under matchLabels. [selector-not-everything]",
  ]));
