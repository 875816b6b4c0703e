import { NodePool } from "@pulumi/gcp/container/nodePool";

new NodePool("edge-pool", {
  cluster: "edge",
  location: "asia-northeast3",
  nodeCount: 1,
  nodeConfig: {
    machineType: "e2-standard-4",
    linuxNodeConfig: { sysctls: { "net.netfilter.nf_conntrack_max": "65536" } },
    // accepted: linuxNodeConfig: { sysctls: { "net.netfilter.nf_conntrack_max": "524288" } },
  },
});
