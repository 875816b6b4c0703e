import { DataplaneV2NodePool } from "gke-dpv2";

new DataplaneV2NodePool("edge", {
  cluster: "edge",
  location: "asia-northeast3",
  kubeconfig: "{}",
  sysctls: { "net.core.somaxconn": "64" },
});
