import { PersistentIpDeployment } from "gke-dpv2";

new PersistentIpDeployment("proxy", {
  namespace: "proxy",
  parentRefs: [{ name: "edge" }],
  addresses: ["10.0.0.9/32"],
  network: "blue",
  podAwareness: "add-address",
  template: {
    spec: { containers: [{ name: "proxy", image: "envoy", readinessProbe: { tcpSocket: { port: 443 } } }] },
  },
});
