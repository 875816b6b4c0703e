import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { DataplaneV2Cluster, DataplaneV2Network, DataplaneV2NodePool } from "gke-dpv2";

// `pulumi config set region europe-west1` builds it elsewhere.
const region = new pulumi.Config().get("region") ?? "asia-northeast3";

// A VPC with jumbo frames (MTU 8896), a subnet with ranges for nodes, Pods and Services, and a Cloud NAT.
const network = new DataplaneV2Network("quickstart", { region });

// The control plane. `placement` says where it goes; for an existing VPC, write the four names by hand instead:
//   network: "vpc", subnetwork: "nodes", podRange: "pods", serviceRange: "services"
const cluster = new DataplaneV2Cluster("quickstart", { ...network.placement, location: region });

// The nodes. A region has three zones: one to three nodes in each.
const pool = new DataplaneV2NodePool("quickstart", { ...cluster.placement, minNodeCount: 1, maxNodeCount: 3 });

// Through the pool's provider, so that what runs on the nodes is made after them and goes before them.
const onPool = { provider: pool.provider };

const namespace = new k8s.core.v1.Namespace("hello", {}, onPool);
const metadata = { namespace: namespace.metadata.name };
const labels = { app: "hello" };
const port = 8080;

new k8s.apps.v1.Deployment(
  "hello",
  {
    metadata,
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [
            {
              name: "hello",
              image: "us-docker.pkg.dev/google-samples/containers/gke/hello-app:1.0",
              ports: [{ containerPort: port }],
              resources: { requests: { cpu: "100m", memory: "64Mi" } },
            },
          ],
        },
      },
    },
  },
  onPool,
);

// The Service has the port of its container.
const service = new k8s.core.v1.Service("hello", { metadata, spec: { selector: labels, ports: [{ port }] } }, onPool);

// Dataplane V2 enforces this without an add-on. Ports stand one by one: of a range (`endPort`) it would allow the first
// only. Egress is left open; a policy that closes it has to let DNS through.
new k8s.networking.v1.NetworkPolicy(
  "hello",
  {
    metadata,
    spec: {
      podSelector: { matchLabels: labels },
      policyTypes: ["Ingress"],
      ingress: [{ from: [{ podSelector: {} }], ports: [{ protocol: "TCP", port }] }],
    },
  },
  onPool,
);

export const kubeconfig = cluster.kubeconfig;
export const url = pulumi.interpolate`http://${service.metadata.name}.${namespace.metadata.name}:${port}`;
