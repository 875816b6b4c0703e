import { Cluster } from "@pulumi/gcp/container/cluster";
import { NodePool } from "@pulumi/gcp/container/nodePool";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  removeDefaultNodePool: true,
  datapathProvider: "ADVANCED_DATAPATH",
  enableMultiNetworking: true,
});
const networks = ["a", "b", "c", "d", "e", "f", "g", "h"];
// accepted: const networks = ["a", "b", "c", "d", "e", "f", "g"];
new NodePool("edge-media", {
  cluster: cluster.name,
  location: "asia-northeast3",
  nodeConfig: { machineType: "n2-standard-16" },
  networkConfig: {
    additionalNodeNetworkConfigs: networks.map((name) => ({ network: name, subnetwork: `${name}-nodes` })),
  },
});
