// A stack as teams inherit it: it deploys, it runs, and each of its six defects waits for a bad day.
// The comments say what happens; the rules say it before anything is deployed.
import { InterconnectAttachment } from "@pulumi/gcp/compute/interconnectAttachment";
import { Network } from "@pulumi/gcp/compute/network";
import { Router } from "@pulumi/gcp/compute/router";
import { Subnetwork } from "@pulumi/gcp/compute/subnetwork";
import { Cluster } from "@pulumi/gcp/container/cluster";
import { NodePool } from "@pulumi/gcp/container/nodePool";
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";
import { Namespace } from "@pulumi/kubernetes/core/v1/namespace";
import { Service } from "@pulumi/kubernetes/core/v1/service";
import { NetworkPolicy } from "@pulumi/kubernetes/networking/v1/networkPolicy";
import { Provider } from "@pulumi/kubernetes/provider";
import { interpolate } from "@pulumi/pulumi";

const region = "asia-northeast3";

// 1460 bytes, and the encrypted line to the data centre carries 1440: large packets between them get lost.
const network = new Network("shop", { autoCreateSubnetworks: false, mtu: 1460 });
const subnetwork = new Subnetwork("shop", {
  network: network.id,
  region,
  ipCidrRange: "10.10.0.0/20",
  secondaryIpRanges: [
    { rangeName: "pods", ipCidrRange: "10.20.0.0/14" },
    { rangeName: "services", ipCidrRange: "10.11.0.0/20" },
  ],
});
const router = new Router("shop", {
  network: network.id,
  region,
  bgp: { asn: 64514 },
  encryptedInterconnectRouter: true,
});
new InterconnectAttachment("office", { router: router.id, region, type: "PARTNER", encryption: "IPSEC", mtu: "1440" });

// A version that leaks Pod IPs, and Calico switched on beside Dataplane V2.
const cluster = new Cluster("shop", {
  location: region,
  network: network.id,
  subnetwork: subnetwork.id,
  networkingMode: "VPC_NATIVE",
  ipAllocationPolicy: { clusterSecondaryRangeName: "pods", servicesSecondaryRangeName: "services" },
  datapathProvider: "ADVANCED_DATAPATH",
  minMasterVersion: "1.24.9-gke.2000",
  networkPolicy: { enabled: true, provider: "CALICO" },
  addonsConfig: { dnsCacheConfig: { enabled: true } },
  removeDefaultNodePool: true,
  initialNodeCount: 1,
});

// Somebody ran out of ports and somebody else of memory: the ephemeral range meets the NodePorts, and the connection
// table is a quarter of what a node of 32 GB should have.
const pool = new NodePool("shop", {
  cluster: cluster.name,
  location: region,
  nodeCount: 2,
  nodeConfig: {
    machineType: "n2-standard-8",
    imageType: "COS_CONTAINERD",
    linuxNodeConfig: {
      sysctls: {
        "net.ipv4.ip_local_port_range": "1024 65535",
        "net.netfilter.nf_conntrack_max": "262144",
      },
    },
  },
});

const kubeconfig = interpolate`apiVersion: v1
kind: Config
clusters: [{ name: shop, cluster: { server: "https://${cluster.endpoint}" } }]
contexts: [{ name: shop, context: { cluster: shop, user: shop } }]
current-context: shop
users: [{ name: shop, user: { exec: { apiVersion: client.authentication.k8s.io/v1beta1, command: gke-gcloud-auth-plugin } } }]
`;
const provider = new Provider("shop", { kubeconfig }, { dependsOn: pool });

const namespace = new Namespace("shop", {}, { provider });
const labels = { app: "shop" };
new Deployment(
  "shop",
  {
    metadata: { namespace: namespace.metadata.name },
    spec: {
      replicas: 3,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [{ name: "shop", image: "us-docker.pkg.dev/google-samples/containers/gke/hello-app:1.0" }],
        },
      },
    },
  },
  { provider },
);
new Service(
  "shop",
  {
    metadata: { namespace: namespace.metadata.name },
    spec: { type: "LoadBalancer", selector: labels, ports: [{ port: 8080 }] },
  },
  { provider },
);

// Meant: 8000 to 8010. Dataplane V2 lets port 8000 in, and nothing else.
new NetworkPolicy(
  "shop",
  {
    metadata: { namespace: namespace.metadata.name },
    spec: {
      podSelector: { matchLabels: labels },
      ingress: [{ ports: [{ protocol: "TCP", port: 8000, endPort: 8010 }] }],
    },
  },
  { provider },
);
