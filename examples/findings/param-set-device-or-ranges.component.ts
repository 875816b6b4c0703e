import { PodNetwork } from "gke-dpv2";

const project = "vpc-host";
const vpc = ""; // as a configuration without it gives

new PodNetwork("data", {
  network: `projects/${project}/global/networks/${vpc}`,
  subnetwork: "data",
  podRange: "pods",
});
