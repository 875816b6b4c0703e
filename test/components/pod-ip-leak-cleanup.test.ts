import { PodIpLeakCleanup, type PodIpLeakCleanupArgs } from "../../lib";
import { CLEANUP_SCRIPT } from "../../lib/components/pod-ip-leak-cleanup-script";
import { versionWithoutPodIpLeak } from "../../lib/rules/version-without-pod-ip-leak";
import { purely, settingsOf } from "../support/faces";
import { provider, res, v2 } from "../support/stack";
import { ofTheCloud, type Registered, settled, start, UNKNOWN } from "./monitor";
import { refusal } from "./refused";

const COMPONENT = "gke-dpv2:index:PodIpLeakCleanup::edge";
const DAEMON_SET = "kubernetes:apps/v1:DaemonSet::edge";
const AFFECTED = "1.24.9-gke.3199";
const FOLDER = "/var/lib/cni/networks/gke-pod-network";
const SOCKET = "/run/containerd/containerd.sock";
const LABELS = { "app.kubernetes.io/name": "pod-ip-leak-cleanup", "app.kubernetes.io/instance": "edge" };

const daemonSet = (changed: { container?: object; pod?: object; metadata?: object; dryRun?: boolean } = {}) => ({
  apiVersion: "apps/v1",
  kind: "DaemonSet",
  metadata: { namespace: "kube-system", labels: LABELS, ...changed.metadata },
  spec: {
    selector: { matchLabels: LABELS },
    updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 1 } },
    template: {
      metadata: { labels: LABELS },
      spec: {
        hostNetwork: true,
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        securityContext: { runAsUser: 0, runAsGroup: 0, seccompProfile: { type: "RuntimeDefault" } },
        containers: [
          {
            name: "pod-ip-leak-cleanup",
            image: "docker.io/library/docker:27.5.1-dind",
            command: ["/bin/sh", "-c", CLEANUP_SCRIPT],
            env: [
              { name: "RESERVATIONS", value: FOLDER },
              { name: "OLDER_THAN_MINUTES", value: "10" },
              { name: "EVERY_SECONDS", value: "120" },
              { name: "CONTAINERD_NAMESPACE", value: "k8s.io" },
              { name: "GIVE_UP_AFTER", value: "5" },
              { name: "DRY_RUN", value: `${changed.dryRun ?? false}` },
            ],
            resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { cpu: "200m", memory: "128Mi" } },
            securityContext: {
              privileged: false,
              allowPrivilegeEscalation: false,
              readOnlyRootFilesystem: true,
              capabilities: { drop: ["ALL"] },
            },
            volumeMounts: [
              { name: "reservations", mountPath: FOLDER, readOnly: changed.dryRun ?? false },
              { name: "containerd", mountPath: SOCKET, readOnly: true },
            ],
            ...changed.container,
          },
        ],
        volumes: [
          { name: "reservations", hostPath: { path: FOLDER, type: "Directory" } },
          { name: "containerd", hostPath: { path: SOCKET, type: "Socket" } },
        ],
        nodeSelector: { "kubernetes.io/os": "linux" },
        tolerations: [
          { effect: "NoSchedule", operator: "Exists" },
          { effect: "NoExecute", operator: "Exists" },
          { key: "CriticalAddonsOnly", operator: "Exists" },
        ],
        ...changed.pod,
      },
    },
  },
});

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole", async () => {
    const registered = await start(mode, () => ({ metadata: { name: "edge-1234567" } }));
    const waive = [{ rule: "version-without-pod-ip-leak", reason: "x", until: "2999-12-31" }];
    new PodIpLeakCleanup("edge", { version: AFFECTED, waive });
    await settled();
    const ordinary = { dependencies: [], propertyDependencies: {}, protect: false };
    expect(registered).toEqual([
      {
        ...{ ...ordinary, resource: COMPONENT, parent: "" },
        inputs: { version: AFFECTED, dryRun: false, waive },
        outputs: mode === "update" ? { name: "edge-1234567" } : {},
      },
      { ...ordinary, resource: DAEMON_SET, parent: COMPONENT, inputs: daemonSet() },
    ]);
  });
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});
const build = async (args: Partial<PodIpLeakCleanupArgs>) => {
  new PodIpLeakCleanup("edge", { version: AFFECTED, ...args });
  await settled();
  return registered.find((r) => r.resource === DAEMON_SET)!.inputs;
};

