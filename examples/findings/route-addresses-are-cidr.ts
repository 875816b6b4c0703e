import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("proxy", {
  apiVersion: "networking.gke.io/v1",
  kind: "GKEIPRoute",
  metadata: { name: "proxy", namespace: "shop" },
  spec: {
    parentRefs: [{ name: "entry", namespace: "infra" }],
    addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.3" }],
    // accepted: addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.3/32" }],
    podSelector: { matchLabels: { app: "proxy" } },
  },
});
