import type { NetworkArgs } from "@pulumi/gcp/compute/network";
import type { ClusterArgs } from "@pulumi/gcp/container/cluster";
import type { NodePoolArgs } from "@pulumi/gcp/container/nodePool";
import type { input as gcp } from "@pulumi/gcp/types";
import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Unwrap } from "@pulumi/pulumi";
import { cloudKind, kubernetesKind, type Kind, type Metadata, type Place } from "./kind";

/** The inputs, and beside them the outputs that a later preview or an export knows. */
export type Cluster = Unwrap<ClusterArgs> & { readonly masterVersion?: string };
export const CLUSTER: Kind<Cluster> = cloudKind("gcp:container/cluster:Cluster");

export type NodePool = Unwrap<NodePoolArgs>;
export const NODE_POOL: Kind<NodePool> = cloudKind("gcp:container/nodePool:NodePool");

export type Network = Unwrap<NetworkArgs>;
export const NETWORK: Kind<Network> = cloudKind("gcp:compute/network:Network");

export type NetworkPolicy = Unwrap<k8s.networking.v1.NetworkPolicySpec> & Metadata;
export const NETWORK_POLICY: Kind<NetworkPolicy> = kubernetesKind("NetworkPolicy", "networking.k8s.io/v1");

export type Service = Unwrap<k8s.core.v1.ServiceSpec> & Metadata;
export const SERVICE: Kind<Service> = kubernetesKind("Service", "core/v1");

/** The settings of nodes, in each of the places where the provider takes them. */
export type NodeConfig = Unwrap<gcp.container.NodePoolNodeConfig>;
export const NODE_CONFIG: Kind<NodeConfig> = {
  name: "node configuration",
  places: new Map<string, (body: object) => Iterable<Place<NodeConfig>>>([
    ["gcp:container/nodePool:NodePool", (body) => nodeConfigAt(body as NodePool, "nodeConfig")],
    ["gcp:container/cluster:Cluster", nodeConfigsOf],
  ]),
};

function* nodeConfigsOf(body: object): Iterable<Place<NodeConfig>> {
  const cluster = body as Cluster;
  yield* nodeConfigAt(cluster as { nodeConfig?: NodeConfig }, "nodeConfig");
  for (const [i, pool] of (cluster.nodePools ?? []).entries())
    yield* nodeConfigAt(pool as { nodeConfig?: NodeConfig }, `nodePools[${i}].nodeConfig`);
}

function* nodeConfigAt(holder: { readonly nodeConfig?: NodeConfig }, path: string): Iterable<Place<NodeConfig>> {
  if (holder.nodeConfig !== undefined) yield { subject: holder.nodeConfig, at: (p) => `${path}.${p}` };
}
