// An internal address on a Pod network of its own, which the newest Pod of a Deployment has.
import { Namespace } from "@pulumi/kubernetes/core/v1/namespace";
import { Config } from "@pulumi/pulumi";
import {
  DataplaneV2Cluster,
  DataplaneV2Network,
  DataplaneV2NodePool,
  PersistentIpDeployment,
  PersistentIpGateway,
  PodNetwork,
  ReservedAddresses,
} from "gke-dpv2";

const region = new Config().get("region") ?? "asia-northeast3";

// Ranges for the cluster, and beside them for a network called data: at most 16 nodes, 16 Pods of it on each.
const network = new DataplaneV2Network("internal", {
  region,
  nodes: 64,
  podNetworks: { data: { nodes: 16, podsPerNode: 16 } },
});
const cluster = new DataplaneV2Cluster("internal", {
  ...network.placement,
  location: region,
  enableMultiNetworking: true,
  gatewayApi: true,
});
const onCluster = { provider: cluster.provider };

// The network in a VPC of its own, and nodes that have a second interface on it.
const data = new PodNetwork("data", network.podNetworks.data, onCluster);
const pool = new DataplaneV2NodePool("internal", {
  ...cluster.placement,
  podNetworks: [data.node],
  minNodeCount: 1,
  maxNodeCount: 3,
});

// An address of that VPC's subnet: clients reach it from there.
const { addresses, cidr } = new ReservedAddresses("proxy", {
  region,
  addressType: "INTERNAL",
  subnetwork: data.node.nodeNetwork.subnetwork,
  subnetworkCidr: network.podNetworks.data.nodeCidr,
  addresses: ["proxy"],
});

// Whoever owns addresses has the Gateway, in a namespace of its own; it admits the routes of namespaces with a label.
const admitted = { "persistent-ip": "admitted" };
const gateways = new Namespace("gateways", {}, onCluster).metadata.name;
const namespace = new Namespace("proxy", { metadata: { labels: admitted } }, onCluster).metadata.name;
const gateway = new PersistentIpGateway(
  "internal",
  {
    namespace: gateways,
    name: "internal",
    direction: "internal",
    region,
    addresses: [addresses.proxy],
    allowedNamespaces: admitted,
  },
  onCluster,
);

// At a rollout the address goes on to the new Pod as soon as that is Ready.
const port = 8080;
new PersistentIpDeployment(
  "proxy",
  {
    namespace,
    name: "proxy",
    parentRefs: [gateway.parentRef],
    addresses: [addresses.proxy],
    network: data.name,
    interfaces: data.interfaces(),
    podAwareness: "add-address",
    template: {
      spec: {
        automountServiceAccountToken: false,
        containers: [
          {
            name: "proxy",
            image: "us-docker.pkg.dev/google-samples/containers/gke/hello-app:1.0",
            ports: [{ containerPort: port }],
            readinessProbe: { httpGet: { path: "/", port } },
            resources: { requests: { cpu: "100m", memory: "64Mi" } },
            securityContext: { allowPrivilegeEscalation: false, runAsNonRoot: true, runAsUser: 65532 },
          },
        ],
      },
    },
  },
  { provider: pool.provider },
);

export const kubeconfig = cluster.kubeconfig;
export const vpc = data.node.nodeNetwork.network;
export const address = cidr.proxy;
