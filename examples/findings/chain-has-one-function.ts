import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("inspection", {
  apiVersion: "networking.gke.io/v1",
  kind: "ServiceFunctionChain",
  metadata: { name: "inspection" },
  spec: {
    serviceFunctions: [
      { name: "firewall", namespace: "firewall", podSelector: { matchLabels: { app: "firewall" } } },
      { name: "proxy", namespace: "proxy", podSelector: { matchLabels: { app: "proxy" } } },
      // accepted:
    ],
  },
});
