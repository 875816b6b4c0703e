import { TrafficSelector } from "gke-dpv2";

new TrafficSelector("documents", {
  serviceFunctionChain: "scanner",
  namespaceSelector: {},
  podSelector: { app: "documents" },
  destination: "2001:db8::/32",
});
