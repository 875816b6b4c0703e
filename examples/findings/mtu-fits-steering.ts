import { Network } from "@pulumi/gcp/compute/network";
import { Cluster } from "@pulumi/gcp/container/cluster";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { Provider } from "@pulumi/kubernetes/provider";

const network = new Network("edge-vpc", { autoCreateSubnetworks: true, mtu: 1460 });
// accepted: const network = new Network("edge-vpc", { autoCreateSubnetworks: true, mtu: 8896 });
const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  network: network.id,
  datapathProvider: "ADVANCED_DATAPATH",
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

new CustomResource(
  "firewall",
  {
    apiVersion: "networking.gke.io/v1",
    kind: "ServiceFunctionChain",
    metadata: { name: "edge-firewall" },
    spec: {
      serviceFunctions: [
        {
          name: "firewall",
          namespace: "firewall",
          podSelector: { matchLabels: { app: "firewall" } },
        },
      ],
    },
  },
  { provider },
);
