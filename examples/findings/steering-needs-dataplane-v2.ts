import { Cluster } from "@pulumi/gcp/container/cluster";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "LEGACY_DATAPATH",
  // accepted: datapathProvider: "ADVANCED_DATAPATH",
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

new CustomResource(
  "cache",
  {
    apiVersion: "networking.gke.io/v1",
    kind: "ServiceFunctionChain",
    metadata: { name: "cache" },
    spec: { serviceFunctions: [{ name: "cache", namespace: "cache", podSelector: { matchLabels: { app: "cache" } } }] },
  },
  { provider },
);
