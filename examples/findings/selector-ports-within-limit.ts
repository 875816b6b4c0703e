import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("mail", {
  apiVersion: "networking.gke.io/v1",
  kind: "TrafficSelector",
  metadata: { name: "mail" },
  spec: {
    serviceFunctionChain: "mail-filter",
    subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: "mail" } } } },
    egress: {
      to: { ipBlock: { cidr: "0.0.0.0/0" } },
      ports: [
        { portNumber: { port: 25, protocol: "TCP" } },
        { portNumber: { port: 123, protocol: "SCTP" } },
        // accepted: { portNumber: { port: 123, protocol: "UDP" } },
      ],
    },
  },
});
