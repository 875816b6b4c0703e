import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

const labels = { app: "nat" };
new Deployment("nat", {
  metadata: { name: "nat", namespace: "nat" },
  spec: {
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [{ name: "nat", image: "nginx:1.29" }] } },
  },
});
new CustomResource("nat-chain", {
  apiVersion: "networking.gke.io/v1",
  kind: "ServiceFunctionChain",
  metadata: { name: "nat" },
  spec: {
    serviceFunctions: [{ name: "nat", namespace: "egress-nat", podSelector: { matchLabels: labels } }],
    // accepted: serviceFunctions: [{ name: "nat", namespace: "nat", podSelector: { matchLabels: labels } }],
  },
});
