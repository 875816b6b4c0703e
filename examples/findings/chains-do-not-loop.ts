import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

function chain(name: string) {
  return new CustomResource(name, {
    apiVersion: "networking.gke.io/v1",
    kind: "ServiceFunctionChain",
    metadata: { name },
    spec: { serviceFunctions: [{ name, namespace: name, podSelector: { matchLabels: { app: name } } }] },
  });
}
chain("inspect");
chain("decrypt");

function steer(from: string, to: string, port: number) {
  const name = `${from}-to-${to}`;
  return new CustomResource(name, {
    apiVersion: "networking.gke.io/v1",
    kind: "TrafficSelector",
    metadata: { name },
    spec: {
      serviceFunctionChain: to,
      subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: from } } } },
      egress: { to: { ipBlock: { cidr: "0.0.0.0/0" } }, ports: [{ portNumber: { port, protocol: "TCP" } }] },
    },
  });
}
steer("inspect", "decrypt", 443);
steer("decrypt", "inspect", 443);
// accepted: steer("decrypt", "inspect", 80);
