import { GkeIpRoute } from "gke-dpv2";

new GkeIpRoute("proxy", {
  namespace: "proxy",
  parentRefs: [{ name: "edge" }],
  addresses: ["34.123.10.1"],
  podSelector: { app: "proxy" },
});
