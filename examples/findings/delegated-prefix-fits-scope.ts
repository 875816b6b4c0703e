import { PublicAdvertisedPrefix } from "@pulumi/gcp/compute/publicAdvertisedPrefix";
import { PublicDelegatedPrefix } from "@pulumi/gcp/compute/publicDelegatedPrefix";

const own = new PublicAdvertisedPrefix("own", {
  ipCidrRange: "203.0.113.0/24",
  pdpScope: "GLOBAL",
  // accepted: pdpScope: "REGIONAL",
  dnsVerificationIp: "203.0.113.1",
});

new PublicDelegatedPrefix("part", {
  region: "asia-northeast3",
  parentPrefix: own.id,
  ipCidrRange: "203.0.113.0/28",
});
