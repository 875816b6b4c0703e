import { ServiceFunctionChain } from "gke-dpv2";

new ServiceFunctionChain("ids", {
  serviceFunctions: [{ name: "ids", namespace: "ids", podSelector: { app: "ids" } }],
  sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 604800 } },
});
