import { Cluster } from "@pulumi/gcp/container/cluster";
import { DaemonSet } from "@pulumi/kubernetes/apps/v1/daemonSet";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

const labels = { app: "metrics" };
new DaemonSet(
  "metrics",
  {
    metadata: { name: "metrics", namespace: "agents" },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            { name: "metrics", image: "example.com/metrics:1", ports: [{ containerPort: 9100, hostPort: 40000 }] },
            // accepted: { name: "metrics", image: "example.com/metrics:1", ports: [{ containerPort: 9100, hostPort: 9100 }] },
          ],
        },
      },
    },
  },
  { provider },
);
