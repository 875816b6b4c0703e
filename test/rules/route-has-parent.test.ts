import { routeHasParent } from "../../lib/rules/route-has-parent";
import { describeRule } from "../support/rule";
import { ipRoute, unknown, type Res } from "../support/stack";

const of = (parentRefs: unknown): readonly Res[] => [ipRoute("proxy", { parentRefs })];
const found = { finds: ["mandatory proxy spec.parentRefs"] };

describeRule(routeHasParent, {
  one: { stack: of([{ name: "entry" }]) },
  "an empty list": { stack: of([]), ...found },
  "no list": { stack: of(undefined), ...found },
  null: { stack: of(null), ...found },
  "not known yet": { stack: of(unknown), undecided: ["proxy"] },
  "one that is not known yet": { stack: of([unknown]) },
  "one that is null: another rule's to say": { stack: of([null]) },
  "an empty spec": { stack: [{ ...ipRoute("proxy"), inputs: { metadata: { name: "proxy" }, spec: {} } }], ...found },
  "no spec": {
    stack: [{ ...ipRoute("proxy"), inputs: { metadata: { name: "proxy" } } }],
    ...found,
    refuses: ["? spec.parentRefs"], // no component makes one without
  },
  "a spec that is not known yet": {
    stack: [{ ...ipRoute("proxy"), inputs: { metadata: { name: "proxy" }, spec: unknown } }],
    undecided: ["proxy"],
  },
});
