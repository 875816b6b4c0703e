import fc from "fast-check";
import { podsSelectedBy } from "../../lib/inventory/selected-pods";
import { view } from "../../lib/inventory/view";
import type { LabelSelector } from "../../lib/values/label-selector";
import { inventoryOf, named, stop } from "../support/inventory";
import {
  daemonSet,
  deployment,
  ipRoute,
  k8s,
  provider,
  res,
  statefulSet,
  unknown,
  v2,
  type Res,
} from "../support/stack";

const route = ipRoute("route", {}, "p");
const on = (...more: readonly Res[]): readonly Res[] => [v2("web"), provider("p", "web"), route, ...more];

/** Each workload that is selected and how many of its Pods; `?` for those that cannot be told. */
function selected(selector: LabelSelector, stack: readonly Res[], namespace = "shop"): readonly string[] {
  const inventory = inventoryOf(stack);
  const found = podsSelectedBy(selector, namespace, named(inventory, "route"), inventory);
  return [
    ...found.selected.map((pods) => `${pods.resource.name} ${pods.count() ?? "each node"}`),
    ...found.unsure.map((n) => `? ${n.message}`),
  ].sort();
}
const none = (selector: LabelSelector, stack: readonly Res[]): boolean => {
  const inventory = inventoryOf(stack);
  return podsSelectedBy(selector, "shop", named(inventory, "route"), inventory).none();
};
const having = (key: string, operator: string, ...values: string[]): LabelSelector => ({
  matchExpressions: [{ key, operator, values }],
});
const labels = (matchLabels: Record<string, string>): LabelSelector => ({ matchLabels });
const app = labels({ app: "proxy" });
const proxy = (replicas?: unknown, more: object = {}): Res =>
  statefulSet("proxy", { app: "proxy" }, {}, "p", { replicas, ...more });
const NAME = "statefulset.kubernetes.io/pod-name";
const INDEX = "apps.kubernetes.io/pod-index";

test("the Pods of each workload that carries the labels", () =>
  expect(
    selected(
      app,
      on(
        deployment("a", { app: "proxy" }, {}, "p", { replicas: 4 }),
        deployment("b", { app: "web" }, {}, "p"),
        k8s("core/v1 Pod", "c", {}, "p", { labels: { app: "proxy" } }),
        k8s("apps/v1 DaemonSet", "d", { template: { metadata: { labels: { app: "proxy" } } } }, "p"),
        k8s(
          "batch/v1 CronJob",
          "e",
          { jobTemplate: { spec: { parallelism: 2, template: { metadata: { labels: { app: "proxy" } } } } } },
          "p",
        ),
      ),
    ),
  ).toEqual(["a 4", "c 1", "d each node", "e 2"]));

test("of its namespace alone", () => {
  const stack = on(k8s("core/v1 Pod", "c", {}, "p", { labels: { app: "proxy" }, namespace: "bank" }));
  expect(selected(app, stack)).toEqual([]);
  expect(selected(app, stack, "bank")).toEqual(["c 1"]);
});

test("of its cluster alone", () =>
  expect(selected(app, on(v2("other"), provider("q", "other"), deployment("a", { app: "proxy" }, {}, "q")))).toEqual(
    [],
  ));

test("a workload that runs nothing has no Pods", () => {
  expect(selected(app, on(deployment("a", { app: "proxy" }, {}, "p", { replicas: 0 })))).toEqual([]);
  expect(selected(app, on(proxy(0)))).toEqual([]);
});

