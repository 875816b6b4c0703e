import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("documents", {
  apiVersion: "networking.gke.io/v1",
  kind: "TrafficSelector",
  metadata: { name: "documents" },
  spec: {
    serviceFunctionChain: "scanner",
    subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: "documents" } } } },
    egress: {
      to: { ipBlock: { cidr: "2001:db8::/32" } },
      // accepted: to: { ipBlock: { cidr: "203.0.113.0/24" } },
      ports: [{ allPorts: { protocol: "TCP" } }],
    },
  },
});
