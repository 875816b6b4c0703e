import { Cluster } from "@pulumi/gcp/container/cluster";
import { NodePool } from "@pulumi/gcp/container/nodePool";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  removeDefaultNodePool: true,
  datapathProvider: "ADVANCED_DATAPATH",
});

new NodePool("edge-pool", {
  cluster: cluster.id,
  nodeCount: 1,
  nodeConfig: { linuxNodeConfig: { sysctls: { "net.ipv4.ip_local_port_range": "1024 65535" } } },
  // accepted: nodeConfig: { linuxNodeConfig: { sysctls: { "net.ipv4.ip_local_port_range": "32768 65535" } } },
});