test.each<[args: Partial<PodIpLeakCleanupArgs>, changed: Parameters<typeof daemonSet>[0]]>([
  [{ dryRun: true }, { dryRun: true }],
  [{ namespace: "ops" }, { metadata: { namespace: "ops" } }],
  [{ image: "example.com/ctr:1" }, { container: { image: "example.com/ctr:1" } }],
  [{ tolerations: [] }, { pod: { tolerations: [] } }],
  [{ nodeSelector: { pool: "a" } }, { pod: { nodeSelector: { "kubernetes.io/os": "linux", pool: "a" } } }],
  [{ image: undefined, namespace: undefined, dryRun: undefined }, {}],
])("%j", async (args, changed) => {
  expect(await build(args)).toEqual(daemonSet(changed));
});

test("the name of a pool that is not there yet", async () => {
  const nodeSelector = { "cloud.google.com/gke-nodepool": ofTheCloud("pool") };
  const { "cloud.google.com/gke-nodepool": _, ...linux } = {
    "cloud.google.com/gke-nodepool": 0,
    "kubernetes.io/os": "linux",
  };
  expect(await build({ nodeSelector })).toEqual(
    daemonSet({ pod: { nodeSelector: { ...linux, "cloud.google.com/gke-nodepool": UNKNOWN } } }),
  );
});

describe("refused", () => {
  const refused = (args: Partial<PodIpLeakCleanupArgs>) =>
    refusal(() => new PodIpLeakCleanup("edge", { version: AFFECTED, ...args }), registered);

  test("all at once, under the argument that was typed", async () => {
    expect(await refused({ version: "1.25.6-gke.200", autopilot: true })).toEqual([
      "autopilot: lets no Pod write to a folder of its nodes. Upgrade the cluster instead. [arguments]",
      'version: "1.25.6-gke.200" does not leak Pod IPs: 1.22 began to, 1.22.17-gke.3100, 1.23.16-gke.200, 1.24.9-gke.3200, 1.25.6-gke.200 ended it. Remove PodIpLeakCleanup: there is nothing to clean up. [arguments]',
    ]);
  });

  test.each<[version: string, isRefused: boolean]>([
    ["1.21.14-gke.18800", true],
    ["1.22.0-gke.1", false],
    ["1.22.17-gke.3099", false],
    ["1.22.17-gke.3100", true],
    ["1.23.16-gke.199", false],
    ["1.23.16-gke.200", true],
    ["1.24.9-gke.3199", false],
    ["1.24.9-gke.3200", true],
    ["1.25.6-gke.199", false],
    ["1.25.6-gke.200", true],
    ["1.26.0-gke.1", true],
    ["1.33", true],
    ["1.25", false],
    ["1.25.6", false],
    ["latest", false],
    ["-", false],
  ])("%s: %s", async (version, isRefused) => {
    if (isRefused) expect(await refused({ version })).toEqual([expect.stringMatching(/^version: /)]);
    else await build({ version });
  });

  test("a version that is not known yet is not guessed", async () => {
    expect(await build({ version: ofTheCloud("1.33.1-gke.1") })).toEqual(daemonSet());
  });
});

test("the rule takes it for the cleanup of its cluster, and no other", async () => {
  const inputs = await build({});
  const made = (by: string) => res("kubernetes:apps/v1:DaemonSet", "cleanup", inputs, { provider: by, outputs: {} });
  const web = v2("web", {}, { outputs: { datapathProvider: "ADVANCED_DATAPATH", masterVersion: AFFECTED } });
  const finds = (...stack: Parameters<typeof purely>[1]) =>
    purely(versionWithoutPodIpLeak, stack, settingsOf({})).finds;
  expect(finds(web)).toEqual(["mandatory web masterVersion"]);
  expect(finds(web, provider("p", "web"), made("p"))).toEqual([]);
  expect(finds(web, v2("other"), provider("p", "other"), made("p"))).toEqual(["mandatory web masterVersion"]);
});
