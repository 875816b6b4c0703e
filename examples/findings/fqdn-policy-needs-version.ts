// advisory: a first preview shows only minMasterVersion, a lower bound; once masterVersion is known, it is mandatory.
import { Cluster } from "@pulumi/gcp/container/cluster";

new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  enableFqdnNetworkPolicy: true,
  minMasterVersion: "1.26.4-gke.400",
  // accepted: minMasterVersion: "1.33.1-gke.100",
});
