// Each Pod of a StatefulSet with an external address of its own, which stays when the Pod moves.
import { Namespace } from "@pulumi/kubernetes/core/v1/namespace";
import { Config, interpolate } from "@pulumi/pulumi";
import {
  DataplaneV2Cluster,
  DataplaneV2Network,
  DataplaneV2NodePool,
  PersistentIpGateway,
  PersistentIpStatefulSet,
  ReservedAddresses,
} from "gke-dpv2";

const region = new Config().get("region") ?? "asia-northeast3";

// A Standard cluster with the Gateway API, of GKE 1.31 or newer: the channel's default is.
const network = new DataplaneV2Network("persistent-ip", { region });
const cluster = new DataplaneV2Cluster("persistent-ip", { ...network.placement, location: region, gatewayApi: true });
const pool = new DataplaneV2NodePool("persistent-ip", { ...cluster.placement, minNodeCount: 1, maxNodeCount: 3 });

// Protected: an address that is given back belongs to somebody else the next minute.
const { addresses, cidr } = new ReservedAddresses("proxy", { region, addresses: ["a", "b"] });

// What only the control plane needs goes through the cluster's provider, what runs on nodes through the pool's.
const namespace = new Namespace("proxy", {}, { provider: cluster.provider }).metadata.name;

// The Gateway owns the addresses, and admits routes of its own namespace.
const gateway = new PersistentIpGateway(
  "proxy",
  { namespace, name: "proxy", direction: "external", region, addresses: Object.values(addresses) },
  { provider: cluster.provider },
);

// `proxy-0` has the first address and `proxy-1` the second, on whatever node they run.
const port = 8080;
new PersistentIpStatefulSet(
  "proxy",
  {
    namespace,
    parentRefs: [gateway.parentRef],
    addresses: { 0: [addresses.a], 1: [addresses.b] },
    // GKE puts the address on no interface: an init container does, and no other container needs a capability for it.
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
export const urls = Object.values(addresses).map(({ address }) => interpolate`http://${address}:${port}`);
export { cidr, namespace };
