import { Cluster } from "@pulumi/gcp/container/cluster";

new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  minMasterVersion: "1.27.10-gke.100",
  // accepted: minMasterVersion: "1.33.1-gke.100",
});
