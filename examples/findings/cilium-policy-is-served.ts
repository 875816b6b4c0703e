import { Cluster } from "@pulumi/gcp/container/cluster";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  // accepted: datapathProvider: "ADVANCED_DATAPATH",
  // accepted: enableCiliumClusterwideNetworkPolicy: true,
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

new CustomResource(
  "closed",
  {
    apiVersion: "cilium.io/v2",
    kind: "CiliumClusterwideNetworkPolicy",
    metadata: { name: "closed" },
    spec: { endpointSelector: {}, ingress: [{ fromEntities: ["cluster"] }] },
  },
  { provider },
);
