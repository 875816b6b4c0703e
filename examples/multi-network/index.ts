import * as gcp from "@pulumi/gcp";
import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { DataplaneV2Cluster, DataplaneV2Network, DataplaneV2NodePool, PodNetwork } from "gke-dpv2";

// `pulumi config set region europe-west1` builds it elsewhere.
const region = new pulumi.Config().get("region") ?? "asia-northeast3";

// The cluster's own VPC, and a plan of ranges for all three networks, none of which meets another:
//   npx gke-dpv2 plan-ranges --nodes 24 --pods-per-node 32 --services 256 --pod-network data=8 --pod-network fast=device
const podsPerNode = 32;
const network = new DataplaneV2Network("multi", {
  region,
  nodes: 24,
  podsPerNode,
  services: 256,
  podNetworks: { data: { podsPerNode: 8 }, fast: { deviceMode: "NetDevice" } },
});

const cluster = new DataplaneV2Cluster("multi", {
  ...network.placement,
  location: region,
  podsPerNode,
  enableMultiNetworking: true,
});

// Each Pod network is a VPC with a subnet, and the objects by which the cluster knows it.
const onCluster = { provider: cluster.provider };
const data = new PodNetwork("data", network.podNetworks.data, onCluster); // Pods have addresses of a range
const fast = new PodNetwork("fast", network.podNetworks.fast, onCluster); // a Pod takes the interface of its node

// A new VPC lets nothing in. Pods on the same network may reach each other.
for (const { name, node, sourceRanges } of [
  { name: "data", node: data.node, sourceRanges: [network.podNetworks.data.podCidr!] },
  { name: "fast", node: fast.node, sourceRanges: [network.podNetworks.fast.nodeCidr] },
])
  new gcp.compute.Firewall(name, {
    network: node.nodeNetwork.network,
    sourceRanges,
    allows: [{ protocol: "tcp" }, { protocol: "udp" }, { protocol: "icmp" }],
  });

// Nodes with three interfaces. A machine has one for each vCPU, up to eight: four of them here.
const pool = new DataplaneV2NodePool("multi", {
  ...cluster.placement,
  minNodeCount: 1,
  maxNodeCount: 4,
  podNetworks: [data.node, fast.node],
});
const onPool = { provider: pool.provider };

const namespace = new k8s.core.v1.Namespace("probe", {}, onPool);
const labels = { app: "probe" };

// Pods with three interfaces: eth0 on the cluster's own network, eth1 on `data`, eth2 on `fast`. A node has one interface
// on `fast`, and so room for one of them.
new k8s.apps.v1.Deployment(
  "probe",
  {
    metadata: { namespace: namespace.metadata.name },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels, annotations: data.interfaces({ others: { eth2: fast.name } }) },
        spec: {
          containers: [
            {
              name: "probe",
              image: "busybox:1.37",
              command: ["sh", "-c", "ip -4 -oneline address && exec sleep infinity"],
              resources: { requests: { cpu: "50m", memory: "16Mi" } },
            },
          ],
        },
      },
    },
  },
  onPool,
);

export const kubeconfig = cluster.kubeconfig;
export const ranges = network.podNetworks;
