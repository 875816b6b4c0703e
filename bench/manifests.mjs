// Kubernetes manifests in the shapes and shares of a real stack: of 92 objects 25 Services, 25 Deployments,
// 20 NetworkPolicies, 14 GKEIPRoutes and 8 objects of steering, about 60 keys and 1.2 KB of JSON each.
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

const labelsOf = (i) => ({
  "app.kubernetes.io/name": `web-${i}`,
  "app.kubernetes.io/instance": `web-${i}-prod`,
  "app.kubernetes.io/part-of": `shop-${i % 40}`,
  "app.kubernetes.io/managed-by": "platform",
  tier: ["front", "middle", "back"][i % 3],
});
const metadataOf = (i) => ({
  name: `web-${i}`,
  namespace: `team-${i % 50}`,
  labels: labelsOf(i),
  annotations: { "example.com/owner": `team-${i % 50}@example.com`, "example.com/revision": `${i}` },
});
const app = (i) => ({ matchLabels: { "app.kubernetes.io/name": `web-${i}` } });

const BODIES = {
  Service: (i) => ({
    apiVersion: "v1",
    kind: "Service",
    metadata: metadataOf(i),
    spec: {
      type: "ClusterIP",
      selector: labelsOf(i),
      sessionAffinity: "None",
      ports: [8080, 8443, 9090, 9091, 9092].map((port) => ({
        name: `p-${port}`,
        protocol: "TCP",
        port,
        targetPort: port,
      })),
    },
  }),
  Deployment: (i) => ({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadataOf(i),
    spec: {
      replicas: 3,
      selector: app(i),
      template: {
        metadata: { labels: labelsOf(i) },
        spec: {
          serviceAccountName: `web-${i}`,
          containers: ["web", "sidecar"].map((name, j) => ({
            name,
            image: `europe-docker.pkg.dev/shop/images/${name}:1.${i}`,
            ports: [{ name: "http", containerPort: 8080 + j }],
            env: [
              { name: "LOG_LEVEL", value: "info" },
              { name: "REGION", value: "asia-northeast3" },
            ],
            resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "256Mi" } },
            readinessProbe: { httpGet: { path: "/healthz", port: 8080 + j }, periodSeconds: 5 },
          })),
        },
      },
    },
  }),
  NetworkPolicy: (i) => ({
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: metadataOf(i),
    spec: {
      podSelector: app(i),
      policyTypes: ["Ingress", "Egress"],
      ingress: [
        {
          from: [{ podSelector: app(i + 1) }, { ipBlock: { cidr: "10.0.0.0/8" } }],
          ports: [8080, 8443].map((port) => ({ protocol: "TCP", port })),
        },
      ],
      egress: [
        {
          to: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } } }],
          ports: [
            { protocol: "UDP", port: 53 },
            { protocol: "TCP", port: 53 },
          ],
        },
        { to: [{ ipBlock: { cidr: "169.254.169.254/32" } }], ports: [{ protocol: "TCP", port: 80 }] },
        { to: [{ podSelector: app(i + 2) }], ports: [{ protocol: "TCP", port: 5432 }] },
      ],
    },
  }),
  GKEIPRoute: (i) => ({
    apiVersion: "networking.gke.io/v1",
    kind: "GKEIPRoute",
    metadata: metadataOf(i),
    spec: {
      parentRefs: [{ name: `web-${i % 200}`, namespace: "default" }],
      addresses: [{ value: `34.${i % 200}.${(i >> 8) % 250}.${i % 250}/32`, type: "gke.networking.io/cidr" }],
      network: "blue-network",
      reactionMode: "ReadyCondition",
      podSelector: app(i),
    },
  }),
  Gateway: (i) => ({
    apiVersion: "gateway.networking.k8s.io/v1beta1",
    kind: "Gateway",
    metadata: metadataOf(i),
    spec: {
      gatewayClassName: "gke-persistent-regional-external-managed",
      listeners: [{ name: "default", port: 443, protocol: "none", allowedRoutes: { namespaces: { from: "All" } } }],
      addresses: [0, 1, 2, 3].map((k) => ({ value: `34.${i % 200}.${k}.0/24`, type: "gke.networking.io/cidr" })),
    },
  }),
  TrafficSelector: (i) => ({
    apiVersion: "networking.gke.io/v1",
    kind: "TrafficSelector",
    metadata: metadataOf(i),
    spec: {
      serviceFunctionChain: `web-${i}`,
      subject: { pods: { podSelector: app(i) } },
      egress: { to: { ipBlock: { cidr: "0.0.0.0/0" } }, ports: [{ allPorts: { protocol: "TCP" } }] },
    },
  }),
  ServiceFunctionChain: (i) => ({
    apiVersion: "networking.gke.io/v1",
    kind: "ServiceFunctionChain",
    metadata: metadataOf(i),
    spec: {
      sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 3600 } },
      serviceFunctions: ["ips", "url-filter"].map((name) => ({
        name,
        namespace: `team-${i % 50}`,
        podSelector: app(i),
      })),
    },
  }),
};

/** The `i`th object. */
export const manifest = (i) => BODIES[KINDS[i % KINDS.length]](i);

/** `count` files in `folder`, one object each, in folders of a hundred. */
export function writeManifests(folder, count) {
  rmSync(folder, { recursive: true, force: true });
  for (let i = 0; i < count; i++) {
    const inside = join(folder, `app-${Math.floor(i / 100)}`);
    if (i % 100 === 0) mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `object-${i}.yaml`), dump(manifest(i)));
  }
}
