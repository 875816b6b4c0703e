import { PersistentIpGateway } from "gke-dpv2";

new PersistentIpGateway("edge", {
  namespace: "gateways",
  direction: "external",
  addresses: Array.from({ length: 17 }, (_, i) => `34.123.10.${i}/32`),
});
