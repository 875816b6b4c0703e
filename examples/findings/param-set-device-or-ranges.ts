import { Cluster } from "@pulumi/gcp/container/cluster";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  network: "main",
  datapathProvider: "ADVANCED_DATAPATH",
  enableMultiNetworking: true,
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

new CustomResource(
  "both-params",
  {
    apiVersion: "networking.gke.io/v1",
    kind: "GKENetworkParamSet",
    metadata: { name: "both-params" },
    spec: {
      vpc: "media",
      vpcSubnet: "media-nodes",
      deviceMode: "NetDevice",
      // accepted:
      podIPv4Ranges: { rangeNames: ["media-pods"] },
    },
  },
  { provider },
);
