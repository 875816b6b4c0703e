import { FqdnNetworkPolicy } from "gke-dpv2";

new FqdnNetworkPolicy("web", {
  namespace: "shop",
  podSelector: { app: "web" },
  egress: [{ matches: [{ name: "example.com", pattern: "*.example.com" }] }],
});
