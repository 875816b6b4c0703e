import { routeReadyNeedsProbe } from "../../lib/rules/route-ready-needs-probe";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { deployment, ipRoute, k8s, provider, statefulSet, unknown, v2, type Res } from "../support/stack";

const on = (...more: readonly Res[]): readonly Res[] => [v2("web"), provider("p", "web"), ...more];
const route = (more: object = {}, edges: readonly string[] = [], name = "proxy-ip"): Res =>
  ipRoute(name, more, "p", edges);
const pods = (spec: object, labels: object = { app: "proxy" }): Res => deployment("a", labels, spec, "p");
const probe = { httpGet: { path: "/", port: 80 } };
const bare = pods({ containers: [{ name: "c" }] });
const found = { finds: ["advisory a spec.template.spec.containers"] };
const byName = (name: string) => ({ podSelector: { matchLabels: { "statefulset.kubernetes.io/pod-name": name } } });

describeRule(routeReadyNeedsProbe, {
  "a probe": { stack: on(route(), pods({ containers: [{ name: "c", readinessProbe: probe }] })) },
  "no probe": { stack: on(route(), bare), ...found },
  "no probe, the mode written out": { stack: on(route({ reactionMode: "ReadyCondition" }), bare), ...found },
  "a mode that only asks for a node": { stack: on(route({ reactionMode: "Exists" }), bare) },
  "a null mode": { stack: on(route({ reactionMode: null }), bare), ...found },
  "other probes say something else": {
    stack: on(route(), pods({ containers: [{ name: "c", livenessProbe: probe, startupProbe: probe }] })),
    ...found,
  },
  "one container of two": {
    stack: on(route(), pods({ containers: [{ name: "c" }, { name: "d", readinessProbe: probe }] })),
  },
  "a sidecar": {
    stack: on(
      route(),
      pods({
        containers: [{ name: "c" }],
        initContainers: [{ name: "i", restartPolicy: "Always", readinessProbe: probe }],
      }),
    ),
  },
  "a readiness gate": {
    stack: on(route(), pods({ containers: [{ name: "c" }], readinessGates: [{ conditionType: "x" }] })),
  },
  "no containers": { stack: on(route(), pods({})), ...found },
  "no list of containers": { stack: on(route(), pods({ containers: "c", readinessGates: 5 })), ...found },
  "null in the list": { stack: on(route(), pods({ containers: [null] })), ...found },
  "load is balanced: the health check says who is ready": {
    stack: on(route({ loadBalancing: { healthCheckName: "ready" } }), bare),
  },
  "not selected": { stack: on(route(), pods({ containers: [{ name: "c" }] }, { app: "web" })) },
  "no route": { stack: on(bare) },
  "an empty selector: another rule's to say": { stack: on(route({ podSelector: {} }), bare) },
  "a Pod alone": {
    stack: on(route(), k8s("core/v1 Pod", "a", { containers: [{ name: "c" }] }, "p", { labels: { app: "proxy" } })),
    finds: ["advisory a spec.containers"],
  },
  "a Pod of a StatefulSet": {
    stack: on(route(byName("a-0")), statefulSet("a", {}, { containers: [{ name: "c" }] }, "p")),
    ...found,
  },
  "a Pod that the StatefulSet does not have": {
    stack: on(route(byName("a-1")), statefulSet("a", {}, { containers: [{ name: "c" }] }, "p")),
  },
  "two routes, told once": { stack: on(route(), route({}, [], "other-ip"), bare), ...found },
  "in another cluster": { stack: [...on(bare), v2("other"), provider("q", "other"), ipRoute("proxy-ip", {}, "q")] },
  "its cluster is assumed": {
    stack: [provider("p"), route(), bare],
    given: { assume: { cluster: { dataplaneV2: true } } },
    ...found,
  },

  "a container not known yet": { stack: on(route(), pods({ containers: [unknown] })), undecided: ["a"] },
  "a container not known yet beside one with a probe": {
    stack: on(route(), pods({ containers: [unknown, { name: "c", readinessProbe: probe }] })),
  },
  "a probe not known yet": {
    stack: on(route(), pods({ containers: [{ name: "c", readinessProbe: unknown }] })),
    undecided: ["a"],
  },
  "containers not known yet": { stack: on(route(), pods({ containers: unknown })), undecided: ["a"] },
  "the mode not known yet": { stack: on(route({ reactionMode: unknown }), bare), undecided: ["proxy-ip"] },
  "labels not known yet": {
    stack: on(route(), pods({ containers: [{ name: "c" }] }, { app: unknown })),
    undecided: ["proxy-ip"],
  },
  "labels not known yet, where load is balanced": {
    stack: on(
      route({ loadBalancing: { healthCheckName: "ready" } }),
      pods({ containers: [{ name: "c" }] }, { app: unknown }),
    ),
  },
  "labels not known yet, and an empty selector": {
    stack: on(route({ podSelector: {} }), k8s("core/v1 Pod", "a", {}, "p", { labels: unknown })),
  },
  "the selector not known yet": {
    stack: on(route({ podSelector: { matchLabels: { app: unknown } } }), bare),
    undecided: ["proxy-ip"],
  },
  "the selector by the edge": {
    stack: on(route({ podSelector: { matchLabels: { app: unknown } } }, ["a"]), bare),
    ...found,
  },
  "the selector by the edge, of a workload whose namespace is not known yet": {
    stack: on(route({ podSelector: { matchLabels: { app: unknown } } }, ["a"]), {
      ...bare,
      inputs: { ...bare.inputs, metadata: { name: "a", namespace: unknown } },
    }),
    ...found,
  },
});

describe("a finding", () => {
  const says = (...stack: readonly Res[]) => sentencesOf(routeReadyNeedsProbe, on(...stack));
  const what = "spec.template.spec.containers: no container has a readinessProbe, needed for GKEIPRoute";
  const fix = "Give a container a readinessProbe, or set reactionMode to Exists where running is enough.";

  test("names the routes", () => {
    expect(says(route(), bare)).toEqual([`${what} proxy-ip in ReadyCondition mode. ${fix} [route-ready-needs-probe]`]);
    expect(says(route(), route({}, [], "other-ip"), bare)).toEqual([
      `${what} proxy-ip and 1 more in ReadyCondition mode. ${fix} [route-ready-needs-probe]`,
    ]);
  });
  test("by the edge says so", () =>
    expect(says(route({ podSelector: { matchLabels: { app: unknown } } }, ["a"]), bare)).toEqual([
      `${what} proxy-ip in ReadyCondition mode. ${fix} Advisory only: its selector is not known yet, and is taken to mean the workload that it is made from. [route-ready-needs-probe]`,
    ]));
});
