// advisory: a first preview shows only minMasterVersion, a lower bound; once masterVersion is known, it is mandatory.
import { Cluster } from "@pulumi/gcp/container/cluster";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  minMasterVersion: "1.29.14-gke.1000000",
  // accepted: minMasterVersion: "1.30.9-gke.1000000",
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

new CustomResource(
  "tap",
  {
    apiVersion: "networking.gke.io/v1",
    kind: "ServiceFunctionChain",
    metadata: { name: "tap" },
    spec: { serviceFunctions: [{ name: "tap", namespace: "tap", podSelector: { matchLabels: { app: "tap" } } }] },
  },
  { provider },
);
