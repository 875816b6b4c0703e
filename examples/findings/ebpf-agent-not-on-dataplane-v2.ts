import { Cluster } from "@pulumi/gcp/container/cluster";
import { DaemonSet } from "@pulumi/kubernetes/apps/v1/daemonSet";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  // accepted: datapathProvider: "ADVANCED_DATAPATH",
  // accepted: monitoringConfig: { advancedDatapathObservabilityConfig: { enableMetrics: true, enableRelay: true } },
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

const labels = { app: "retina" };
new DaemonSet(
  "retina",
  {
    metadata: { name: "retina-agent", namespace: "kube-system" },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: "retina", image: "ghcr.io/microsoft/retina/retina-agent:v0.0.33" }] },
        // accepted: spec: { containers: [{ name: "flows", image: "example.com/flows-from-the-relay:1" }] },
      },
    },
  },
  { provider },
);
