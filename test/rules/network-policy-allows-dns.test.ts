import { networkPolicyAllowsDns } from "../../lib/rules/network-policy-allows-dns";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, deployment, k8s, provider, unknown, v2, type Res } from "../support/stack";

const app = { app: "shop" };
const shop = (spec: object = {}, name = "shop"): Res =>
  deployment(name, app, { containers: [{ name: "c" }], ...spec }, "p");
const policy = (name: string, spec: object, metadata: object = {}): Res =>
  k8s("networking.k8s.io/v1 NetworkPolicy", name, { podSelector: {}, policyTypes: ["Egress"], ...spec }, "p", metadata);
const egress = (name: string, ...rules: unknown[]): Res => policy(name, { egress: rules });
const cache = (enabled: unknown): object => ({ addonsConfig: { dnsCacheConfig: { enabled } } });
const CLOUD_DNS = { dnsConfig: { clusterDns: "CLOUD_DNS" } };
const inCluster = (inputs: object, ...more: readonly Res[]): readonly Res[] => [
  v2("web", { ...cache(false), ...inputs }),
  provider("p", "web"),
  shop(),
  ...more,
];
const on = (...more: readonly Res[]): readonly Res[] => inCluster({}, ...more);

const labels = (matchLabels: object) => ({ matchLabels });
const KUBE_SYSTEM = { namespaceSelector: labels({ "kubernetes.io/metadata.name": "kube-system" }) };
const KUBE_DNS = { ...KUBE_SYSTEM, podSelector: labels({ "k8s-app": "kube-dns" }) };
const CACHE = { ...KUBE_SYSTEM, podSelector: labels({ "k8s-app": "node-local-dns" }) };
const UDP53 = { protocol: "UDP", port: 53 };
const to = (peer: object, ...ports: object[]) => ({ to: [peer], ports: ports.length > 0 ? ports : [UDP53] });
const block = (cidr: string, except?: string[]) => ({ ipBlock: { cidr, except } });
const admits = (rule: object) => on(egress("deny"), egress("dns", rule));
const cached = (...peers: object[]) => inCluster(cache(true), egress("deny", { to: peers, ports: [UDP53] }));
const perhaps = (...peers: object[]) => inCluster({ addonsConfig: {} }, egress("deny", { to: peers, ports: [UDP53] }));
const found = { finds: ["advisory deny spec.egress"] };
const unsure = { undecided: ["deny"] };

