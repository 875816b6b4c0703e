// advisory: a first preview shows only minMasterVersion, a lower bound; once masterVersion is known, it is mandatory.
import { Cluster } from "@pulumi/gcp/container/cluster";

new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  minMasterVersion: "1.27.11-gke.1097000",
  // accepted: minMasterVersion: "1.33.1-gke.100",
  enableMultiNetworking: true,
});
