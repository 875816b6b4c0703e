import { ServiceFunctionChain } from "gke-dpv2";

new ServiceFunctionChain("inspection", {
  serviceFunctions: [
    { name: "firewall", namespace: "firewall", podSelector: { app: "firewall" } },
    { name: "proxy", namespace: "proxy", podSelector: { app: "proxy" } },
  ],
});
