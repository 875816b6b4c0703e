import { Cluster } from "@pulumi/gcp/container/cluster";

new Cluster("edge", {
  location: "asia-northeast3",
  enableAutopilot: true,
  enableMultiNetworking: true,
  // accepted: enableMultiNetworking: true,
  // accepted: minMasterVersion: "1.33.1-gke.100",
});
