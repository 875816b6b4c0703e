import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../lib/rules";
import { judge } from "../lib/rules/judge";
import { settingsOf } from "./support/faces";
import { inventoryOf } from "./support/inventory";
import { registrationsOf } from "./support/program";
import { cluster, daemonSet, deployment, k8s, pool, provider, type Res } from "./support/stack";

/*
 * YAML and programs without types may give anything. In each sample each field in turn is something else, and no rule
 * fails: neither on the resource itself, nor on those beside it.
 */

const FOLDER = join(__dirname, "../examples/findings");
const programs = readdirSync(FOLDER).filter((file) => !file.endsWith(".component.ts"));

// An old cluster with everything on: then the rules have to look.
const { given } = settingsOf({
  assume: {
    complete: true,
    cluster: { dataplaneV2: true, version: "1.27.3-gke.100", workloadIdentity: true, nodeCount: 3 },
  },
});

const labels = { app: "agent", tier: "back" };
const selector = {
  matchLabels: { app: "agent" },
  matchExpressions: [{ key: "tier", operator: "In", values: ["back"] }],
};
const sysctls = { "net.ipv4.ip_local_port_range": "1024 65535", "net.netfilter.nf_conntrack_max": "65536" };
const nodeConfig = { machineType: "e2-standard-4", imageType: "COS_CONTAINERD", linuxNodeConfig: { sysctls } };

/** What the samples, each as small as can be, leave out. */
const RICH: readonly Res[] = [
  cluster("web", {
    name: "web",
    location: "asia-northeast3",
    network: "vpc",
    datapathProvider: "ADVANCED_DATAPATH",
    minMasterVersion: "1.27.3-gke.100",
    workloadIdentityConfig: { workloadPool: "p.svc.id.goog" },
    ipAllocationPolicy: { clusterIpv4CidrBlock: "10.4.0.0/14", additionalPodRangesConfig: { podRangeNames: ["more"] } },
    addonsConfig: { dnsCacheConfig: { enabled: true }, networkPolicyConfig: { disabled: true } },
    dnsConfig: { clusterDns: "PLATFORM_DEFAULT" },
    nodeConfig,
    nodePools: [{ name: "first", version: "1.27.3-gke.100", nodeConfig, networkConfig: { podRange: "pods" } }],
  }),
  pool("edge", { nodeConfig, autoscaling: { maxNodeCount: 3 }, nodeLocations: ["asia-northeast3-a"] }, "web"),
  provider("p", "web"),
  daemonSet(
    "agent",
    {
      hostNetwork: true,
      hostPID: true,
      nodeSelector: { pool: "edge" },
      tolerations: [{ key: "dedicated", operator: "Equal", value: "edge", effect: "NoSchedule" }],
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: "pool", operator: "In", values: ["edge"] }] }],
          },
        },
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector: selector, namespaces: ["shop"] }],
        },
      },
      securityContext: { sysctls: [{ name: "net.ipv4.ip_nonlocal_bind", value: "1" }] },
      initContainers: [
        {
          name: "tune",
          image: "busybox:1.36",
          securityContext: { privileged: true, capabilities: { add: ["NET_ADMIN"] } },
          command: ["sh", "-c", 'sysctl -w net.ipv4.ip_local_port_range="1024 65535"; . /etc/tune/script'],
        },
      ],
      containers: [
        {
          name: "agent",
          image: "gke.gcr.io/ip-masq-agent-amd64:v2.9.3",
          args: ["--masq-chain=IP-MASQ", "--random-fully=true"],
          securityContext: { privileged: true },
          ports: [{ name: "web", containerPort: 8080, hostPort: 34567, protocol: "TCP", hostIP: "10.0.0.1" }],
          env: [{ name: "RANGE", value: "net.ipv4.ip_local_port_range=1024 65535" }],
          lifecycle: { postStart: { exec: { command: ["sh", "/etc/tune/script"] } } },
          readinessProbe: { httpGet: { port: 8080 } },
          volumeMounts: [
            { name: "tune", mountPath: "/etc/tune" },
            { name: "networks", mountPath: "/networks" },
          ],
        },
      ],
      volumes: [
        { name: "tune", configMap: { name: "tune", items: [{ key: "script", path: "script" }] } },
        { name: "networks", hostPath: { path: "/var/lib/cni/networks/gke-pod-network" } },
      ],
    },
    "p",
  ),
  deployment("agent-too", labels, { containers: [{ name: "c", ports: [{ name: "web", hostPort: 34567 }] }] }, "p"),
  k8s("core/v1 ConfigMap", "tune", { data: { script: "sysctl -w net.ipv4.ip_local_port_range=1" } }, "p"),
  k8s(
    "core/v1 Service",
    "front",
    { type: "NodePort", selector: { app: "agent" }, ports: [{ port: 80, targetPort: "web", nodePort: 33000 }] },
    "p",
  ),
  k8s(
    "networking.k8s.io/v1 NetworkPolicy",
    "closed",
    {
      podSelector: selector,
      policyTypes: ["Ingress", "Egress"],
      ingress: [{ from: [{ podSelector: selector }], ports: [{ protocol: "TCP", port: 80, endPort: 90 }] }],
      egress: [
        { to: [{ namespaceSelector: selector }, { ipBlock: { cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] } }] },
        { ports: [{ protocol: "UDP", port: "dns" }] },
      ],
    },
    "p",
  ),
];

const OTHERS: readonly unknown[] = [null, 7, "text", ["text", null, 7], { text: null }];

/** The value with one field of it, at whatever depth, something else; and what. */
function* broken(value: unknown, path = ""): Iterable<readonly [value: object, what: string]> {
  if (typeof value !== "object" || value === null) return;
  const replaced = (key: string, by: unknown): object =>
    Array.isArray(value) ? value.map((item: unknown, i) => (`${i}` === key ? by : item)) : { ...value, [key]: by };
  for (const [key, inner] of Object.entries(value)) {
    const at = `${path}.${key}`;
    for (const other of OTHERS) yield [replaced(key, other), `${at} = ${JSON.stringify(other)}`];
    for (const [changed, what] of broken(inner, at)) yield [replaced(key, changed), what];
  }
}

/** `TypeError of rule-id`. */
function failuresOn(stack: readonly Res[]): readonly string[] {
  const inventory = inventoryOf(stack, { assume: given.assume });
  return RULES.flatMap((rule) =>
    inventory.resources.flatMap((resource) => {
      const home = inventory.homeOf(resource);
      const { failed } = judge(rule, { given, resource, inventory, home, creating: false });
      return failed === undefined ? [] : [`${failed} of ${rule.id}`];
    }),
  );
}

/** Each failure once, with a field that brings it about. */
function failuresIn(stack: readonly Res[], changing: readonly Res[] = stack): Readonly<Record<string, string>> {
  const failures: Record<string, string> = {};
  for (const resource of changing)
    for (const [inputs, what] of broken(resource.inputs))
      for (const failure of failuresOn(stack.map((r) => (r === resource ? { ...r, inputs } : r))))
        failures[failure] ??= `${resource.type}${what}`;
  return failures;
}

describe("whatever stands where a field should, in the sample", () => {
  for (const file of programs)
    test(file, async () => {
      const stack = await registrationsOf(() => require(join(FOLDER, file)) as unknown);
      expect(failuresIn(stack)).toEqual({});
    });
});

describe("whatever stands where a field should, of much that is set", () => {
  for (const resource of RICH)
    test(`${resource.type} ${resource.name}`, () => expect(failuresIn(RICH, [resource])).toEqual({}));
});
