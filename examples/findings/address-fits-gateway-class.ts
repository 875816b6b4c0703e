import { Address } from "@pulumi/gcp/compute/address";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { interpolate } from "@pulumi/pulumi";

// Without a type an address is external.
const { address } = new Address("edge-ip", { region: "asia-northeast3" });

new CustomResource("edge-gateway", {
  apiVersion: "gateway.networking.k8s.io/v1",
  kind: "Gateway",
  metadata: { name: "edge", namespace: "edge" },
  spec: {
    gatewayClassName: "gke-persistent-regional-internal-managed",
    // accepted: gatewayClassName: "gke-persistent-regional-external-managed",
    listeners: [{ name: "default", port: 443, protocol: "none" }],
    addresses: [{ type: "gke.networking.io/cidr", value: interpolate`${address}/32` }],
  },
});
