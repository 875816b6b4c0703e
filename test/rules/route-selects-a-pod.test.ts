import { routeSelectsAPod } from "../../lib/rules/route-selects-a-pod";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { deployment, ipRoute, k8s, provider, res, statefulSet, unknown, v2, type Res } from "../support/stack";

const on = (...more: readonly Res[]): readonly Res[] => [v2("web"), provider("p", "web"), ...more];
const route = (podSelector: unknown = { matchLabels: { app: "proxy" } }, edges: readonly string[] = []): Res =>
  ipRoute("proxy-ip", { podSelector }, "p", edges);
const named = (...pods: unknown[]): Res =>
  route({ matchExpressions: [{ key: "statefulset.kubernetes.io/pod-name", operator: "In", values: pods }] });
const set = (replicas?: unknown, more: object = {}): Res =>
  statefulSet("proxy", { app: "proxy" }, {}, "p", { replicas, ...more });
const found = { finds: ["advisory proxy-ip spec.podSelector"] };
const undecided = { undecided: ["proxy-ip"] };
const elsewhere = k8s("core/v1 Pod", "a", {}, "p", { labels: { app: "proxy" }, namespace: "bank" });

describeRule(routeSelectsAPod, {
  "a Deployment": { stack: on(route(), deployment("a", { app: "proxy" }, {}, "p")) },
  "a StatefulSet": { stack: on(route(), set(3)) },
  "a Pod alone": { stack: on(route(), k8s("core/v1 Pod", "a", {}, "p", { labels: { app: "proxy" } })) },
  nothing: { stack: on(route()), ...found },
  "other labels": { stack: on(route(), deployment("a", { app: "web" }, {}, "p")), ...found },
  "the workload's own labels are not its Pods'": {
    stack: on(route(), k8s("apps/v1 Deployment", "a", { template: {} }, "p", { labels: { app: "proxy" } })),
    ...found,
  },
  "in another namespace": { stack: on(route(), elsewhere), ...found },
  "in the namespace of the provider": {
    stack: [
      v2("web"),
      { ...provider("p", "web"), inputs: { kubeconfig: unknown, namespace: "bank" } },
      { ...route(), inputs: { ...route().inputs, metadata: { name: "proxy-ip" } } },
      elsewhere,
    ],
  },
  "that runs no Pods": { stack: on(route(), deployment("a", { app: "proxy" }, {}, "p", { replicas: 0 })), ...found },
  "that runs no Pods, and one with other labels": {
    stack: on(
      route(),
      deployment("a", { app: "proxy" }, {}, "p", { replicas: 0 }),
      deployment("b", { app: "web" }, {}, "p"),
    ),
    ...found,
  },
  "that runs no Pods, and one that does": {
    stack: on(
      route(),
      deployment("a", { app: "proxy" }, {}, "p", { replicas: 0 }),
      deployment("b", { app: "proxy" }, {}, "p"),
    ),
  },
  "in another cluster": {
    stack: on(route(), v2("other"), provider("q", "other"), deployment("a", { app: "proxy" }, {}, "q")),
    ...found,
  },
  "its cluster is not in view": { stack: [provider("p"), route()], ...found },
  "its cluster is assumed": {
    stack: [provider("p"), route()],
    given: { assume: { cluster: { dataplaneV2: true } } },
    ...found,
  },
  "a chart may hold it": {
    stack: on(route(), res("kubernetes:helm.sh/v3:Release", "chart", {}, { provider: "p" })),
    ...undecided,
  },
  "a chart of another cluster may not": {
    stack: on(
      route(),
      v2("other"),
      provider("q", "other"),
      res("kubernetes:helm.sh/v3:Release", "chart", {}, { provider: "q" }),
    ),
    ...found,
  },
  "an empty selector: another rule's to say": { stack: on(route({})) },
  "no selector: another rule's to say": { stack: on(route(null)) },
  "what is no selector": { stack: on(route("app=proxy"), set()), ...undecided },

  "a Pod of a StatefulSet": { stack: on(named("proxy-2"), set(3)) },
  "one Pod more than it has": { stack: on(named("proxy-3"), set(3)), ...found },
  "one of two that it has": { stack: on(named("proxy-3", "proxy-0"), set(3)) },
  "a Pod of a StatefulSet that is not in view": { stack: on(named("other-0"), set(3)), ...found },
  "one Pod more than it has, whatever a chart may hold": {
    stack: on(named("proxy-3"), set(3), res("kubernetes:helm.sh/v3:Release", "chart", {}, { provider: "p" })),
    ...found,
  },
  "a Pod of a StatefulSet that a chart may hold": {
    stack: on(named("other-3"), set(3), res("kubernetes:helm.sh/v3:Release", "chart", {}, { provider: "p" })),
    ...undecided,
  },
  "one Pod more, and another's that a chart may hold": {
    stack: on(
      named("proxy-3", "other-0"),
      set(3),
      res("kubernetes:helm.sh/v3:Release", "chart", {}, { provider: "p" }),
    ),
    ...undecided,
  },
  "below the first number": { stack: on(named("proxy-4"), set(3, { ordinals: { start: 5 } })), ...found },
  "a number that an autoscaler reaches": {
    stack: on(
      named("proxy-3"),
      set(),
      k8s(
        "autoscaling/v2 HorizontalPodAutoscaler",
        "s",
        { scaleTargetRef: { kind: "StatefulSet", name: "proxy" }, maxReplicas: 4 },
        "p",
      ),
    ),
  },
  "replicas not known yet": { stack: on(named("proxy-1"), set(unknown)), ...undecided },
  "names that are none": { stack: on(named(5, null), set(3)), ...undecided },

  "labels not known yet": { stack: on(route(), deployment("a", { app: unknown }, {}, "p")), ...undecided },
  "labels not known yet, of one that another label excludes": {
    stack: on(
      route({ matchLabels: { tier: "x", app: "proxy" } }),
      deployment("a", { app: unknown, tier: "y" }, {}, "p"),
    ),
    ...found,
  },
  "the selector is not known yet": { stack: on(route({ matchLabels: { app: unknown } }), set()), ...undecided },
  "the selector by the edge": { stack: on(route({ matchLabels: { app: unknown } }, ["proxy"]), set()) },
  "the selector by the edge, of another namespace": {
    stack: on(route({ matchLabels: { app: unknown } }, ["a"]), elsewhere),
    ...undecided,
  },
});

