import { Cluster } from "@pulumi/gcp/container/cluster";

new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  minMasterVersion: "1.35.0-gke.1403000",
  // accepted: minMasterVersion: "1.33.1-gke.100",
  workloadIdentityConfig: { workloadPool: "acme-edge.svc.id.goog" },
});
