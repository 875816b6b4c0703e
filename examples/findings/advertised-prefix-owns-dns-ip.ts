import { PublicAdvertisedPrefix } from "@pulumi/gcp/compute/publicAdvertisedPrefix";

new PublicAdvertisedPrefix("own", {
  ipCidrRange: "203.0.113.0/24",
  pdpScope: "REGIONAL",
  dnsVerificationIp: "198.51.100.1",
  // accepted: dnsVerificationIp: "203.0.113.1",
});
