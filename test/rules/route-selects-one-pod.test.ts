import { routeSelectsOnePod } from "../../lib/rules/route-selects-one-pod";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { daemonSet, deployment, ipRoute, k8s, provider, statefulSet, unknown, v2, type Res } from "../support/stack";

const on = (...more: readonly Res[]): readonly Res[] => [v2("web"), provider("p", "web"), ...more];
const route = (more: object = {}, edges: readonly string[] = []): Res => ipRoute("proxy-ip", more, "p", edges);
const replicas = (count: unknown, name = "a"): Res => deployment(name, { app: "proxy" }, {}, "p", { replicas: count });
const pod = (name: string, of = name): Res => ({
  ...k8s("core/v1 Pod", of, {}, "p", { labels: { app: "proxy" } }),
  name,
});
const found = { finds: ["advisory proxy-ip spec.podSelector"] };
const undecided = { undecided: ["proxy-ip"] };
const podName = (name: string) => ({ podSelector: { matchLabels: { "statefulset.kubernetes.io/pod-name": name } } });

describeRule(routeSelectsOnePod, {
  "one replica": { stack: on(route(), replicas(1)) },
  "two replicas": { stack: on(route(), replicas(2)), ...found },
  "a number not stated: one": { stack: on(route(), replicas(undefined)) },
  "no replicas": { stack: on(route(), replicas(0)) },
  "two replicas, one of which is selected": {
    stack: on(route(podName("a-1")), statefulSet("a", { app: "proxy" }, {}, "p", { replicas: 2 })),
  },
  "two replicas of a StatefulSet": {
    stack: on(route(), statefulSet("a", { app: "proxy" }, {}, "p", { replicas: 2 })),
    ...found,
  },
  "one on each node": {
    stack: on(route({ podSelector: { matchLabels: { app: "a" } } }), daemonSet("a", {}, "p")),
    ...found,
  },
  "two workloads of one": { stack: on(route(), replicas(1), replicas(1, "b")), ...found },
  "two Pods": { stack: on(route(), pod("a"), pod("b")), ...found },
  "one workload of none beside one of one": { stack: on(route(), replicas(0), replicas(1, "b")) },
  "as many as an autoscaler makes": {
    stack: on(
      route(),
      replicas(undefined),
      k8s(
        "autoscaling/v2 HorizontalPodAutoscaler",
        "s",
        { scaleTargetRef: { kind: "Deployment", name: "a" }, maxReplicas: 2 },
        "p",
      ),
    ),
    ...found,
  },
  "load is balanced": { stack: on(route({ loadBalancing: { healthCheckName: "ready" } }), replicas(4)) },
  "whether load is balanced is not known yet": {
    stack: on(route({ loadBalancing: unknown }), replicas(4)),
    ...undecided,
  },
  "none is selected: another rule's to say": { stack: on(route()) },
  "an empty selector: another rule's to say": { stack: on(route({ podSelector: {} }), replicas(4)) },
  "in another namespace": {
    stack: on(route(), k8s("core/v1 Pod", "a", {}, "p", { labels: { app: "proxy" }, namespace: "bank" }), pod("b")),
  },
  "in another cluster": {
    stack: on(
      route(),
      v2("other"),
      provider("q", "other"),
      deployment("a", { app: "proxy" }, {}, "q", { replicas: 4 }),
    ),
  },
  "its cluster is assumed": {
    stack: [provider("p"), route(), replicas(4)],
    given: { assume: { cluster: { dataplaneV2: true } } },
    ...found,
  },
  "a number not known yet": { stack: on(route(), replicas(unknown)), ...undecided },
  "labels not known yet": {
    stack: on(route(), deployment("a", { app: unknown }, {}, "p", { replicas: 4 })),
    ...undecided,
  },
  "labels not known yet beside several that are": {
    stack: on(route(), deployment("a", { app: unknown }, {}, "p"), replicas(4, "b")),
    ...found,
  },
  "the selector by the edge: how many it selects is not known": {
    stack: on(route({ podSelector: { matchLabels: { app: unknown } } }, ["a"]), replicas(4)),
    ...undecided,
  },
});

describe("a finding", () => {
  const says = (...stack: readonly Res[]) => sentencesOf(routeSelectsOnePod, on(route(), ...stack));
  const end =
    "Select one Pod, as a StatefulSet's by statefulset.kubernetes.io/pod-name, or use loadBalancing. Waive it where the newest Pod is what you want. [route-selects-one-pod]";

  test("counts the Pods", () =>
    expect(says(replicas(4))).toEqual([`spec.podSelector: selects 4 Pods of Deployment a. ${end}`]));
  test("counts the workloads", () =>
    expect(says(pod("a"), pod("b"), pod("c"))).toEqual([
      `spec.podSelector: selects a Pod of Pod a and those of 2 more. ${end}`,
    ]));
});

test("an object that is written twice is one", () => {
  const twice = [...on(route(), replicas(1)), { ...replicas(1), name: "a" }];
  expect(sentencesOf(routeSelectsOnePod, twice)).toEqual([]);
});
