import { ByoipPrefix } from "gke-dpv2";

new ByoipPrefix("own", {
  region: "asia-northeast3",
  advertisedCidr: "203.0.113.0/24",
  dnsVerificationIp: "198.51.100.1",
});
