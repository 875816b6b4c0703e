import { BYOIP_SHAPE } from "../../lib/components/byoip-prefix-shape";
import { POLICY_SHAPE } from "../../lib/components/dataplane-network-policy-shape";
import { CLUSTER_SHAPE } from "../../lib/components/dataplane-v2-cluster-shape";
import { NETWORK_SHAPE } from "../../lib/components/dataplane-v2-network-shape";
import { NODE_POOL_SHAPE } from "../../lib/components/dataplane-v2-node-pool-shape";
import { FQDN_SHAPE } from "../../lib/components/fqdn-network-policy-shape";
import { ROUTE_SHAPE } from "../../lib/components/gke-ip-route-shape";
import { AGENT_SHAPE } from "../../lib/components/ip-masq-agent-shape";
import { GATEWAY_SHAPE } from "../../lib/components/persistent-ip-gateway-shape";
import { DEPLOYMENT_SHAPE, STATEFUL_SET_SHAPE } from "../../lib/components/persistent-ip-workload-shape";
import { CLEANUP_SHAPE } from "../../lib/components/pod-ip-leak-cleanup-shape";
import { POD_NETWORK_SHAPE } from "../../lib/components/pod-network-shape";
import { RESERVED_ADDRESSES_SHAPE } from "../../lib/components/reserved-addresses-shape";
import type { Fields } from "../../lib/components/shape";
import { CHAIN_SHAPE, SELECTOR_SHAPE, STEERING_SHAPE } from "../../lib/components/steering-shape";

/** A component's arguments. */
export interface Component {
  readonly shape: Fields;
  /** The least that it takes. */
  readonly args: object;
}

const PATH = { subject: { namespace: "a" }, functions: [{ name: "f", namespace: "b", labels: { app: "f" } }] };
const POD = { spec: { containers: [{ name: "p", readinessProbe: {} }] } };
const WORKLOAD = { namespace: "a", template: POD, podAwareness: "application", parentRefs: [{ name: "g" }] };
export const LEAST = {
  DataplaneV2Network: { shape: NETWORK_SHAPE, args: { region: "r" } },
  DataplaneV2Cluster: {
    shape: CLUSTER_SHAPE,
    args: { location: "r", network: "v", subnetwork: "s", podRange: "p", serviceRange: "q" },
  },
  DataplaneV2NodePool: { shape: NODE_POOL_SHAPE, args: { cluster: "c", location: "r", kubeconfig: "k" } },
  PodNetwork: { shape: POD_NETWORK_SHAPE, args: { region: "r", nodeCidr: "10.9.0.0/24", podCidr: "10.10.0.0/20" } },
  IpMasqAgent: { shape: AGENT_SHAPE, args: {} },
  PodIpLeakCleanup: { shape: CLEANUP_SHAPE, args: { version: "1.25.6-gke.199" } },
  DataplaneNetworkPolicy: { shape: POLICY_SHAPE, args: { namespace: "a", ingress: [] } },
  FqdnNetworkPolicy: { shape: FQDN_SHAPE, args: { namespace: "a", egress: [{ matches: [{ name: "example.com" }] }] } },
  GkeIpRoute: {
    shape: ROUTE_SHAPE,
    args: { namespace: "a", parentRefs: [{ name: "g" }], addresses: ["34.1.1.1/32"], podSelector: { app: "x" } },
  },
  PersistentIpGateway: {
    shape: GATEWAY_SHAPE,
    args: { namespace: "a", direction: "external", addresses: ["34.1.1.1/32"] },
  },
  PersistentIpDeployment: { shape: DEPLOYMENT_SHAPE, args: { ...WORKLOAD, addresses: ["34.1.1.1/32"] } },
  PersistentIpStatefulSet: { shape: STATEFUL_SET_SHAPE, args: { ...WORKLOAD, addresses: { 0: ["34.1.1.1/32"] } } },
  ReservedAddresses: { shape: RESERVED_ADDRESSES_SHAPE, args: { region: "r", addresses: 1 } },
  ByoipPrefix: { shape: BYOIP_SHAPE, args: { region: "r", existingAddresses: ["a"] } },
  ServiceFunctionChain: {
    shape: CHAIN_SHAPE,
    args: { serviceFunctions: [{ name: "f", namespace: "a", podSelector: { app: "f" } }] },
  },
  TrafficSelector: {
    shape: SELECTOR_SHAPE,
    args: { serviceFunctionChain: "f", namespaceSelector: { a: "b" }, podSelector: { a: "b" } },
  },
  ServiceSteering: { shape: STEERING_SHAPE, args: PATH },
} satisfies Record<string, Component>;
export type Name = keyof typeof LEAST;
export const NAMES = Object.keys(LEAST) as Name[];
