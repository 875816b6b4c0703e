import { NodePool } from "@pulumi/gcp/container/nodePool";

new NodePool("edge-pool", {
  cluster: "edge",
  location: "asia-northeast3",
  nodeCount: 1,
  nodeConfig: { linuxNodeConfig: { sysctls: { "net.core.somaxconn": "64" } } },
  // accepted: nodeConfig: { linuxNodeConfig: { sysctls: { "net.core.somaxconn": "4096" } } },
});
