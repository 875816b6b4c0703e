import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

const labels = { app: "probe" };
const interfaces = [
  { interfaceName: "eth0", network: "default" },
  { interfaceName: "eth1", network: "camera" },
];
new Deployment("probe", {
  metadata: { name: "probe" },
  spec: {
    selector: { matchLabels: labels },
    template: {
      metadata: {
        labels,
        annotations: {
          "networking.gke.io/default-interface": "eth0",
          "networking.gke.io/interfaces": JSON.stringify(interfaces),
        },
      },
      spec: { containers: [{ name: "probe", image: "nginx:1.29" }] },
    },
  },
});
new CustomResource("probe-chain", {
  apiVersion: "networking.gke.io/v1",
  kind: "ServiceFunctionChain",
  metadata: { name: "probe-chain" },
  spec: { serviceFunctions: [{ name: "probe", namespace: "default", podSelector: { matchLabels: labels } }] },
});
new CustomResource("to-probe", {
  apiVersion: "networking.gke.io/v1",
  kind: "TrafficSelector",
  metadata: { name: "to-probe" },
  spec: {
    serviceFunctionChain: "probe-chain",
    subject: {
      network: "studio",
      // accepted: network: "camera",
      pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: "recorder" } } },
    },
    egress: { to: { ipBlock: { cidr: "0.0.0.0/0" } }, ports: [{ portNumber: { port: 554, protocol: "TCP" } }] },
  },
});
