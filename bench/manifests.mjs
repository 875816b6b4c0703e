// Kubernetes manifests in the shapes and shares of a real stack, about 60 keys and a kilobyte of JSON each.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dump } from "js-yaml";

const SHARES = {
  Service: 25,
  Deployment: 25,
  NetworkPolicy: 20,
  GKEIPRoute: 14,
  Gateway: 2,
  TrafficSelector: 2,
  ServiceFunctionChain: 2,
};
const KINDS = Object.entries(SHARES).flatMap(([kind, share]) => Array(share).fill(kind));

const API_VERSION = {
  Service: "v1",
  Deployment: "apps/v1",
  NetworkPolicy: "networking.k8s.io/v1",
  Gateway: "gateway.networking.k8s.io/v1beta1",
};

const labelsOf = (i) => ({
  "app.kubernetes.io/name": `web-${i}`,
  "app.kubernetes.io/instance": `web-${i}-prod`,
  "app.kubernetes.io/part-of": `shop-${i % 40}`,
  "app.kubernetes.io/managed-by": "platform",
  tier: ["front", "middle", "back"][i % 3],
});
const app = (i) => ({ matchLabels: { "app.kubernetes.io/name": `web-${i}` } });
const tcp = (...ports) => ports.map((port) => ({ protocol: "TCP", port }));

const container = (i) => (name, j) => ({
  name,
  image: `europe-docker.pkg.dev/shop/images/${name}:1.${i}`,
  ports: [{ name: "http", containerPort: 8080 + j }],
  env: [
    { name: "LOG_LEVEL", value: "info" },
    { name: "REGION", value: "asia-northeast3" },
  ],
  resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "256Mi" } },
  readinessProbe: { httpGet: { path: "/healthz", port: 8080 + j }, periodSeconds: 5 },
});

const SPECS = {
  Service: (i) => ({
    type: "ClusterIP",
    selector: labelsOf(i),
    sessionAffinity: "None",
    ports: tcp(8080, 8443, 9090, 9091, 9092).map((p) => ({ name: `p-${p.port}`, ...p, targetPort: p.port })),
  }),
  Deployment: (i) => ({
    replicas: 3,
    selector: app(i),
    template: {
      metadata: { labels: labelsOf(i) },
      spec: { serviceAccountName: `web-${i}`, containers: ["web", "sidecar"].map(container(i)) },
    },
  }),
  NetworkPolicy: (i) => ({
    podSelector: app(i),
    policyTypes: ["Ingress", "Egress"],
    ingress: [{ from: [{ podSelector: app(i + 1) }, { ipBlock: { cidr: "10.0.0.0/8" } }], ports: tcp(8080, 8443) }],
    egress: [
      {
        to: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } } }],
        ports: [{ protocol: "UDP", port: 53 }, ...tcp(53)],
      },
      { to: [{ ipBlock: { cidr: "169.254.169.254/32" } }], ports: tcp(80) },
      { to: [{ podSelector: app(i + 2) }], ports: tcp(5432) },
    ],
  }),
  GKEIPRoute: (i) => ({
    parentRefs: [{ name: `web-${i % 200}`, namespace: "default" }],
    addresses: [{ value: `34.${i % 200}.${(i >> 8) % 250}.${i % 250}/32`, type: "gke.networking.io/cidr" }],
    network: "blue-network",
    reactionMode: "ReadyCondition",
    podSelector: app(i),
  }),
  Gateway: (i) => ({
    gatewayClassName: "gke-persistent-regional-external-managed",
    listeners: [{ name: "default", port: 443, protocol: "none", allowedRoutes: { namespaces: { from: "All" } } }],
    addresses: [0, 1, 2, 3].map((k) => ({ value: `34.${i % 200}.${k}.0/24`, type: "gke.networking.io/cidr" })),
  }),
  TrafficSelector: (i) => ({
    serviceFunctionChain: `web-${i}`,
    subject: { pods: { podSelector: app(i) } },
    egress: { to: { ipBlock: { cidr: "0.0.0.0/0" } }, ports: [{ allPorts: { protocol: "TCP" } }] },
  }),
  ServiceFunctionChain: (i) => ({
    sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 3600 } },
    serviceFunctions: ["ips", "filter"].map((name) => ({ name, namespace: `team-${i % 50}`, podSelector: app(i) })),
  }),
};

/** The `i`th object. */
export function manifest(i) {
  const kind = KINDS[i % KINDS.length];
  const annotations = { "example.com/owner": `team-${i % 50}@example.com`, "example.com/revision": `${i}` };
  return {
    apiVersion: API_VERSION[kind] ?? "networking.gke.io/v1",
    kind,
    metadata: { name: `web-${i}`, namespace: `team-${i % 50}`, labels: labelsOf(i), annotations },
    spec: SPECS[kind](i),
  };
}

/** `count` files in `folder`, one object each, in folders of a hundred. */
export function writeManifests(folder, count) {
  rmSync(folder, { recursive: true, force: true });
  for (let i = 0; i < count; i++) {
    const inside = join(folder, `app-${Math.floor(i / 100)}`);
    if (i % 100 === 0) mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `object-${i}.yaml`), dump(manifest(i)));
  }
}
