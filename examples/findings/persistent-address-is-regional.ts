import { Address } from "@pulumi/gcp/compute/address";
import { Cluster } from "@pulumi/gcp/container/cluster";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { Provider } from "@pulumi/kubernetes/provider";
import { interpolate } from "@pulumi/pulumi";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  gatewayApiConfig: { channel: "CHANNEL_STANDARD" },
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

// Nobody knows the address yet: the Gateway is joined to it by what it depends on.
const { address } = new Address("edge-ip", { region: "europe-west4" });
// accepted: const { address } = new Address("edge-ip", { region: "asia-northeast3" });

new CustomResource(
  "edge-gateway",
  {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "Gateway",
    metadata: { name: "edge", namespace: "edge" },
    spec: {
      gatewayClassName: "gke-persistent-regional-external-managed",
      listeners: [{ name: "default", port: 443, protocol: "none" }],
      addresses: [{ type: "gke.networking.io/cidr", value: interpolate`${address}/32` }],
    },
  },
  { provider },
);
