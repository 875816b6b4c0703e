import { Cluster } from "@pulumi/gcp/container/cluster";

new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "LEGACY_DATAPATH",
  // accepted: datapathProvider: "ADVANCED_DATAPATH",
  enableMultiNetworking: true,
});
