import { DataplaneV2Cluster } from "gke-dpv2";

new DataplaneV2Cluster("edge", {
  location: "asia-northeast3",
  network: "edge",
  subnetwork: "edge",
  podRange: "pods",
  serviceRange: "services",
  enableMultiNetworking: true,
  minMasterVersion: "1.27.16-gke.100",
});