describe("a finding", () => {
  const says = (...stack: readonly Res[]) => sentencesOf(routeSelectsAPod, on(...stack));

  test("names the namespace and the reason", () =>
    expect(says(route())).toEqual([
      "spec.podSelector: selects the Pods of no workload in view in namespace shop: the route's status would say NoPodsFound. Give podSelector labels that the Pods carry, and the route the namespace of the workload. [route-selects-a-pod]",
    ]));
  test("does not blame the number of Pods for what it is not to blame for", () => {
    const other = { matchLabels: { "statefulset.kubernetes.io/pod-name": "proxy-0", app: "web" } };
    for (const stack of [
      [route(other), set(1)],
      [named("proxy-01"), set(1)],
    ])
      expect(says(...stack)).toEqual([expect.stringContaining("selects the Pods of no workload in view")]);
  });
  test("names the Pods that there are", () => {
    const end =
      "the route's status would say NoPodsFound. Name a Pod that the StatefulSet has, or give it more replicas. [route-selects-a-pod]";
    expect(says(named("proxy-3"), set(3))).toEqual([
      `spec.podSelector: asks for Pod proxy-3, and StatefulSet proxy has only proxy-0 to proxy-2: ${end}`,
    ]);
    expect(says(named("proxy-1"), set(1))).toEqual([
      `spec.podSelector: asks for Pod proxy-1, and StatefulSet proxy has only proxy-0: ${end}`,
    ]);
    expect(says(named("proxy-0"), set(0))).toEqual([
      `spec.podSelector: asks for Pod proxy-0, and StatefulSet proxy has no Pods at all: ${end}`,
    ]);
  });
});

test("a finding names the workloads that run no Pods, and no others", () => {
  const stopped = (name: string, labels: object) => deployment(name, labels, {}, "p", { replicas: 0 });
  const proxy = stopped("a", { app: "proxy" });
  expect(sentencesOf(routeSelectsAPod, on(route(), proxy, stopped("web", { app: "web" })))).toEqual([
    "spec.podSelector: selects only Pods of which none run, those of Deployment a: the route's status would say NoPodsFound. Give the workload at least one replica. [route-selects-a-pod]",
  ]);
  expect(sentencesOf(routeSelectsAPod, on(route(), proxy, stopped("b", { app: "proxy" })))[0]).toContain(
    "selects only Pods of which none run, those of Deployment a and of 1 more",
  );
});
