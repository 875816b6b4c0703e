import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("into-shop", {
  apiVersion: "networking.gke.io/v1",
  kind: "TrafficSelector",
  metadata: { name: "into-shop" },
  spec: {
    serviceFunctionChain: "waf",
    subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: "shop-entry" } } } },
    ingress: { from: { ipBlock: { cidr: "0.0.0.0/0" } }, ports: [{ allPorts: { protocol: "TCP" } }] },
    // accepted: egress: { to: { ipBlock: { cidr: "0.0.0.0/0" } }, ports: [{ allPorts: { protocol: "TCP" } }] },
  },
});
