import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";

const labels = { app: "proxy" };
new Deployment("proxy-pods", {
  metadata: { name: "proxy-pods", namespace: "shop" },
  spec: {
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        containers: [
          {
            name: "proxy",
            image: "envoyproxy/envoy:v1.36.2",
            securityContext: { capabilities: { add: ["NET_ADMIN"] } },
            // accepted: securityContext: { capabilities: { add: ["NET_ADMIN"] } },
            // accepted: readinessProbe: { tcpSocket: { port: 8080 } },
          },
        ],
      },
    },
  },
});
new CustomResource("proxy", {
  apiVersion: "networking.gke.io/v1",
  kind: "GKEIPRoute",
  metadata: { name: "proxy", namespace: "shop" },
  spec: {
    parentRefs: [{ name: "entry", namespace: "infra" }],
    addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.3/32" }],
    podSelector: { matchLabels: labels },
  },
});
