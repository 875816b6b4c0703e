import { TrafficSelector } from "gke-dpv2";

new TrafficSelector("mail", {
  serviceFunctionChain: "mail-filter",
  namespaceSelector: {},
  podSelector: { app: "mail" },
  ports: [{ protocol: "TCP", port: 0 }],
});
