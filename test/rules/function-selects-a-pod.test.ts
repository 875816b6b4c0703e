import { functionSelectsAPod } from "../../lib/rules/function-selects-a-pod";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { deployment, provider, res, unknown, v2, type Res } from "../support/stack";
import { chain, chainWith, functionOf, namespaceWith, workload } from "../support/steering";

const found = { finds: ["advisory firewall spec.serviceFunctions[0].podSelector"] };
const with_ = (...more: readonly Res[]): readonly Res[] => [provider("p"), chain("firewall"), ...more];
const inNamespace = (namespace: unknown, on: readonly string[] = []): Res => ({
  ...chainWith("firewall", { serviceFunctions: [{ ...functionOf("firewall"), namespace }] }),
  on: { spec: on },
});
const space = namespaceWith("edge", {});
const running = workload("firewall");
const stopped: Res = {
  ...running,
  inputs: { ...running.inputs, spec: { ...(running.inputs as { spec: object }).spec, replicas: 0 } },
};

describeRule(functionSelectsAPod, {
  "Pods with its labels": { stack: with_(workload("firewall")) },
  "Pods with more labels": { stack: with_(workload("firewall", { labels: { app: "firewall", tier: "edge" } })) },
  "no workload": { stack: with_(), ...found },
  "other labels": { stack: with_(workload("firewall", { labels: { app: "fw" } })), ...found },
  "another namespace": { stack: with_(workload("firewall", { namespace: "shop" })), ...found },
  "a workload that runs none": { stack: with_(stopped), ...found },
  "a function without a namespace: another rule's": { stack: [provider("p"), inNamespace(undefined)] },
  "a function whose namespace is empty: another rule's": { stack: [provider("p"), inNamespace("")] },
  "a function whose namespace is no text: another rule's": { stack: [provider("p"), inNamespace({ name: "x" })] },
  "its namespace by the dependency edge, not named yet": {
    stack: [provider("p"), { ...space, inputs: { metadata: {} } }, inNamespace(unknown, ["edge"])],
    ...found,
  },
  "its namespace by the dependency edge, not named yet, with Pods": {
    stack: [
      provider("p"),
      { ...space, inputs: { metadata: {} } },
      inNamespace(unknown, ["edge"]),
      { ...workload("firewall", { namespace: unknown }), on: { metadata: ["edge"] } },
    ],
  },
  "all is in view": { stack: with_(), given: { assume: { complete: true } }, ...found },
  "in another cluster": {
    stack: [
      v2("one"),
      v2("two"),
      provider("p1", "one"),
      provider("p2", "two"),
      chain("firewall", "p1"),
      workload("firewall", {}, "p2"),
    ],
    ...found,
  },
  "labels not known yet": { stack: with_(deployment("firewall", { app: unknown }, {}, "p")), ...found },
  "labels not known yet, in its namespace": {
    stack: with_(workload("firewall", { labels: { app: unknown } })),
    undecided: ["firewall"],
  },
  "its namespace not known yet": { stack: [provider("p"), inNamespace(unknown)], undecided: ["firewall"] },
  "its namespace by the dependency edge": {
    stack: [provider("p"), namespaceWith("edge", {}), inNamespace(unknown, ["edge"]), workload("firewall")],
    ...found,
  },
  "its namespace by the dependency edge, with Pods": {
    stack: [
      provider("p"),
      namespaceWith("edge", {}),
      inNamespace(unknown, ["edge"]),
      workload("fw", { namespace: "edge", labels: { app: "firewall" } }),
    ],
  },
  "a Helm release may make them": {
    stack: with_(res("kubernetes:helm.sh/v3:Release", "firewall-chart", {}, { provider: "p" })),
    undecided: ["firewall"],
  },
  "no function: another rule's": { stack: [provider("p"), chainWith("firewall", { serviceFunctions: [] })] },
  "functions that are no list": { stack: [provider("p"), chainWith("firewall", { serviceFunctions: "x" })] },
  "a function that is null": { stack: [provider("p"), chainWith("firewall", { serviceFunctions: [null] })] },
});

test("the sentence", () =>
  expect(sentencesOf(functionSelectsAPod, with_())).toEqual([
    "spec.serviceFunctions[0].podSelector: selects the Pods of no workload in view in namespace firewall. Give the function labels that its Pods carry, and the namespace of their workload. [function-selects-a-pod]",
  ]));

test("the sentence of a workload that runs no Pods", () =>
  expect(sentencesOf(functionSelectsAPod, with_(stopped))).toEqual([
    "spec.serviceFunctions[0].podSelector: selects only Pods of which none run, those of Deployment firewall. Give the workload at least one replica. [function-selects-a-pod]",
  ]));
