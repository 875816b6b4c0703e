import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

new CustomResource("proxy-0", {
  apiVersion: "networking.gke.io/v1",
  kind: "GKEIPRoute",
  metadata: { name: "proxy-0", namespace: "shop" },
  spec: {
    parentRefs: [{ name: "entry", namespace: "infra" }],
    addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.3/32" }],
    podSelector: { matchLabels: { "statefulset.kubernetes.io/pod-name": "proxy-0" } },
  },
});

new CustomResource("proxy-1", {
  apiVersion: "networking.gke.io/v1",
  kind: "GKEIPRoute",
  metadata: { name: "proxy-1", namespace: "shop" },
  spec: {
    parentRefs: [{ name: "entry", namespace: "infra" }],
    addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.3/32" }],
    // accepted: addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.4/32" }],
    podSelector: { matchLabels: { "statefulset.kubernetes.io/pod-name": "proxy-1" } },
  },
});
