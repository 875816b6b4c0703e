// One external address, and all healthy Pods of a Deployment behind it.
import { Namespace } from "@pulumi/kubernetes/core/v1/namespace";
import { Config, interpolate } from "@pulumi/pulumi";
import {
  DataplaneV2Cluster,
  DataplaneV2Network,
  DataplaneV2NodePool,
  PersistentIpDeployment,
  PersistentIpGateway,
  ReservedAddresses,
} from "gke-dpv2";

const region = new Config().get("region") ?? "asia-northeast3";

// Health checks need GKE 1.32.3-gke.1440000 or newer: the channel's default is.
const network = new DataplaneV2Network("balanced", { region });
const cluster = new DataplaneV2Cluster("balanced", { ...network.placement, location: region, gatewayApi: true });

// A node in each of three zones: each of them has room for one Pod behind the address.
const pool = new DataplaneV2NodePool("balanced", { ...cluster.placement, nodeCount: 1 });

const { addresses, cidr } = new ReservedAddresses("proxy", { region, addresses: ["proxy"] });
const namespace = new Namespace("proxy", {}, { provider: cluster.provider }).metadata.name;
const gateway = new PersistentIpGateway(
  "proxy",
  {
    namespace,
    name: "proxy",
    direction: "external",
    delivery: "load-balancing",
    region,
    addresses: [addresses.proxy],
  },
  { provider: cluster.provider },
);

// Three Pods on three nodes. The health check, not Kubernetes, says which of them get traffic.
const port = 8080;
new PersistentIpDeployment(
  "proxy",
  {
    namespace,
    name: "proxy",
    parentRefs: [gateway.parentRef],
    addresses: [addresses.proxy],
    podAwareness: "add-address",
    replicas: 3,
    healthCheck: { region, port, protocol: "HTTP", requestPath: "/", checkIntervalSec: 3, timeoutSec: 2 },
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
export const url = interpolate`http://${addresses.proxy.address}:${port}`;
export const address = cidr.proxy;
