import { Cluster } from "@pulumi/gcp/container/cluster";

new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  enableMultiNetworking: true,
  monitoringConfig: { advancedDatapathObservabilityConfig: { enableMetrics: true, enableRelay: true } },
  // accepted: monitoringConfig: { advancedDatapathObservabilityConfig: { enableMetrics: true, enableRelay: false } },
});
