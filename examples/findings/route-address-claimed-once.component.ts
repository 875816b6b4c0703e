import { PersistentIpStatefulSet } from "gke-dpv2";

new PersistentIpStatefulSet("proxy", {
  namespace: "proxy",
  parentRefs: [{ name: "edge" }],
  addresses: { 0: ["34.123.10.1/32"], 1: ["34.123.10.1/32"] },
  podAwareness: "add-address",
  template: {
    spec: { containers: [{ name: "proxy", image: "envoy", readinessProbe: { tcpSocket: { port: 443 } } }] },
  },
});
