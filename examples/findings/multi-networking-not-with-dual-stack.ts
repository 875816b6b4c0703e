import { Cluster } from "@pulumi/gcp/container/cluster";

new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  enableMultiNetworking: true,
  ipAllocationPolicy: { stackType: "IPV4_IPV6" },
  // accepted: ipAllocationPolicy: { stackType: "IPV4" },
});
