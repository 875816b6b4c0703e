import { PodNetwork } from "gke-dpv2";

new PodNetwork("data", { network: "", subnetwork: "data", podRange: "pods" });
