// Only Kubernetes objects: the cluster belongs to another team's stack. What the rules must know of it stands in
// assume.yaml; without it they say "not evaluated" where it matters, and guess nothing.
import { DaemonSet } from "@pulumi/kubernetes/apps/v1/daemonSet";
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";
import { Service } from "@pulumi/kubernetes/core/v1/service";
import { NetworkPolicy } from "@pulumi/kubernetes/networking/v1/networkPolicy";
import { Provider } from "@pulumi/kubernetes/provider";
import { Config } from "@pulumi/pulumi";

const kubeconfig = new Config().getSecret("kubeconfig");
const provider = new Provider("platform", { kubeconfig, namespace: "shop" });
const labels = { app: "shop" };

new Deployment(
  "shop",
  {
    metadata: { name: "shop" },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              name: "shop",
              image: "us-docker.pkg.dev/google-samples/containers/gke/hello-app:1.0",
              ports: [{ name: "http", containerPort: 8080 }],
            },
          ],
        },
      },
    },
  },
  { provider },
);

// The same port inside and outside: right on every version, see version-without-self-connection-drop.
new Service("shop", { metadata: { name: "shop" }, spec: { selector: labels, ports: [{ port: 8080 }] } }, { provider });

// The ports one by one, and DNS for whoever is isolated: by both labels, because NodeLocal DNSCache may be on.
new NetworkPolicy(
  "shop",
  {
    metadata: { name: "shop" },
    spec: {
      podSelector: { matchLabels: labels },
      policyTypes: ["Ingress", "Egress"],
      ingress: [{ from: [{ podSelector: {} }], ports: [{ protocol: "TCP", port: 8080 }] }],
      egress: [
        {
          to: [
            {
              namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } },
              podSelector: {
                matchExpressions: [{ key: "k8s-app", operator: "In", values: ["kube-dns", "node-local-dns"] }],
              },
            },
          ],
          ports: [
            { protocol: "UDP", port: 53 },
            { protocol: "TCP", port: 53 },
          ],
        },
      ],
    },
  },
  { provider },
);

// On each node, with a port of the node's own that no ephemeral range meets.
new DaemonSet(
  "node-metrics",
  {
    metadata: { name: "node-metrics" },
    spec: {
      selector: { matchLabels: { app: "node-metrics" } },
      template: {
        metadata: { labels: { app: "node-metrics" } },
        spec: {
          containers: [
            {
              name: "exporter",
              image: "quay.io/prometheus/node-exporter:v1.8.2",
              ports: [{ name: "metrics", containerPort: 9100, hostPort: 9100 }],
            },
          ],
        },
      },
    },
  },
  { provider },
);
