// advisory: a first preview shows only minMasterVersion, a lower bound; once masterVersion is known, it is mandatory.
import { Cluster } from "@pulumi/gcp/container/cluster";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  gatewayApiConfig: { channel: "CHANNEL_STANDARD" },
  minMasterVersion: "1.28.15-gke.1020000",
  // accepted: minMasterVersion: "1.31.7-gke.1000000",
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

new CustomResource(
  "proxy",
  {
    apiVersion: "networking.gke.io/v1",
    kind: "GKEIPRoute",
    metadata: { name: "proxy", namespace: "shop" },
    spec: {
      parentRefs: [{ name: "entry", namespace: "infra" }],
      addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.3/32" }],
      podSelector: { matchLabels: { app: "proxy" } },
    },
  },
  { provider },
);
