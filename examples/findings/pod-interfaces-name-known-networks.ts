import { Cluster } from "@pulumi/gcp/container/cluster";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { Pod } from "@pulumi/kubernetes/core/v1/pod";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  network: "main",
  datapathProvider: "ADVANCED_DATAPATH",
  enableMultiNetworking: true,
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

new CustomResource(
  "camera",
  {
    apiVersion: "networking.gke.io/v1",
    kind: "Network",
    metadata: { name: "camera" },
    spec: {
      type: "L3",
      parametersRef: { group: "networking.gke.io", kind: "GKENetworkParamSet", name: "named-params" },
    },
  },
  { provider },
);
new Pod(
  "recorder",
  {
    metadata: {
      name: "recorder",
      namespace: "media",
      annotations: {
        "networking.gke.io/default-interface": "eth0",
        "networking.gke.io/interfaces": JSON.stringify([
          { interfaceName: "eth0", network: "default" },
          { interfaceName: "eth1", network: "medai" },
          // accepted: { interfaceName: "eth1", network: "camera" },
        ]),
      },
    },
    spec: { containers: [{ name: "recorder", image: "nginx:1.29" }] },
  },
  { provider },
);
