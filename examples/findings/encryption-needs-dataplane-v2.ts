import { Cluster } from "@pulumi/gcp/container/cluster";

new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "LEGACY_DATAPATH",
  // accepted: datapathProvider: "ADVANCED_DATAPATH",
  inTransitEncryptionConfig: "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT",
});
