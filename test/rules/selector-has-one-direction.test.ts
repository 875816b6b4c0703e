import { selectorHasOneDirection } from "../../lib/rules/selector-has-one-direction";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { provider, unknown, type Res } from "../support/stack";
import { all, named, selectorWith } from "../support/steering";

const subject = { pods: { namespaceSelector: named("vpn"), podSelector: {} } };
const selector = (more: object): readonly Res[] => [
  provider("p"),
  selectorWith("steer", { serviceFunctionChain: "firewall", subject, ...more }),
];
const egress = { ports: all("TCP") };
const ingress = { ports: all("TCP") };
const at = (path: string) => ({ finds: [`mandatory steer spec.${path}`] });

describeRule(selectorHasOneDirection, {
  egress: { stack: selector({ egress }) },
  ingress: { stack: selector({ ingress }), ...at("ingress") },
  both: { stack: selector({ egress, ingress }), ...at("ingress") },
  neither: { stack: selector({}), ...at("egress") },
  "egress, and an ingress that is null": { stack: selector({ egress, ingress: null }) },
  "an egress that is null": { stack: selector({ egress: null }), ...at("egress") },
  "an egress that is empty": { stack: selector({ egress: {} }) },
  "egress not known yet": { stack: selector({ egress: unknown }), undecided: ["steer"] },
  "ingress not known yet": { stack: selector({ egress, ingress: unknown }), undecided: ["steer"] },
  "ports of egress not known yet": { stack: selector({ egress: { ports: unknown } }) },
});

test("the sentences", () =>
  expect(
    [{ ingress }, { egress, ingress }, {}].flatMap((m) => sentencesOf(selectorHasOneDirection, selector(m))),
  ).toEqual([
    "spec.ingress: is not steered: only egress is. Write egress, and select the Pods that the traffic comes from. [selector-has-one-direction]",
    "spec.ingress: stands beside egress, and is passed over. Leave ingress out. [selector-has-one-direction]",
    "spec.egress: is missing, so nothing is steered. Write egress, and select the Pods that the traffic comes from. [selector-has-one-direction]",
  ]));
