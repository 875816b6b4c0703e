import { DataplaneV2NodePool } from "gke-dpv2";

new DataplaneV2NodePool("edge", {
  cluster: "edge",
  location: "asia-northeast3",
  kubeconfig: "kubeconfig",
  podNetworks: ["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => ({
    nodeNetwork: { network: name, subnetwork: name },
  })),
});
