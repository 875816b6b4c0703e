import { PersistentIpGateway } from "gke-dpv2";

new PersistentIpGateway("edge", {
  namespace: "gateways",
  direction: "external",
  addresses: ["10.0.0.9/32"],
});
