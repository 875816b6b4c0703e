import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("entry", {
  apiVersion: "gateway.networking.k8s.io/v1",
  kind: "Gateway",
  metadata: { name: "entry", namespace: "infra" },
  spec: {
    gatewayClassName: "gke-persistent-regional-external-managed",
    listeners: [{ name: "all", port: 443, protocol: "none", allowedRoutes: { namespaces: { from: "Same" } } }],
    // accepted: listeners: [{ name: "all", port: 443, protocol: "none", allowedRoutes: { namespaces: { from: "All" } } }],
    addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.3/32" }],
  },
});

new CustomResource("proxy", {
  apiVersion: "networking.gke.io/v1",
  kind: "GKEIPRoute",
  metadata: { name: "proxy", namespace: "shop" },
  spec: {
    parentRefs: [{ name: "entry", namespace: "infra" }],
    addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.3/32" }],
    podSelector: { matchLabels: { app: "proxy" } },
  },
});