describeRule(networkPolicyAllowsDns, {
  "no policy": { stack: on() },
  "ingress alone": { stack: on(policy("deny", { policyTypes: ["Ingress"] })) },
  "without policyTypes and egress rules": { stack: on(policy("deny", { policyTypes: undefined, egress: [] })) },
  "without policyTypes, with an egress rule": {
    stack: on(policy("deny", { policyTypes: undefined, egress: [{ to: [{ podSelector: {} }] }] })),
    ...found,
  },
  "nothing is admitted": { stack: on(egress("deny")), ...found },
  "only another port": { stack: on(egress("deny", { ports: [{ port: 443 }] })), ...found },
  "everything is admitted": { stack: on(egress("deny", {})) },
  "by another policy that selects the Pods": { stack: admits(to(KUBE_DNS)) },
  "by another policy that selects others": {
    stack: on(egress("deny"), policy("dns", { podSelector: labels({ app: "bank" }), egress: [to(KUBE_DNS)] })),
    ...found,
  },
  "by another policy of another namespace": {
    stack: on(egress("deny"), policy("dns", { egress: [to(KUBE_DNS)] }, { namespace: "bank" })),
    ...found,
  },
  "no Pod in view": { stack: [v2("web"), provider("p", "web"), egress("deny")] },
  "another namespace's Pods": { stack: on(policy("deny", {}, { namespace: "bank" })) },
  "other Pods": { stack: on(policy("deny", { podSelector: labels({ app: "bank" }) })) },
  "Pods in the node's network": {
    stack: [v2("web"), provider("p", "web"), shop({ hostNetwork: true }), egress("deny")],
  },
  "Pods with resolvers of their own": {
    stack: [
      v2("web"),
      provider("p", "web"),
      shop({ dnsPolicy: "None", dnsConfig: { nameservers: ["10.0.0.1"] } }),
      egress("deny"),
    ],
  },
  "for another Pod network": {
    stack: on(policy("deny", {}, { annotations: { "networking.gke.io/network": "blue" } })),
  },
  "for the primary Pod network": {
    stack: on(policy("deny", {}, { annotations: { "networking.gke.io/network": "default" } })),
    ...found,
  },
  "several isolate: the first by name says it": { stack: on(egress("z"), egress("deny"), egress("more")), ...found },

  "to the Pods of kube-dns": { stack: admits(to(KUBE_DNS)) },
  "to the caches alone, which are switched off": { stack: admits(to(CACHE)), ...found },
  "to any Pod of kube-system": { stack: admits(to(KUBE_SYSTEM)) },
  "to kube-dns in any namespace": {
    stack: admits(to({ namespaceSelector: {}, podSelector: labels({ "k8s-app": "kube-dns" }) })),
  },
  "to kube-dns by an expression": {
    stack: admits(
      to({
        ...KUBE_SYSTEM,
        podSelector: { matchExpressions: [{ key: "k8s-app", operator: "In", values: ["kube-dns", "x"] }] },
      }),
    ),
  },
  "to any namespace": { stack: admits(to({ namespaceSelector: {} })) },
  "to the policy's own namespace": { stack: admits(to({ podSelector: {} })), ...found },
  "to kube-dns, but in the policy's own namespace": {
    stack: admits(to({ podSelector: labels({ "k8s-app": "kube-dns" }) })),
    ...found,
  },
  "to another namespace": {
    stack: admits(to({ namespaceSelector: labels({ "kubernetes.io/metadata.name": "bank" }) })),
    ...found,
  },
  "to a namespace by a label of one's own": {
    stack: admits(to({ namespaceSelector: labels({ name: "kube-system" }) })),
    ...unsure,
  },
  "to other Pods of kube-system": {
    stack: admits(to({ ...KUBE_SYSTEM, podSelector: labels({ "k8s-app": "metrics" }) })),
    ...found,
  },
  "to Pods of kube-system by another label": {
    stack: admits(to({ ...KUBE_SYSTEM, podSelector: labels({ tier: "dns" }) })),
    ...unsure,
  },

  "all ports": { stack: admits({ to: [KUBE_DNS] }) },
  "all ports of UDP": { stack: admits(to(KUBE_DNS, { protocol: "UDP" })) },
  "TCP alone": { stack: admits(to(KUBE_DNS, { protocol: "TCP", port: 53 })), ...found },
  "TCP by default": { stack: admits(to(KUBE_DNS, { port: 53 })), ...found },
  "both protocols": { stack: admits(to(KUBE_DNS, { protocol: "TCP", port: 53 }, UDP53)) },
  "a port by name": { stack: admits(to(KUBE_DNS, { protocol: "UDP", port: "dns" })), ...unsure },
  "a range that begins with it": { stack: admits(to(KUBE_DNS, { ...UDP53, endPort: 60 })) },
  "a range around it: of that the first port alone holds": {
    stack: admits(to(KUBE_DNS, { protocol: "UDP", port: 1, endPort: 65535 })),
    ...found,
  },

  "to every address: Pods are judged by labels": { stack: admits(to(block("0.0.0.0/0"))), ...unsure },
  "to every address, on every port": { stack: admits({ to: [block("0.0.0.0/0")] }), ...unsure },
  "to every address but private ones": { stack: admits(to(block("0.0.0.0/0", ["10.0.0.0/8"]))), ...unsure },
  "to no address that can be read": { stack: admits(to(block("everything"))), ...unsure },
  "to every address but private and link-local ones": {
    stack: admits(to(block("0.0.0.0/0", ["10.0.0.0/8", "169.254.0.0/16"]))),
    ...unsure,
  },
  "to the cache's address alone, which is switched off": { stack: admits(to(block("169.254.20.10/32"))), ...found },
  "to a block, the Service range out of view": { stack: admits(to(block("10.8.0.0/20"))), ...unsure },
  "to the Service range": {
    stack: inCluster(
      { ipAllocationPolicy: { servicesIpv4CidrBlock: "10.8.0.0/20" } },
      egress("deny", to(block("10.8.0.0/20"))),
    ),
    ...unsure,
  },
  "to part of the Service range": {
    stack: inCluster(
      { ipAllocationPolicy: { servicesIpv4CidrBlock: "10.8.0.0/20" } },
      egress("deny", to(block("10.8.0.0/24"))),
    ),
    ...unsure,
  },
  "to another block": {
    stack: inCluster(
      { ipAllocationPolicy: { servicesIpv4CidrBlock: "10.8.0.0/20" } },
      egress("deny", to(block("10.9.0.0/20"))),
    ),
    ...found,
  },
  "to every address but the Service range": {
    stack: inCluster(
      { dnsConfig: { clusterDns: "KUBE_DNS" }, ipAllocationPolicy: { servicesIpv4CidrBlock: "10.8.0.0/20" } },
      egress("deny", to(block("0.0.0.0/0", ["10.0.0.0/8", "169.254.0.0/16"]))),
    ),
    ...found,
  },
  "to the metadata server, where Cloud DNS answers": {
    stack: inCluster(CLOUD_DNS, egress("deny", to(block("169.254.169.254/32")))),
  },
  "to the metadata server, where kube-dns answers": {
    stack: inCluster(
      { dnsConfig: { clusterDns: "KUBE_DNS" }, ipAllocationPolicy: { servicesIpv4CidrBlock: "10.8.0.0/20" } },
      egress("deny", to(block("169.254.169.254/32"))),
    ),
    ...found,
  },
  "to the metadata server, where nothing else is said": { stack: admits(to(block("169.254.169.254/32"))), ...found },
  "to the metadata server, the provider not known yet": {
    stack: inCluster({ dnsConfig: unknown }, egress("deny", to(block("169.254.169.254/32")))),
    ...unsure,
  },
  "to the metadata server for tokens": {
    stack: admits(to(block("169.254.169.254/32"), { protocol: "TCP", port: 80 })),
    ...found,
  },
  "to Pods, where Cloud DNS answers": { stack: inCluster(CLOUD_DNS, egress("deny", to(KUBE_DNS))), ...found },

  "the cache is on: to both": { stack: cached(KUBE_DNS, CACHE) },
  "the cache is on: to the caches": { stack: cached(CACHE) },
  "the cache is on: to any Pod of kube-system": { stack: cached(KUBE_SYSTEM) },
  "the cache is on: to kube-dns alone": { stack: cached(KUBE_DNS), ...found },
  "the cache is on: to kube-dns and the cache's address": {
    stack: cached(KUBE_DNS, block("169.254.20.10/32")),
    ...found,
  },
  "the cache is on: to nothing": { stack: inCluster(cache(true), egress("deny")), ...found },
  "the cache is on: to every address": { stack: cached(block("0.0.0.0/0")), ...unsure },
  "the cache is on: two policies, one of them for the caches": {
    stack: inCluster(cache(true), egress("deny", to(KUBE_DNS)), egress("more", to(CACHE))),
  },
  "the cache may be on: to both": { stack: perhaps(KUBE_DNS, CACHE) },
  "the cache may be on: to each by a policy of its own": {
    stack: inCluster({ addonsConfig: {} }, egress("deny", to(KUBE_DNS)), egress("more", to(CACHE))),
  },
  "the cache may be on: to kube-dns alone": { stack: perhaps(KUBE_DNS), ...unsure },
  "the cache may be on: to the caches alone": { stack: perhaps(CACHE), ...unsure },
  "the cache may be on: to kube-dns and the cache's address": {
    stack: perhaps(KUBE_DNS, block("169.254.20.10/32")),
    ...unsure,
  },
  "the cache may be on: to neither": { stack: perhaps(block("10.9.0.0/20"), { podSelector: {} }), ...unsure },
  "the cache may be on: to nothing": { stack: inCluster({ addonsConfig: {} }, egress("deny")), ...found },
  "whether the cache is on is not known yet": {
    stack: inCluster(cache(unknown), egress("deny", to(KUBE_DNS))),
    ...unsure,
  },
  "a version that had no cache by default": {
    stack: inCluster({ addonsConfig: {} }, egress("deny", to(KUBE_DNS))).map((r) =>
      r.name === "web" ? { ...r, outputs: { masterVersion: "1.34.1-gke.3719999" } } : r,
    ),
  },
  "the first version that has it by default, in a cluster that may be older": {
    stack: inCluster({ addonsConfig: {} }, egress("deny", to(KUBE_DNS))).map((r) =>
      r.name === "web" ? { ...r, outputs: { masterVersion: "1.34.1-gke.3720000" } } : r,
    ),
    ...unsure,
  },
  "a pin is only a lower bound": {
    stack: inCluster({ addonsConfig: {}, minMasterVersion: "1.33.1-gke.100" }, egress("deny", to(KUBE_DNS))),
    ...unsure,
  },
  "Cloud DNS with the cache: to its Pods and its address": {
    stack: inCluster({ ...CLOUD_DNS, ...cache(true) }, egress("deny", to(CACHE), to(block("169.254.20.10/32")))),
  },
  "Cloud DNS with the cache: to its Pods alone": {
    stack: inCluster({ ...CLOUD_DNS, ...cache(true) }, egress("deny", to(CACHE))),
    ...unsure,
  },
  "Cloud DNS with the cache: to its address alone": {
    stack: inCluster({ ...CLOUD_DNS, ...cache(true) }, egress("deny", to(block("169.254.20.10/32")))),
    ...unsure,
  },
  "Autopilot, which has Cloud DNS and the cache: to Pods alone": {
    stack: [
      cluster("web", { enableAutopilot: true }),
      provider("p", "web"),
      shop(),
      egress("deny", to(KUBE_DNS), to(CACHE)),
    ],
    ...unsure,
  },
  "Autopilot: to all that may answer": {
    stack: [
      cluster("web", { enableAutopilot: true }),
      provider("p", "web"),
      shop(),
      egress("deny", to(KUBE_DNS), to(CACHE), to(block("169.254.20.10/32"))),
    ],
  },
  "Autopilot: to kube-dns alone": {
    stack: [cluster("web", { enableAutopilot: true }), provider("p", "web"), shop(), egress("deny", to(KUBE_DNS))],
    ...found,
  },
  "a peer not known yet": { stack: admits({ to: [unknown], ports: [UDP53] }), ...unsure },
  "rules not known yet": { stack: on(policy("deny", { egress: unknown })), ...unsure },
  "a rule not known yet, another that admits": { stack: on(egress("deny", to(KUBE_DNS), unknown)) },
  "another policy's selector not known yet": {
    stack: on(egress("deny"), policy("dns", { podSelector: labels({ app: unknown }), egress: [to(KUBE_DNS)] })),
    ...unsure,
  },
  "another policy's selector not known yet, which admits nothing": {
    stack: on(egress("deny"), policy("more", { podSelector: labels({ app: unknown }) })),
    ...found,
    undecided: ["more"],
  },

  "a release that may hold a policy": {
    stack: on(egress("deny"), k8s("helm.sh/v3 Release", "addons", {}, "p")),
    ...unsure,
  },
  "a release in another cluster": {
    stack: [...on(egress("deny")), v2("other"), provider("q", "other"), k8s("helm.sh/v3 Release", "addons", {}, "q")],
    ...found,
  },
  "an FQDNNetworkPolicy beside it": {
    stack: on(egress("deny"), k8s("networking.gke.io/v1alpha1 FQDNNetworkPolicy", "names", { podSelector: {} }, "p")),
    ...unsure,
  },
  "an FQDNNetworkPolicy of another namespace": {
    stack: on(
      egress("deny"),
      k8s("networking.gke.io/v1alpha1 FQDNNetworkPolicy", "names", { podSelector: {} }, "p", { namespace: "bank" }),
    ),
    ...found,
  },
  "a clusterwide policy of Cilium": {
    stack: on(egress("deny"), k8s("cilium.io/v2 CiliumClusterwideNetworkPolicy", "all", {}, "p")),
    ...unsure,
  },
  "on a legacy cluster": { stack: [cluster("old"), provider("p", "old"), shop(), egress("deny")] },
  "no cluster in view": { stack: [provider("p"), shop(), egress("deny")], ...unsure },
  "no cluster in view: to both": { stack: [provider("p"), shop(), egress("deny", to(KUBE_DNS), to(CACHE))] },
  "no cluster in view: to kube-dns alone": { stack: [provider("p"), shop(), egress("deny", to(KUBE_DNS))], ...unsure },
  "no cluster in view: to kube-dns and the cache's address": {
    stack: [provider("p"), shop(), egress("deny", to(KUBE_DNS), to(block("169.254.20.10/32")))],
    ...unsure,
  },
  "no cluster in view, assumed": {
    stack: [provider("p"), shop(), egress("deny")],
    given: { assume: { cluster: { dataplaneV2: true } } },
    ...found,
  },
});

