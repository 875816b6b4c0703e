import { DataplaneV2Cluster } from "gke-dpv2";

new DataplaneV2Cluster("edge", {
  location: "asia-northeast3",
  network: "edge",
  subnetwork: "edge",
  podRange: "pods",
  serviceRange: "services",
  enableFqdnNetworkPolicy: true,
  minMasterVersion: "1.26.4-gke.400",
});
