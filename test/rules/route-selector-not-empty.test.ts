import { routeSelectorNotEmpty } from "../../lib/rules/route-selector-not-empty";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { ipRoute, unknown, type Res } from "../support/stack";

const selecting = (podSelector: unknown): readonly Res[] => [ipRoute("proxy", { podSelector })];
const found = { finds: ["mandatory proxy spec.podSelector"] };

describeRule(routeSelectorNotEmpty, {
  "a label": { stack: selecting({ matchLabels: { app: "proxy" } }) },
  "an expression": { stack: selecting({ matchExpressions: [{ key: "app", operator: "Exists" }] }) },
  "an expression that says what is not": {
    stack: selecting({ matchExpressions: [{ key: "app", operator: "DoesNotExist" }] }),
  },
  empty: { stack: selecting({}), ...found },
  "empty labels and expressions": { stack: selecting({ matchLabels: {}, matchExpressions: [] }), ...found },
  "null labels": { stack: selecting({ matchLabels: null }), ...found },
  absent: { stack: selecting(undefined), ...found },
  null: { stack: selecting(null), ...found },
  "not known yet": { stack: selecting(unknown), undecided: ["proxy"] },
  "labels not known yet": { stack: selecting({ matchLabels: unknown }), undecided: ["proxy"] },
  "a label whose value is not known yet": {
    stack: selecting({ matchLabels: { app: unknown } }),
  },
  "an expression that is not known yet": { stack: selecting({ matchExpressions: [unknown] }) },
  "bare labels, as the schema does not have them, select nothing by themselves": {
    stack: selecting({ app: "proxy" }),
    ...found,
  },
  "what is no selector": { stack: selecting("app=proxy") },
});

test("a finding says how one Pod is selected", () =>
  expect(sentencesOf(routeSelectorNotEmpty, selecting({}))).toEqual([
    "spec.podSelector: selects by no label. Give podSelector a label or an expression, for one Pod of a StatefulSet its statefulset.kubernetes.io/pod-name. [route-selector-not-empty]",
  ]));
