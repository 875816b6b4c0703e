// A crowd of resources that all lie side by side: one cluster and one namespace for all Kubernetes objects, many clusters,
// pools, networks and addresses beside it, and something to find in most. What compares all with all has most to compare.
import { CLOUD, clusterNamed, inside, ip } from "./cloud.mjs";

const SHARES = {
  deployment: 20,
  service: 16,
  policy: 12,
  route: 10,
  daemonSet: 6,
  fqdnPolicy: 4,
  configMap: 4,
  podNetwork: 4,
  paramSet: 4,
  gateway: 2,
  selector: 2,
  chain: 2,
  cluster: 2,
  pool: 4,
  network: 2,
  subnetwork: 2,
  address: 2,
  prefix: 2,
};
const MIX = Object.entries(SHARES).flatMap(([kind, share]) => Array(share).fill(kind));

const app = (i) => ({ app: `web-${i}` });
const script = "sysctl -w net.ipv4.ip_local_port_range='1024 65535'";
const container = {
  name: "web",
  image: "shop/web:1",
  ports: [{ name: "http", containerPort: 8080 }],
  securityContext: { privileged: true },
  command: ["sh", "-c", script],
};
const template = (i, more = {}) => ({
  metadata: { labels: app(i) },
  spec: { containers: [container], ...more },
});

const K8S = {
  deployment: (i) => ["apps/v1:Deployment", { selector: { matchLabels: app(i) }, template: template(i) }],
  daemonSet: (i) => [
    "apps/v1:DaemonSet",
    {
      selector: { matchLabels: app(i) },
      template: template(i, { hostNetwork: true, nodeSelector: { pool: `p-${i}` } }),
    },
  ],
  service: (i) => [
    "core/v1:Service",
    {
      type: "NodePort",
      selector: app(i - 20),
      ports: [{ port: 80, targetPort: "http", nodePort: 30000 + (i % 2768) }],
    },
  ],
  policy: (i) => [
    "networking.k8s.io/v1:NetworkPolicy",
    {
      podSelector: { matchLabels: app(i - 36) },
      policyTypes: ["Ingress", "Egress"],
      ingress: [{ ports: [{ port: 80 }] }],
    },
  ],
  route: (i) => [
    "networking.gke.io/v1:GKEIPRoute",
    {
      parentRefs: [{ name: `web-${i - (i % 100) + 82}` }],
      addresses: [{ type: "gke.networking.io/cidr", value: `${ip(i)}/32` }],
      podSelector: { matchLabels: app(i - 48) },
      network: `web-${i - (i % 100) + 72}`,
    },
  ],
  gateway: (i) => [
    "gateway.networking.k8s.io/v1:Gateway",
    {
      gatewayClassName: "gke-persistent-regional-external-managed",
      listeners: [{ name: "all", port: 443, protocol: "none", allowedRoutes: { namespaces: { from: "Same" } } }],
      addresses: Array.from({ length: 10 }, (_, k) => ({
        type: "gke.networking.io/cidr",
        value: `${ip(i - (i % 100) + 48 + k)}/32`,
      })),
    },
  ],
  fqdnPolicy: (i) => [
    "networking.gke.io/v1alpha1:FQDNNetworkPolicy",
    { podSelector: { matchLabels: app(i - 64) }, egress: [{ matches: [{ name: "example.com" }] }] },
  ],
  podNetwork: (i) => [
    "networking.gke.io/v1:Network",
    { type: "L3", parametersRef: { group: "networking.gke.io", kind: "GKENetworkParamSet", name: `web-${i + 4}` } },
  ],
  paramSet: (i) => [
    "networking.gke.io/v1:GKENetworkParamSet",
    { vpc: "vpc", vpcSubnet: `web-${i}`, podIPv4Ranges: { rangeNames: ["pods"] } },
  ],
  selector: (i) => [
    "networking.gke.io/v1:TrafficSelector",
    {
      serviceFunctionChain: `web-${i + 2}`,
      subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: app(i - 84) } } },
      egress: { to: { ipBlock: { cidr: inside(i) } }, ports: [{ portNumber: { port: 443, protocol: "TCP" } }] },
    },
  ],
  chain: (i) => [
    "networking.gke.io/v1:ServiceFunctionChain",
    { serviceFunctions: [{ name: "ips", namespace: "shop", podSelector: { matchLabels: app(i - 80) } }] },
  ],
};

const resource = (type, name, body, more = {}) => ({
  urn: `urn:pulumi:dev::bench::${type}::${name}`,
  type,
  name,
  body,
  dependencies: [],
  propertyDependencies: {},
  ...more,
});

const CLUSTER = resource("gcp:container/cluster:Cluster", "web", clusterNamed("web"));
const PROVIDER = resource(
  "pulumi:providers:kubernetes",
  "web",
  { kubeconfig: "" },
  { propertyDependencies: { kubeconfig: [CLUSTER.urn] } },
);

function member(i) {
  const kind = MIX[i % MIX.length];
  const name = `web-${i}`;
  if (kind in CLOUD) {
    const [type, inputs] = CLOUD[kind](i);
    return resource(`gcp:${type}`, name, { name, ...inputs });
  }
  const metadata = { name, namespace: "shop" };
  if (kind === "configMap") {
    const body = { metadata: { name: `ip-masq-agent-${i}`, namespace: "kube-system" }, data: { config: "" } };
    return resource("kubernetes:core/v1:ConfigMap", name, body, { provider: PROVIDER.urn });
  }
  const [type, spec] = K8S[kind](i);
  return resource(`kubernetes:${type}`, name, { metadata, spec }, { provider: PROVIDER.urn });
}

export const crowd = (count) => [CLUSTER, PROVIDER, ...Array.from({ length: count }, (_, i) => member(i))];