const FIX =
  "Add an egress rule to the Pods k8s-app: kube-dns and k8s-app: node-local-dns of namespace kube-system, port 53 over UDP and TCP.";

test("a finding names the workloads", () => {
  expect(sentencesOf(networkPolicyAllowsDns, on(shop({}, "bank"), egress("deny")))).toEqual([
    `spec.egress: isolates Deployment shop and 1 more, and no policy in view that selects these Pods admits DNS (UDP 53). ${FIX} [network-policy-allows-dns]`,
  ]);
});

test("a finding says that kube-dns is not what answers, and how sure that is", () => {
  expect(sentencesOf(networkPolicyAllowsDns, cached(KUBE_DNS, block("169.254.20.10/32")))).toEqual([
    `spec.egress: isolates Deployment shop, and no policy in view that selects these Pods admits NodeLocal DNSCache (UDP 53). ${FIX} Advisory only: that Dataplane V2 judges lookups at the cache was seen in its code, and is on no page. [network-policy-allows-dns]`,
  ]);
});

test.each([
  [cache(false), "ipBlock 169.254.169.254/32"],
  [cache(true), "the Pods k8s-app: node-local-dns of namespace kube-system, and to ipBlock 169.254.20.10/32"],
  [
    {},
    "the Pods k8s-app: node-local-dns of namespace kube-system, and to ipBlock 169.254.169.254/32 and 169.254.20.10/32",
  ],
])("where Cloud DNS answers, %j, other peers are to be admitted", (addons, peers) => {
  const stack = inCluster({ addonsConfig: {}, ...addons, ...CLOUD_DNS }, egress("deny"));
  expect(sentencesOf(networkPolicyAllowsDns, stack)).toEqual([
    `spec.egress: isolates Deployment shop, and no policy in view that selects these Pods admits DNS (UDP 53). Add an egress rule to ${peers}, port 53 over UDP and TCP. [network-policy-allows-dns]`,
  ]);
});

test("hundreds of Pods and policies of one namespace", () => {
  const pods = Array.from({ length: 300 }, (_, i) => shop({}, `shop${i}`));
  const policies = Array.from({ length: 300 }, (_, i) => egress(`deny${i}`));
  const start = process.cpuUsage();
  expect(sentencesOf(networkPolicyAllowsDns, on(...pods, ...policies))).toHaveLength(1);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(4);
});
