import { Cluster } from "@pulumi/gcp/container/cluster";

new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  networkingMode: "ROUTES",
  // accepted: networkingMode: "VPC_NATIVE",
});
