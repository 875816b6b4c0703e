import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";

const addresses = Array.from({ length: 17 }, (_, i) => ({ type: "gke.networking.io/cidr", value: `34.1.2.${i}/32` }));
// accepted: const addresses = Array.from({ length: 16 }, (_, i) => ({ type: "gke.networking.io/cidr", value: `34.1.2.${i}/32` }));

new CustomResource("entry", {
  apiVersion: "gateway.networking.k8s.io/v1",
  kind: "Gateway",
  metadata: { name: "entry", namespace: "infra" },
  spec: {
    gatewayClassName: "gke-persistent-regional-external-managed",
    listeners: [{ name: "all", port: 443, protocol: "none", allowedRoutes: { namespaces: { from: "All" } } }],
    addresses,
  },
});
