import { POD_TEMPLATE } from "../../lib/inventory/pod-template";
import { placeOf, stop } from "../support/inventory";
import { k8s, unknown, type Res } from "../support/stack";

const template = { metadata: { labels: { app: "shop" }, annotations: { note: "x" } }, spec: { hostNetwork: true } };

/** Each workload with this Pod in its place. */
const workloads: readonly (readonly [kind: string, spec: object, root: string, count: string])[] = [
  ["apps/v1 Deployment", { template }, "spec.template.", "spec.replicas"],
  ["apps/v1 StatefulSet", { template }, "spec.template.", "spec.replicas"],
  ["apps/v1 DaemonSet", { template }, "spec.template.", "spec.replicas"],
  ["apps/v1 ReplicaSet", { template }, "spec.template.", "spec.replicas"],
  ["batch/v1 Job", { template }, "spec.template.", "spec.parallelism"],
  [
    "batch/v1 CronJob",
    { jobTemplate: { spec: { template } } },
    "spec.jobTemplate.spec.template.",
    "spec.jobTemplate.spec.parallelism",
  ],
  ["core/v1 ReplicationController", { template }, "spec.template.", "spec.replicas"],
];
const others = { labels: { app: "the workload's own" } };
const pod: Res = k8s("core/v1 Pod", "w", template.spec, undefined, template.metadata);

describe.each([
  ...workloads.map(
    ([kind, spec, root, count]) => [kind, k8s(kind, "w", spec, undefined, others), root, count] as const,
  ),
  ["core/v1 Pod", pod, "", "replicas"] as const,
])("the Pod of a %s", (kind, workload, root, count) => {
  const { subject, at } = placeOf(POD_TEMPLATE, workload);

  test("is one subject, with its own labels and annotations", () => {
    expect([subject.hostNetwork, subject.labels, subject.annotations]).toEqual([
      true,
      template.metadata.labels,
      template.metadata.annotations,
    ]);
    expect([subject.workload, subject.name, subject.namespace]).toEqual([kind.split(" ")[1], "w", "shop"]);
  });

  test("prints the paths of the workload", () => {
    expect(at("containers[0].ports")).toBe(`${root}spec.containers[0].ports`);
    expect(at('labels["a.b/c"]')).toBe(`${root}metadata.labels["a.b/c"]`);
    expect(at("annotations")).toBe(`${root}metadata.annotations`);
    expect([at("name"), at("namespace")]).toEqual(["metadata.name", "metadata.namespace"]);
    expect(at("replicas")).toBe(count);
  });

  test("tells its keys", () => {
    expect(Object.keys(subject)).toEqual([
      "workload",
      "replicas",
      "firstOrdinal",
      "name",
      "namespace",
      "labels",
      "annotations",
      "hostNetwork",
    ]);
    expect(["hostNetwork" in subject, "template" in subject]).toEqual([true, false]);
  });
});

test("every workload's place is covered by this table", () =>
  expect([...workloads.map(([k]) => k), "core/v1 Pod"].map((k) => `kubernetes:${k.replace(" ", ":")}`).sort()).toEqual(
    [...POD_TEMPLATE.places.keys()].sort(),
  ));

describe("how many Pods run", () => {
  const replicas = (kind: string, spec: object): number | undefined =>
    placeOf(POD_TEMPLATE, k8s(kind, "w", spec, undefined)).subject.replicas;

  test("as many as the workload asks for", () => expect(replicas("apps/v1 StatefulSet", { replicas: 3 })).toBe(3));
  test("as many as a Job lets run at once", () => {
    expect(replicas("batch/v1 Job", { parallelism: 4, completions: 9 })).toBe(4);
    expect(replicas("batch/v1 CronJob", { jobTemplate: { spec: { parallelism: 5 } } })).toBe(5);
  });
  test("none is a number", () => expect(replicas("apps/v1 Deployment", { replicas: 0 })).toBe(0));
  test("one where it does not say", () => expect(replicas("apps/v1 Deployment", {})).toBe(1));
  test("one Pod is one, whatever stands in it", () => expect(replicas("core/v1 Pod", { replicas: 3 })).toBe(1));
  test("of a DaemonSet nobody can say", () => expect(replicas("apps/v1 DaemonSet", { replicas: 3 })).toBeUndefined());
});

test("the first Pod of a StatefulSet has the number that it says", () => {
  const first = (spec: object) => placeOf(POD_TEMPLATE, k8s("apps/v1 StatefulSet", "w", spec, undefined));
  expect(first({ ordinals: { start: 5 } }).subject.firstOrdinal).toBe(5);
  expect(first({}).subject.firstOrdinal).toBe(0);
  expect(first({}).at("firstOrdinal")).toBe("spec.ordinals.start");
});

describe("what is not known yet", () => {
  const seen = (spec: object) => placeOf(POD_TEMPLATE, k8s("apps/v1 Deployment", "w", spec, undefined)).subject;

  test("a number of replicas does not hide the Pod", () => {
    const subject = seen({ replicas: unknown, template });
    expect(subject.hostNetwork).toBe(true);
    expect(stop(() => subject.replicas)).toBe("spec.replicas is not known yet");
  });

  test("a Pod's spec does not hide its labels", () => {
    const subject = seen({ template: { ...template, spec: unknown } });
    expect(subject.labels).toEqual({ app: "shop" });
    expect(stop(() => subject.hostNetwork)).toBe("spec.template.spec is not known yet");
  });

  test("a container does not hide the next", () => {
    const { containers } = seen({ template: { spec: { containers: [unknown, { name: "c" }] } } });
    expect(containers[1]?.name).toBe("c");
    expect(stop(() => containers[0])).toBe("spec.template.spec.containers[0] is not known yet");
  });

  test("a template that is not there has nothing", () => {
    const subject = seen({});
    expect([subject.hostNetwork, subject.labels, subject.name]).toEqual([undefined, undefined, "w"]);
  });
});
