import type { input as k8s } from "@pulumi/kubernetes/types";
import { output } from "@pulumi/pulumi";
import * as fc from "fast-check";
import { templateOf } from "../../lib/components/persistent-ip-template";
import { WORKLOAD_DEFAULTS, type WorkloadSettings } from "../../lib/components/persistent-ip-workload-args";
import { ofTheCloud, start, UNKNOWN, valueOf } from "./monitor";

type Template = k8s.core.v1.PodTemplateSpec;
type Tree = { [key: string]: unknown };

const settings = (more: Partial<WorkloadSettings>): WorkloadSettings => ({
  ...WORKLOAD_DEFAULTS,
  namespace: "proxy",
  parentRefs: [{ name: "edge" }],
  labels: { "app.kubernetes.io/instance": "proxy" },
  podAwareness: "application",
  template: {},
  ...more,
});

/** Any JSON with the fields that something is added to. */
const json = fc.jsonValue({ maxDepth: 2 });
const objects = fc.array(fc.dictionary(fc.constantFrom("name", "image", "value"), fc.string()), { maxLength: 3 });
const spec = fc.record(
  {
    containers: objects,
    initContainers: objects,
    securityContext: fc.record({ sysctls: objects, runAsUser: fc.nat() }, { requiredKeys: [] }),
    affinity: json.filter((x) => typeof x === "object" && x !== null && !Array.isArray(x)),
    hostAliases: json,
    "x-of-tomorrow": json,
  },
  { requiredKeys: [] },
);
const texts = fc.dictionary(fc.constantFrom("a", "b.c/d", "e-f"), fc.string());
const template = fc.record(
  {
    metadata: fc.record({ labels: texts, annotations: texts, finalizers: fc.array(fc.string()) }, { requiredKeys: [] }),
    spec,
    "x-beside": json,
  },
  { requiredKeys: ["spec"] },
);

/** Without what was added: what is left must be what was given. */
function stripped(result: Template, { podAwareness, interfaces = {} }: WorkloadSettings): Tree {
  const { metadata, spec: full, ...beside } = structuredClone(result) as unknown as { metadata: Tree; spec: Tree };
  const { labels, annotations, ...others } = metadata as { labels: Tree; annotations?: Tree };
  delete labels["app.kubernetes.io/instance"];
  for (const key of Object.keys(interfaces)) delete annotations![key];
  if (podAwareness === "add-address") full["initContainers"] = (full["initContainers"] as unknown[]).slice(1);
  if (podAwareness === "nonlocal-bind") (full["securityContext"] as { sysctls: unknown[] }).sysctls.pop();
  return { ...beside, metadata: { labels, annotations, ...others }, spec: full };
}

/** An empty list or object says as little as none. */
const filled = ({ metadata = {}, spec: own, ...beside }: Tree, aware: WorkloadSettings): Tree => {
  const { labels = {}, annotations, ...others } = metadata as Tree;
  const full = { ...(own as Tree) };
  if (aware.podAwareness === "add-address") full["initContainers"] ??= [];
  if (aware.podAwareness === "nonlocal-bind")
    full["securityContext"] = { sysctls: [], ...(full["securityContext"] as Tree) };
  const all = annotations ?? (aware.interfaces === undefined ? undefined : {});
  return { ...beside, metadata: { labels, annotations: all, ...others }, spec: full };
};

test("whatever is given, nothing of it is lost", () => {
  fc.assert(
    fc.property(
      template,
      fc.constantFrom("add-address" as const, "nonlocal-bind" as const, "application" as const),
      fc.option(fc.constant({ "networking.gke.io/interfaces": "[]" }), { nil: undefined }),
      (given, podAwareness, interfaces) => {
        const before = structuredClone(given);
        const aware = settings({ template: given as Template, podAwareness, interfaces });
        const result = templateOf(aware, ["34.123.10.1/32"]) as Template;
        expect(given).toEqual(before);
        expect(stripped(result, aware)).toEqual(filled(given as Tree, aware));
      },
    ),
  );
});

