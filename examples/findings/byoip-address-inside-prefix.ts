import { Address } from "@pulumi/gcp/compute/address";
import { PublicDelegatedPrefix } from "@pulumi/gcp/compute/publicDelegatedPrefix";

const part = new PublicDelegatedPrefix("part", {
  region: "asia-northeast3",
  parentPrefix: "projects/p/global/publicAdvertisedPrefixes/own",
  ipCidrRange: "203.0.113.0/28",
});

new Address("edge-ip", { region: "asia-northeast3", ipCollection: part.selfLink, address: "203.0.113.16" });
// accepted: new Address("edge-ip", { region: "asia-northeast3", ipCollection: part.selfLink, address: "203.0.113.15" });
