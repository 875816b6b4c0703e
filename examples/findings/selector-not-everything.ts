import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("everything", {
  apiVersion: "networking.gke.io/v1",
  kind: "TrafficSelector",
  metadata: { name: "everything" },
  spec: {
    serviceFunctionChain: "audit",
    subject: { pods: { namespaceSelector: {}, podSelector: {} } },
    // accepted: subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { audited: "true" } } } },
    egress: { to: { ipBlock: { cidr: "198.51.100.0/24" } }, ports: [{ portNumber: { port: 21, protocol: "TCP" } }] },
  },
});
