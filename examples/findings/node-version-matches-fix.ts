import { Cluster } from "@pulumi/gcp/container/cluster";
import { NodePool } from "@pulumi/gcp/container/nodePool";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  removeDefaultNodePool: true,
  datapathProvider: "ADVANCED_DATAPATH",
  minMasterVersion: "1.28.3-gke.1090000",
});

new NodePool("edge-pool", { cluster: cluster.id, nodeCount: 1, version: "1.27.3-gke.100" });
// accepted: new NodePool("edge-pool", { cluster: cluster.id, nodeCount: 1, version: "1.28.3-gke.1090000" });
