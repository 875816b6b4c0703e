// advisory: a first preview shows only minMasterVersion, a lower bound; once masterVersion is known, it is mandatory.
import { Cluster } from "@pulumi/gcp/container/cluster";
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";
import { Service } from "@pulumi/kubernetes/core/v1/service";
import { NetworkPolicy } from "@pulumi/kubernetes/networking/v1/networkPolicy";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  minMasterVersion: "1.27.3-gke.100",
  // accepted: minMasterVersion: "1.33.1-gke.100",
});
const kubeconfig = cluster.endpoint.apply((endpoint) =>
  JSON.stringify({ clusters: [{ name: "edge", cluster: { server: `https://${endpoint}` } }] }),
);
const provider = new Provider("edge-kubernetes", { kubeconfig });

const labels = { app: "web" };
const metadata = { name: "web", namespace: "shop" };
new Deployment(
  "web",
  {
    metadata,
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: "web", image: "nginx:1.29", ports: [{ containerPort: 8080 }] }] },
      },
    },
  },
  { provider },
);
new Service(
  "web-service",
  { metadata, spec: { selector: labels, ports: [{ port: 80, targetPort: 8080 }] } },
  { provider },
);
new NetworkPolicy(
  "web-ingress",
  {
    metadata,
    spec: {
      podSelector: { matchLabels: labels },
      policyTypes: ["Ingress"],
      ingress: [{ from: [{ podSelector: { matchLabels: { app: "gateway" } } }], ports: [{ port: 8080 }] }],
    },
  },
  { provider },
);
