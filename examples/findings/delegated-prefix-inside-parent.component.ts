import { ByoipPrefix } from "gke-dpv2";

new ByoipPrefix("own", {
  region: "asia-northeast3",
  advertisedCidr: "203.0.113.0/24",
  dnsVerificationIp: "203.0.113.1",
  delegatedCidr: "203.0.114.0/28",
});
