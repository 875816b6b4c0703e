import { Cluster } from "@pulumi/gcp/container/cluster";
import { NodePool } from "@pulumi/gcp/container/nodePool";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  removeDefaultNodePool: true,
  datapathProvider: "ADVANCED_DATAPATH",
  minMasterVersion: "1.33.1-gke.100",
});

new NodePool("edge-pool", { cluster: cluster.id, autoscaling: { totalMinNodeCount: 1, totalMaxNodeCount: 8000 } });
// accepted: new NodePool("edge-pool", { cluster: cluster.id, autoscaling: { totalMinNodeCount: 1, totalMaxNodeCount: 5000 } });
