// Kubernetes manifests in the shapes and shares of a real stack, about 60 keys and a kilobyte of JSON each.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dump } from "js-yaml";

// A team of a hundred objects that belong together, as rules find them in a stack without defects: Pods behind Services,
// policies and routes.
const SHARES = {
  Service: 26,
  Deployment: 26,
  NetworkPolicy: 20,
  GKEIPRoute: 14,
  ConfigMap: 11,
  Gateway: 1,
  TrafficSelector: 1,
  ServiceFunctionChain: 1,
};
const TEAM = Object.entries(SHARES).flatMap(([kind, share]) => Array.from({ length: share }, (_, k) => ({ kind, k })));

/** Of a cluster: it takes no more pairs of a TrafficSelector and a chain. */
const STEERING_TEAMS = 10;
const STEERING = new Set(["TrafficSelector", "ServiceFunctionChain"]);

const API_VERSION = {
  Service: "v1",
  ConfigMap: "v1",
  Deployment: "apps/v1",
  NetworkPolicy: "networking.k8s.io/v1",
  Gateway: "gateway.networking.k8s.io/v1beta1",
};

const nameOf = (team, k) => `web-${team}-${k}`;
const namespaceOf = (team) => `team-${team}`;
const labelsOf = (team, k) => ({
  "app.kubernetes.io/name": nameOf(team, k),
  "app.kubernetes.io/instance": `${nameOf(team, k)}-prod`,
  "app.kubernetes.io/part-of": `shop-${team % 40}`,
  "app.kubernetes.io/managed-by": "platform",
  tier: ["front", "middle", "back"][k % 3],
});
const app = (team, k) => ({ matchLabels: { "app.kubernetes.io/name": nameOf(team, k % SHARES.Deployment) } });
const tcp = (...ports) => ports.map((port) => ({ protocol: "TCP", port }));

const hasRoute = (k) => k < SHARES.GKEIPRoute;
const address = (team, k) => ({ value: `34.${team % 250}.${k}.9/32`, type: "gke.networking.io/cidr" });

const container = (k) => (name, j) => ({
  name,
  image: `europe-docker.pkg.dev/shop/images/${name}:1.${k}`,
  ports: [{ name: "http", containerPort: 8080 + j }],
  env: [
    { name: "LOG_LEVEL", value: "info" },
    { name: "REGION", value: "asia-northeast3" },
  ],
  resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "256Mi" } },
  readinessProbe: { httpGet: { path: "/healthz", port: 8080 + j }, periodSeconds: 5 },
  ...(hasRoute(k) && { securityContext: { capabilities: { add: ["NET_ADMIN"] } } }),
});

const CONTENTS = {
  Service: (team, k) => ({
    type: "ClusterIP",
    selector: labelsOf(team, k),
    sessionAffinity: "None",
    ports: tcp(8080, 8443, 9090, 9091, 9092).map((p) => ({ name: `p-${p.port}`, ...p, targetPort: p.port })),
  }),
  Deployment: (team, k) => ({
    replicas: hasRoute(k) ? 1 : 3,
    selector: app(team, k),
    template: {
      metadata: { labels: labelsOf(team, k) },
      spec: { serviceAccountName: nameOf(team, k), containers: ["web", "sidecar"].map(container(k)) },
    },
  }),
  NetworkPolicy: (team, k) => ({
    podSelector: app(team, k),
    policyTypes: ["Ingress", "Egress"],
    ingress: [
      { from: [{ podSelector: app(team, k + 1) }, { ipBlock: { cidr: "10.0.0.0/8" } }], ports: tcp(8080, 8443) },
    ],
    egress: [
      {
        to: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } } }],
        ports: [{ protocol: "UDP", port: 53 }, ...tcp(53)],
      },
      { to: [{ ipBlock: { cidr: "169.254.169.254/32" } }], ports: tcp(80) },
      { to: [{ podSelector: app(team, k + 2) }], ports: tcp(5432) },
    ],
  }),
  GKEIPRoute: (team, k) => ({
    parentRefs: [{ name: nameOf(team, 0) }],
    addresses: [address(team, k)],
    reactionMode: "ReadyCondition",
    podSelector: app(team, k),
  }),
  Gateway: (team) => ({
    gatewayClassName: "gke-persistent-regional-external-managed",
    listeners: [{ name: "default", port: 443, protocol: "none", allowedRoutes: { namespaces: { from: "Same" } } }],
    addresses: Array.from({ length: SHARES.GKEIPRoute }, (_, k) => address(team, k)),
  }),
  TrafficSelector: (team) => ({
    serviceFunctionChain: nameOf(team, 0),
    subject: {
      pods: {
        namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespaceOf(team) } },
        podSelector: app(team, 1),
      },
    },
    egress: { to: { ipBlock: { cidr: "0.0.0.0/0" } }, ports: [{ allPorts: { protocol: "TCP" } }] },
  }),
  ServiceFunctionChain: (team) => ({
    sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 3600 } },
    serviceFunctions: [{ name: "ips", namespace: namespaceOf(team), podSelector: app(team, 0) }],
  }),
  ConfigMap: (team, k) => ({
    "app.properties": `name=${nameOf(team, k)}\nlevel=info\n`.repeat(8),
    ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`SETTING_${i}`, `${team * k + i}`])),
  }),
};

/** The `i`th object. */
export function manifest(i) {
  const team = Math.floor(i / TEAM.length);
  const { kind: planned, k } = TEAM[i % TEAM.length];
  const kind = STEERING.has(planned) && team >= STEERING_TEAMS ? "ConfigMap" : planned;
  const name = kind === planned ? nameOf(team, k) : `more-${i}`;
  const annotations = { "example.com/owner": `team-${team}@example.com`, "example.com/revision": `${i}` };
  const namespace = STEERING.has(kind) ? {} : { namespace: namespaceOf(team) };
  return {
    apiVersion: API_VERSION[kind] ?? "networking.gke.io/v1",
    kind,
    metadata: { name, ...namespace, labels: labelsOf(team, k), annotations },
    [kind === "ConfigMap" ? "data" : "spec"]: CONTENTS[kind](team, k),
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
