import { FqdnNetworkPolicy } from "gke-dpv2";

// As plain JavaScript or a cast lets it through: annotations are text.
const annotations = { "example.com/owners": 7 } as unknown as Record<string, string>;

new FqdnNetworkPolicy("egress", {
  namespace: "shop",
  egress: [{ matches: [{ name: "example.com" }] }],
  annotations,
});
