import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

const labels = { app: "billing", team: "payments" };
new Deployment("billing", {
  metadata: { name: "billing", namespace: "billing" },
  spec: {
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [{ name: "billing", image: "nginx:1.29" }] } },
  },
});

function steer(name: string, matchLabels: object, cidr: string) {
  return new CustomResource(name, {
    apiVersion: "networking.gke.io/v1",
    kind: "TrafficSelector",
    metadata: { name },
    spec: {
      serviceFunctionChain: `${name}-chain`,
      subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels } } },
      egress: { to: { ipBlock: { cidr } }, ports: [{ portNumber: { port: 8443, protocol: "TCP" } }] },
    },
  });
}
steer("payments-dlp", { team: "payments" }, "198.51.100.0/24");
steer("payments-tls", { app: "billing" }, "198.51.100.0/24");
// accepted: steer("payments-tls", { app: "billing" }, "198.51.100.128/25");
