import { ReservedAddresses } from "gke-dpv2";

new ReservedAddresses("edge", {
  region: "asia-northeast3",
  addressType: "INTERNAL",
  subnetwork: "nodes",
  subnetworkCidr: "10.0.0.0/24",
  addresses: { web: "10.0.1.5" },
});
