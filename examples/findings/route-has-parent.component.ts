import { GkeIpRoute } from "gke-dpv2";

new GkeIpRoute("proxy", {
  namespace: "proxy",
  parentRefs: [],
  addresses: ["34.123.10.1/32"],
  podSelector: { app: "proxy" },
});