describe("a StatefulSet", () => {
  test.each<[string, LabelSelector, object, readonly string[]]>([
    ["one of its Pods by name", labels({ [NAME]: "proxy-1" }), proxy(3), ["proxy 1"]],
    ["the first", labels({ [NAME]: "proxy-0" }), proxy(3), ["proxy 1"]],
    ["the last", labels({ [NAME]: "proxy-2" }), proxy(3), ["proxy 1"]],
    ["beyond the last", labels({ [NAME]: "proxy-3" }), proxy(3), []],
    ["the only one, where it does not say how many", labels({ [NAME]: "proxy-0" }), proxy(), ["proxy 1"]],
    ["a second, where it does not say how many", labels({ [NAME]: "proxy-1" }), proxy(), []],
    ["two by name", having(NAME, "In", "proxy-0", "proxy-2", "proxy-9"), proxy(3), ["proxy 2"]],
    ["all but one", having(NAME, "NotIn", "proxy-1"), proxy(3), ["proxy 2"]],
    ["all but the only one", having(NAME, "NotIn", "proxy-0"), proxy(1), []],
    ["all that have a name", having(NAME, "Exists"), proxy(3), ["proxy 3"]],
    ["none that has a name", having(NAME, "DoesNotExist"), proxy(3), []],
    ["by its number", labels({ [INDEX]: "2" }), proxy(3), ["proxy 1"]],
    ["by a number beyond the last", labels({ [INDEX]: "3" }), proxy(3), []],
    ["by name and number", labels({ [NAME]: "proxy-1", [INDEX]: "1" }), proxy(3), ["proxy 1"]],
    ["by name and another number", labels({ [NAME]: "proxy-1", [INDEX]: "2" }), proxy(3), []],
    ["by name and a label of its own", labels({ [NAME]: "proxy-1", app: "proxy" }), proxy(3), ["proxy 1"]],
    ["by name and a label that it does not have", labels({ [NAME]: "proxy-1", app: "web" }), proxy(3), []],
    ["a Pod of another set", labels({ [NAME]: "other-1" }), proxy(3), []],
    ["a set whose name ends in a number", labels({ [NAME]: "proxy-1-0" }), proxy(3), []],
    ["leading zeros", labels({ [NAME]: "proxy-01" }), proxy(3), []],
    [
      "numbers that begin at 5, the first",
      labels({ [NAME]: "proxy-5" }),
      proxy(2, { ordinals: { start: 5 } }),
      ["proxy 1"],
    ],
    [
      "numbers that begin at 5, the last",
      labels({ [NAME]: "proxy-6" }),
      proxy(2, { ordinals: { start: 5 } }),
      ["proxy 1"],
    ],
    ["numbers that begin at 5, before", labels({ [NAME]: "proxy-4" }), proxy(2, { ordinals: { start: 5 } }), []],
    ["numbers that begin at 5, after", labels({ [NAME]: "proxy-7" }), proxy(2, { ordinals: { start: 5 } }), []],
  ])("%s", (_, selector, set, expected) => expect(selected(selector, on(set as Res))).toEqual(expected));

  test("what the template says of these labels is written over", () => {
    const set = statefulSet("proxy", { [NAME]: "mine" }, {}, "p");
    expect(selected(labels({ [NAME]: "mine" }), on(set))).toEqual([]);
  });
  test("an unknown number of Pods leaves open which of them are there", () => {
    expect(selected(labels({ [NAME]: "proxy-1" }), on(proxy(unknown)))).toEqual([
      "? spec.replicas of proxy is not known yet",
    ]);
    const inventory = inventoryOf(on(proxy(unknown)));
    const { selected: all } = podsSelectedBy(app, "shop", named(inventory, "route"), inventory);
    expect(all.map((pods) => pods.resource.name)).toEqual(["proxy"]);
    expect(stop(() => all[0]!.count())).toBe("spec.replicas of proxy is not known yet");
  });
  test("an autoscaler of nobody knows whom is nobody's", () => {
    const nameless = { ...proxy(2), inputs: { ...proxy(2).inputs, metadata: { namespace: "shop" } } };
    const scaler = k8s("autoscaling/v2 HorizontalPodAutoscaler", "s", { scaleTargetRef: unknown, maxReplicas: 9 }, "p");
    expect(selected(app, on(nameless, scaler))).toEqual(["proxy 2"]);
  });
  test("an autoscaler may make more", () => {
    const scaler = (name: string, max: unknown) =>
      k8s(
        "autoscaling/v2 HorizontalPodAutoscaler",
        "s",
        { scaleTargetRef: { kind: "StatefulSet", name }, maxReplicas: max },
        "p",
      );
    expect(selected(labels({ [NAME]: "proxy-4" }), on(proxy(), scaler("proxy", 5)))).toEqual(["proxy 1"]);
    expect(selected(labels({ [NAME]: "proxy-5" }), on(proxy(), scaler("proxy", 5)))).toEqual([]);
    expect(selected(labels({ [NAME]: "proxy-4" }), on(proxy(), scaler("other", 5)))).toEqual([]);
    expect(selected(app, on(proxy(2), scaler("proxy", 5)))).toEqual(["proxy 5"]);
    expect(selected(app, on(proxy(0), scaler("proxy", 5)))).toEqual([]);
  });
});

describe("labels that a controller writes", () => {
  const cannotTell = (name: string) => [`? which labels the Pods of ${name} get cannot be told`];
  const job = k8s("batch/v1 Job", "load", { template: { metadata: { labels: { app: "load" } } } }, "p");

  test.each<[string, LabelSelector, Res, readonly string[]]>([
    ["a Deployment's hash", labels({ "pod-template-hash": "abc" }), deployment("a", {}, {}, "p"), cannotTell("a")],
    [
      "not a ReplicaSet's",
      labels({ "pod-template-hash": "abc" }),
      k8s("apps/v1 ReplicaSet", "a", { template: {} }, "p"),
      [],
    ],
    ["a DaemonSet's revision", having("controller-revision-hash", "Exists"), daemonSet("a", {}, "p"), cannotTell("a")],
    ["a Job's own id", labels({ "batch.kubernetes.io/controller-uid": "1" }), job, cannotTell("load")],
    ["a Job's name", labels({ "job-name": "load" }), job, ["load 1"]],
    ["another Job's name", labels({ "batch.kubernetes.io/job-name": "other" }), job, []],
    [
      "the zone of the node",
      labels({ "topology.kubernetes.io/zone": "a" }),
      deployment("a", {}, {}, "p"),
      cannotTell("a"),
    ],
    ["no other label", labels({ hash: "abc" }), deployment("a", {}, {}, "p"), []],
    [
      "with one that decides",
      labels({ "pod-template-hash": "abc", app: "b" }),
      deployment("a", { app: "a" }, {}, "p"),
      [],
    ],
  ])("%s", (_, selector, workload, expected) => expect(selected(selector, on(workload))).toEqual(expected));
});

