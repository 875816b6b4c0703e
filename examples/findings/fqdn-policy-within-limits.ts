import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("egress", {
  apiVersion: "networking.gke.io/v1alpha1",
  kind: "FQDNNetworkPolicy",
  metadata: { name: "egress", namespace: "shop" },
  spec: {
    podSelector: { matchLabels: { app: "web" } },
    egress: [{ matches: [{ name: "example.com", pattern: "*.example.com" }], ports: [{ protocol: "TCP", port: 443 }] }],
    // accepted: egress: [{ matches: [{ name: "example.com" }, { pattern: "*.example.com" }], ports: [{ protocol: "TCP", port: 443 }] }],
  },
});
