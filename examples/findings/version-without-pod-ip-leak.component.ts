import { DataplaneV2Cluster } from "gke-dpv2";

new DataplaneV2Cluster("edge", {
  location: "asia-northeast3",
  network: "edge",
  subnetwork: "edge",
  podRange: "pods",
  serviceRange: "services",
  minMasterVersion: "1.24.1-gke.100",
});
