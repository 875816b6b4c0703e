import { GkeIpRoute } from "gke-dpv2";

new GkeIpRoute("proxy", {
  namespace: "proxy",
  parentRefs: [{ name: "entry" }],
  addresses: ["34.123.10.1/32"],
  podSelector: { app: "proxy" },
  extraSpec: { nodeSelector: { pool: "edge" } },
});
