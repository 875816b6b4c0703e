import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { StatefulSet } from "@pulumi/kubernetes/apps/v1/statefulSet";

const interfaces = [
  { interfaceName: "eth0", network: "default" },
  { interfaceName: "eth1", network: "red" },
  // accepted: { interfaceName: "eth1", network: "blue" },
];
new StatefulSet("proxy-pods", {
  metadata: { name: "proxy-pods", namespace: "shop" },
  spec: {
    serviceName: "proxy",
    selector: { matchLabels: { app: "proxy" } },
    template: {
      metadata: {
        labels: { app: "proxy" },
        annotations: { "networking.gke.io/interfaces": JSON.stringify(interfaces) },
      },
      spec: { containers: [{ name: "proxy", image: "envoyproxy/envoy:v1.36.2" }] },
    },
  },
});
new CustomResource("blue", {
  apiVersion: "networking.gke.io/v1",
  kind: "Network",
  metadata: { name: "blue" },
  spec: {
    type: "L3",
    parametersRef: { group: "networking.gke.io", kind: "GKENetworkParamSet", name: "blue" },
  },
});
new CustomResource("proxy", {
  apiVersion: "networking.gke.io/v1",
  kind: "GKEIPRoute",
  metadata: { name: "proxy", namespace: "shop" },
  spec: {
    parentRefs: [{ name: "entry", namespace: "infra" }],
    addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.3/32" }],
    podSelector: { matchLabels: { app: "proxy" } },
    network: "blue",
  },
});
