import { ServiceSteering } from "gke-dpv2";

new ServiceSteering("inspection", {
  subject: { namespace: "gateways" },
  functions: [
    { name: "inspect", namespace: "gateways", labels: { app: "inspect" } },
    { name: "decrypt", namespace: "decrypt", labels: { app: "decrypt" } },
  ],
});
