// A stack of raw resources that imports nothing of ours: the policy pack alone judges it. What the stack does not show,
// and what is accepted for a while, stands in policy.json.
import { Network } from "@pulumi/gcp/compute/network";
import { Subnetwork } from "@pulumi/gcp/compute/subnetwork";
import { Cluster } from "@pulumi/gcp/container/cluster";
import { NodePool } from "@pulumi/gcp/container/nodePool";
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";
import { Namespace } from "@pulumi/kubernetes/core/v1/namespace";
import { NetworkPolicy } from "@pulumi/kubernetes/networking/v1/networkPolicy";
import { Provider } from "@pulumi/kubernetes/provider";
import { interpolate } from "@pulumi/pulumi";

const region = "asia-northeast3";

const network = new Network("media", { autoCreateSubnetworks: false, mtu: 8896 });
const subnetwork = new Subnetwork("media", {
  network: network.id,
  region,
  ipCidrRange: "10.10.0.0/20",
  secondaryIpRanges: [
    { rangeName: "pods", ipCidrRange: "10.20.0.0/14" },
    { rangeName: "services", ipCidrRange: "10.11.0.0/20" },
  ],
});

// A release channel chooses the version, so the code cannot tell it: policy.json does.
const cluster = new Cluster("media", {
  location: region,
  network: network.id,
  subnetwork: subnetwork.id,
  ipAllocationPolicy: { clusterSecondaryRangeName: "pods", servicesSecondaryRangeName: "services" },
  datapathProvider: "ADVANCED_DATAPATH",
  releaseChannel: { channel: "REGULAR" },
  addonsConfig: { dnsCacheConfig: { enabled: true } },
  resourceLabels: { owner: "media" },
  removeDefaultNodePool: true,
  initialNodeCount: 1,
});
const pool = new NodePool("media", {
  cluster: cluster.name,
  location: region,
  nodeCount: 1,
  nodeConfig: { machineType: "e2-standard-4", imageType: "COS_CONTAINERD" },
});

const kubeconfig = interpolate`apiVersion: v1
kind: Config
clusters: [{ name: media, cluster: { server: "https://${cluster.endpoint}" } }]
contexts: [{ name: media, context: { cluster: media, user: media } }]
current-context: media
users: [{ name: media, user: { exec: { apiVersion: client.authentication.k8s.io/v1beta1, command: gke-gcloud-auth-plugin } } }]
`;
const provider = new Provider("media", { kubeconfig }, { dependsOn: pool });

const namespace = new Namespace("media", {}, { provider });
const labels = { app: "turn" };
new Deployment(
  "turn",
  {
    metadata: { namespace: namespace.metadata.name },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: "turn", image: "docker.io/coturn/coturn:4.6.3" }] },
      },
    },
  },
  { provider },
);

// Ten thousand relay ports: too many to list. Until the relay shares one port, only 49152 is let in, which the waiver
// in policy.json says and when it ends.
new NetworkPolicy(
  "turn",
  {
    metadata: { namespace: namespace.metadata.name },
    spec: {
      podSelector: { matchLabels: labels },
      policyTypes: ["Ingress"],
      ingress: [
        {
          ports: [
            { protocol: "UDP", port: 3478 },
            { protocol: "UDP", port: 49152, endPort: 59151 },
          ],
        },
      ],
    },
  },
  { provider },
);