test("the sysctl stands behind those that are there", () => {
  const own = { sysctls: [{ name: "net.ipv4.tcp_syncookies", value: "0" }], fsGroup: 7 };
  const aware = settings({
    podAwareness: "nonlocal-bind",
    template: { spec: { containers: [], securityContext: own } },
  });
  const { spec: made } = templateOf(aware, []) as { spec: k8s.core.v1.PodSpec };
  expect(made.securityContext).toEqual({
    fsGroup: 7,
    sysctls: [
      { name: "net.ipv4.tcp_syncookies", value: "0" },
      { name: "net.ipv4.ip_nonlocal_bind", value: "1" },
    ],
  });
});

test("the init container stands first, and it alone may change the Pod's network", () => {
  const initContainers = [{ name: "migrate", image: "own" }];
  const containers = [{ name: "proxy", image: "own" }];
  const aware = settings({ podAwareness: "add-address", template: { spec: { containers, initContainers } } });
  const { spec: made } = templateOf(aware, ["34.123.10.1/32", { address: "34.123.10.2" }]) as {
    spec: k8s.core.v1.PodSpec;
  };
  expect(made.containers).toEqual(containers);
  expect(made.initContainers).toEqual([
    {
      name: "persistent-ip",
      image: "docker.io/library/busybox:1.37.0",
      command: ["/bin/sh", "-ec", expect.stringContaining("ip address add")],
      env: [{ name: "ADDRESSES", value: "34.123.10.1/32 34.123.10.2/32" }],
      resources: { requests: { cpu: "10m", memory: "16Mi" }, limits: { cpu: "100m", memory: "32Mi" } },
      securityContext: {
        runAsUser: 0,
        runAsNonRoot: false,
        privileged: false,
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ["ALL"], add: ["NET_ADMIN"] },
        seccompProfile: { type: "RuntimeDefault" },
      },
    },
    ...initContainers,
  ]);
});

describe("what is not known yet", () => {
  beforeEach(() => start("preview"));

  test("hides nothing beside it", async () => {
    const [label, image] = [ofTheCloud("b", "label"), ofTheCloud("own", "image")];
    const own = { metadata: { labels: { a: label } }, spec: { containers: [{ name: "proxy", image }] } };
    const aware = settings({
      podAwareness: "add-address",
      template: own,
      interfaces: { "networking.gke.io/interfaces": ofTheCloud("[]", "i") },
    });
    const made = templateOf(
      aware,
      new Map([
        ["0", [ofTheCloud("34.123.10.1/32", "address")]],
        ["2", ["34.123.10.3/32"]],
      ]),
    );
    const { metadata, spec: pod } = made as { metadata: k8s.meta.v1.ObjectMeta; spec: k8s.core.v1.PodSpec };
    expect(metadata.labels).toEqual({ a: label, "app.kubernetes.io/instance": "proxy" });
    expect(pod.containers).toEqual([{ name: "proxy", image }]);
    const [container] = pod.initContainers as { env: { name: string; value: unknown }[] }[];
    expect(container!.env.map((e) => e.name)).toEqual(["POD_NAME", "ADDRESSES_0", "ADDRESSES_2"]);
    expect(await valueOf(output(container!.env[1]!.value))).toBe(UNKNOWN);
    expect(container!.env[2]!.value).toBe("34.123.10.3/32");
  });

  test("is passed on as a whole", async () => {
    const own = output({ metadata: { annotations: output({ a: "b" }) }, spec: output({ containers: [] }) });
    const interfaces = output({ "networking.gke.io/interfaces": "[]" });
    const made = templateOf(settings({ template: own, podAwareness: "nonlocal-bind", interfaces }), []);
    expect(await valueOf(output(made))).toEqual({
      metadata: {
        labels: { "app.kubernetes.io/instance": "proxy" },
        annotations: { a: "b", "networking.gke.io/interfaces": "[]" },
      },
      spec: { containers: [], securityContext: { sysctls: [{ name: "net.ipv4.ip_nonlocal_bind", value: "1" }] } },
    });
  });
});