describe("what is not known yet", () => {
  test("a label hides no other workload, and no other label", () => {
    const stack = on(deployment("a", { app: unknown, tier: "x" }, {}, "p"), deployment("b", { app: "proxy" }, {}, "p"));
    expect(selected(app, stack)).toEqual(["? spec.template.metadata.labels.app of a is not known yet", "b 1"]);
    expect(selected(labels({ app: "proxy", tier: "y" }), stack)).toEqual([]);
  });
  test("all labels", () => {
    const stack = on(k8s("core/v1 Pod", "a", {}, "p", { labels: unknown }));
    expect(selected(app, stack)).toEqual(["? metadata.labels of a is not known yet"]);
  });
  test("a namespace keeps it from being certain that there is none", () => {
    const stack = on(k8s("core/v1 Pod", "a", {}, "p", { namespace: unknown }));
    expect(selected(app, stack)).toEqual([]);
    expect(stop(() => none(app, stack))).toBe("metadata.namespace of a is not known yet");
  });
  test("a chart keeps it from being certain", () => {
    const stack = on(res("kubernetes:helm.sh/v3:Release", "chart", {}, { provider: "p" }));
    expect(stop(() => none(app, stack))).toMatch(/^chart .* is opaque$/);
  });
  test("the selector itself stops", () =>
    expect(stop(() => selected(view(labels({ app: unknown })), on()))).toBe("matchLabels.app is not known yet"));
  test("nothing at all: there is certainly none", () => expect(none(app, on())).toBe(true));
});

test("what is malformed is told of nobody", () => {
  const stack = on(
    k8s("core/v1 Pod", "a", {}, "p", { labels: "app" }),
    k8s("core/v1 Pod", "b", {}, "p", { labels: { app: 5 } }),
    k8s("core/v1 Pod", "c", {}, "p", { labels: null }),
    deployment("d", { app: "proxy" }, {}, "p", { replicas: "many" }),
  );
  expect(selected(app, stack).map((line) => line.split(" of ").pop())).toEqual([
    "a get cannot be told",
    "b get cannot be told",
    expect.stringMatching(/^d /),
  ]);
  const wrong = [
    null,
    5,
    "app",
    [],
    { matchLabels: 5 },
    { matchExpressions: [null] },
    having("app", "Like"),
    having(NAME, "In", ...([5, {}, null] as never[])),
  ];
  for (const selector of wrong) expect(() => selected(selector as LabelSelector, stack)).not.toThrow();
});

describe("the index finds whom a search over all would find", () => {
  const KEYS = ["app", "tier", NAME, INDEX];
  const VALUES = ["a", "b", "set-0", "set-1", "set-2", "0", "1"];
  const key = fc.constantFrom(...KEYS);
  const value = fc.constantFrom(...VALUES);
  const expression = fc.oneof(
    fc.record({
      key,
      operator: fc.constantFrom("In", "NotIn"),
      values: fc.array(value, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ key, operator: fc.constantFrom("Exists", "DoesNotExist") }),
  );
  const selector: fc.Arbitrary<LabelSelector> = fc.record(
    {
      matchLabels: fc.dictionary(key, value, { maxKeys: 2 }),
      matchExpressions: fc.array(expression, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  );
  const own = fc.dictionary(fc.constantFrom("app", "tier"), fc.constantFrom("a", "b"));
  const pods = fc.array(
    fc.record({
      kind: fc.constantFrom("StatefulSet", "ReplicaSet"),
      labels: own,
      replicas: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 4 },
  );

  /** Kubernetes' rule, written down as plainly as possible, over each Pod that the workloads make. */
  const reference = (
    { matchLabels = {}, matchExpressions = [] }: LabelSelector,
    have: Record<string, string>,
  ): boolean =>
    Object.entries(matchLabels).every(([k, wanted]) => have[k] === wanted) &&
    matchExpressions.every(({ key: k, operator, values = [] }) => {
      const listed = k in have && values.includes(have[k]!);
      return { In: listed, NotIn: !listed, Exists: k in have, DoesNotExist: !(k in have) }[operator];
    });

  test("and counts the same Pods", () => {
    fc.assert(
      fc.property(selector, pods, (wanted, workloads) => {
        const stack = workloads.map(({ kind, labels: own, replicas }, i) =>
          k8s(
            `apps/v1 ${kind}`,
            i === 0 ? "set" : `set${i}`,
            { replicas, template: { metadata: { labels: own } } },
            "p",
          ),
        );
        const expected = workloads.flatMap(({ kind, labels: own, replicas }, i) => {
          const name = i === 0 ? "set" : `set${i}`;
          const made = Array.from({ length: replicas }, (_, n) =>
            kind === "StatefulSet" ? { ...own, [NAME]: `${name}-${n}`, [INDEX]: `${n}` } : own,
          );
          const count = made.filter((have) => reference(wanted, have)).length;
          return count === 0 ? [] : [`${name} ${count}`];
        });
        expect(selected(wanted, on(...stack))).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  });
});
