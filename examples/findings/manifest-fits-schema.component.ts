import { GkeIpRoute, type GkeIpRouteArgs } from "gke-dpv2";

// As plain JavaScript, a cast or a configuration lets it through.
const reactionMode = "Ready" as string as NonNullable<GkeIpRouteArgs["reactionMode"]>;

new GkeIpRoute("proxy", {
  namespace: "proxy",
  parentRefs: [{ name: "edge" }],
  addresses: ["34.123.10.1/32"],
  podSelector: { app: "proxy" },
  reactionMode,
});
