import { ByoipPrefix } from "gke-dpv2";

new ByoipPrefix("own", {
  region: "asia-northeast3",
  advertisedPrefix: "own",
  delegatedCidr: "203.0.113.0/28",
  addresses: { web: "203.0.113.16" },
});
