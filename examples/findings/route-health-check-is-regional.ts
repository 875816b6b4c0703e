import { HealthCheck } from "@pulumi/gcp/compute/healthCheck";
// accepted: import { RegionHealthCheck } from "@pulumi/gcp/compute/regionHealthCheck";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

const ready = new HealthCheck("proxy-ready", { name: "proxy-ready", tcpHealthCheck: { port: 8080 } });
// accepted: const ready = new RegionHealthCheck("proxy-ready", {
// accepted:   name: "proxy-ready",
// accepted:   region: "asia-northeast3",
// accepted:   tcpHealthCheck: { port: 8080 },
// accepted: });
new CustomResource("proxy", {
  apiVersion: "networking.gke.io/v1",
  kind: "GKEIPRoute",
  metadata: { name: "proxy", namespace: "shop" },
  spec: {
    parentRefs: [{ name: "entry", namespace: "infra" }],
    addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.3/32" }],
    podSelector: { matchLabels: { app: "proxy" } },
    loadBalancing: { healthCheckName: ready.name },
  },
});
