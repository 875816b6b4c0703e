import { ByoipPrefix } from "gke-dpv2";

new ByoipPrefix("own", {
  region: "asia-northeast3",
  advertisedCidr: "203.0.113.0/24",
  dnsVerificationIp: "203.0.113.1",
  pdpScope: "GLOBAL",
  delegatedCidr: "203.0.113.0/28",
});
