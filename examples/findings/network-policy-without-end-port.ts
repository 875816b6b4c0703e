import { Cluster } from "@pulumi/gcp/container/cluster";
import { NetworkPolicy } from "@pulumi/kubernetes/networking/v1/networkPolicy";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

new NetworkPolicy(
  "media",
  {
    metadata: { name: "media", namespace: "shop" },
    spec: {
      podSelector: { matchLabels: { app: "media" } },
      policyTypes: ["Ingress"],
      ingress: [{ ports: [{ protocol: "UDP", port: 10000, endPort: 10009 }] }],
      // accepted: ingress: [{ ports: [{ protocol: "UDP", port: 10000 }, { protocol: "UDP", port: 10001 }] }],
    },
  },
  { provider },
);
