// advisory: the chain may be made elsewhere; with `complete` in the configuration it is mandatory.
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("dlp-chain", {
  apiVersion: "networking.gke.io/v1",
  kind: "ServiceFunctionChain",
  metadata: { name: "dlp" },
  spec: { serviceFunctions: [{ name: "dlp", namespace: "dlp", podSelector: { matchLabels: { app: "dlp" } } }] },
});
new CustomResource("to-dlp", {
  apiVersion: "networking.gke.io/v1",
  kind: "TrafficSelector",
  metadata: { name: "to-dlp" },
  spec: {
    serviceFunctionChain: "dlp-chain",
    // accepted: serviceFunctionChain: "dlp",
    subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: "files" } } } },
    egress: { to: { ipBlock: { cidr: "0.0.0.0/0" } }, ports: [{ portNumber: { port: 21, protocol: "TCP" } }] },
  },
});
