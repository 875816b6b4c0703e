import { Cluster } from "@pulumi/gcp/container/cluster";
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";
import { NetworkPolicy } from "@pulumi/kubernetes/networking/v1/networkPolicy";
import { Provider } from "@pulumi/kubernetes/provider";

const cluster = new Cluster("edge", {
  location: "asia-northeast3",
  initialNodeCount: 1,
  datapathProvider: "ADVANCED_DATAPATH",
  workloadIdentityConfig: { workloadPool: "acme-edge.svc.id.goog" },
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
      template: { metadata: { labels }, spec: { containers: [{ name: "web", image: "nginx:1.29" }] } },
    },
  },
  { provider },
);
new NetworkPolicy(
  "web-egress",
  {
    metadata,
    spec: {
      podSelector: { matchLabels: labels },
      policyTypes: ["Egress"],
      egress: [
        { ports: [{ protocol: "UDP", port: 53 }] },
        // accepted: { ports: [{ protocol: "UDP", port: 53 }] },
        // accepted: { to: [{ ipBlock: { cidr: "169.254.169.254/32" } }], ports: [{ port: 80 }] },
        { to: [{ ipBlock: { cidr: "199.36.153.8/30" } }], ports: [{ port: 443 }] },
      ],
    },
  },
  { provider },
);
