import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("firewall", {
  apiVersion: "networking.gke.io/v1",
  kind: "ServiceFunctionChain",
  metadata: { name: "firewall" },
  spec: {
    sessionAffinity: { clientIpNoDestination: { timeoutSeconds: 3600 } },
    // accepted: sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 3600 } },
    serviceFunctions: [{ name: "firewall", namespace: "firewall", podSelector: { matchLabels: { app: "firewall" } } }],
  },
});
