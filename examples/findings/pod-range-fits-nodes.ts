import { Network } from "@pulumi/gcp/compute/network";
import { Subnetwork } from "@pulumi/gcp/compute/subnetwork";
import { Cluster } from "@pulumi/gcp/container/cluster";
import { NodePool } from "@pulumi/gcp/container/nodePool";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  removeDefaultNodePool: true,
  datapathProvider: "ADVANCED_DATAPATH",
  enableMultiNetworking: true,
});

const media = new Network("media", { autoCreateSubnetworks: false, mtu: 8896 });
const nodes = new Subnetwork("media-nodes", {
  network: media.id,
  region: "asia-northeast3",
  ipCidrRange: "10.200.0.0/24",
  secondaryIpRanges: [{ rangeName: "media-pods", ipCidrRange: "10.8.0.0/22" }],
  // accepted: secondaryIpRanges: [{ rangeName: "media-pods", ipCidrRange: "10.8.0.0/21" }],
});

new NodePool("edge-media", {
  cluster: cluster.name,
  location: "asia-northeast3",
  autoscaling: { maxNodeCount: 10 },
  networkConfig: {
    additionalNodeNetworkConfigs: [{ network: media.name, subnetwork: nodes.name }],
    additionalPodNetworkConfigs: [{ subnetwork: nodes.name, secondaryPodRange: "media-pods", maxPodsPerNode: 32 }],
  },
});
