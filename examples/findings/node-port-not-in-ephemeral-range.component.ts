import { DataplaneV2NodePool } from "gke-dpv2";

new DataplaneV2NodePool("edge", {
  cluster: "edge",
  location: "asia-northeast3",
  kubeconfig: "{}",
  sysctls: { "net.ipv4.ip_local_port_range": "1024 65535" },
});
