import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

for (let i = 0; i < 11; i++)
  // accepted: for (let i = 0; i < 10; i++)
  new CustomResource(`tenant-${i}`, {
    apiVersion: "networking.gke.io/v1",
    kind: "TrafficSelector",
    metadata: { name: `tenant-${i}` },
    spec: {
      serviceFunctionChain: "tenants",
      subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { tenant: `t${i}` } } } },
      egress: { to: { ipBlock: { cidr: "0.0.0.0/0" } }, ports: [{ allPorts: { protocol: "TCP" } }] },
    },
  });
