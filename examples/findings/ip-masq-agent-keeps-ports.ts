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

const labels = { "k8s-app": "ip-masq-agent" };
new DaemonSet(
  "ip-masq-agent",
  {
    metadata: { name: "ip-masq-agent", namespace: "kube-system" },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          hostNetwork: true,
          containers: [
            {
              name: "ip-masq-agent",
              image: "registry.k8s.io/networking/ip-masq-agent:v2.11.0",
              args: ["--v=2", "--logtostderr=false"],
              // accepted: args: ["--v=2", "--logtostderr=false", "--random-fully=false"],
              securityContext: { privileged: true },
            },
          ],
        },
      },
    },
  },
  { provider },
);
