import { Network } from "@pulumi/gcp/compute/network";
import { Subnetwork } from "@pulumi/gcp/compute/subnetwork";
import { Cluster } from "@pulumi/gcp/container/cluster";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  network: "main",
  datapathProvider: "ADVANCED_DATAPATH",
  enableMultiNetworking: true,
  ipAllocationPolicy: { clusterIpv4CidrBlock: "10.4.0.0/14" },
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

const media = new Network("media", { autoCreateSubnetworks: false, mtu: 8896 });
const nodes = new Subnetwork("media-nodes", {
  network: media.id,
  region: "asia-northeast3",
  ipCidrRange: "10.200.0.0/24",
  secondaryIpRanges: [{ rangeName: "media-pods", ipCidrRange: "10.5.0.0/16" }],
  // accepted: secondaryIpRanges: [{ rangeName: "media-pods", ipCidrRange: "10.8.0.0/16" }],
});

new CustomResource(
  "ranges-params",
  {
    apiVersion: "networking.gke.io/v1",
    kind: "GKENetworkParamSet",
    metadata: { name: "ranges-params" },
    spec: { vpc: media.name, vpcSubnet: nodes.name, podIPv4Ranges: { rangeNames: ["media-pods"] } },
  },
  { provider },
);
