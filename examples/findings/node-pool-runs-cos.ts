import { Cluster } from "@pulumi/gcp/container/cluster";
import { NodePool } from "@pulumi/gcp/container/nodePool";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  removeDefaultNodePool: true,
  datapathProvider: "ADVANCED_DATAPATH",
  enableMultiNetworking: true,
});
new NodePool("edge-media", {
  cluster: cluster.name,
  location: "asia-northeast3",
  version: "1.31.5-gke.1169000",
  nodeConfig: { imageType: "UBUNTU_CONTAINERD" },
  // accepted: nodeConfig: { imageType: "COS_CONTAINERD" },
  networkConfig: {
    additionalNodeNetworkConfigs: [{ network: "media", subnetwork: "media-nodes" }],
  },
});
