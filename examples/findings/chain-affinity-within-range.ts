import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("ids", {
  apiVersion: "networking.gke.io/v1",
  kind: "ServiceFunctionChain",
  metadata: { name: "ids" },
  spec: {
    sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 604800 } },
    // accepted: sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 86400 } },
    serviceFunctions: [{ name: "ids", namespace: "ids", podSelector: { matchLabels: { app: "ids" } } }],
  },
});
