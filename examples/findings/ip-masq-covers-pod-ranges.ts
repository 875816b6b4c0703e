import { Cluster } from "@pulumi/gcp/container/cluster";
import { ConfigMap } from "@pulumi/kubernetes/core/v1/configMap";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  ipAllocationPolicy: { clusterIpv4CidrBlock: "10.4.0.0/14" },
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

new ConfigMap(
  "ip-masq-agent",
  {
    metadata: { name: "ip-masq-agent", namespace: "kube-system" },
    data: { config: "nonMasqueradeCIDRs: [192.168.0.0/16]" },
    // accepted: data: { config: "nonMasqueradeCIDRs: [192.168.0.0/16, 10.4.0.0/14]" },
  },
  { provider },
);
