import { PersistentIpGateway } from "gke-dpv2";

new PersistentIpGateway("edge", {
  namespace: "gateways",
  direction: "external",
  addresses: ["34.123.10.1"],
});
