import type { NetworkArgs } from "@pulumi/gcp/compute/network";
import type { SubnetworkArgs } from "@pulumi/gcp/compute/subnetwork";
import type { ClusterArgs } from "@pulumi/gcp/container/cluster";
import type { NodePoolArgs } from "@pulumi/gcp/container/nodePool";
import type { input as gcp } from "@pulumi/gcp/types";
import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Unwrap } from "@pulumi/pulumi";
import { listOf } from "../values/list-of";
import { cloudKind, flatKind, kubernetesKind, type Kind, type Metadata, type Place, type Standing } from "./kind";
import { ifKnown, orNotYet, type NotYet } from "./view";

/** The inputs, and beside them the outputs that a later preview or an export knows. */
export type Cluster = Unwrap<ClusterArgs> & { readonly masterVersion?: string; readonly servicesIpv4Cidr?: string };
export const CLUSTER: Kind<Cluster> = cloudKind("gcp:container/cluster:Cluster");

export type NodePool = Unwrap<NodePoolArgs>;
export const NODE_POOL: Kind<NodePool> = cloudKind("gcp:container/nodePool:NodePool");

export type Network = Unwrap<NetworkArgs>;
export const NETWORK: Kind<Network> = cloudKind("gcp:compute/network:Network");

export type Subnetwork = Unwrap<SubnetworkArgs>;
export const SUBNETWORK: Kind<Subnetwork> = cloudKind("gcp:compute/subnetwork:Subnetwork");

export type NetworkPolicy = Unwrap<k8s.networking.v1.NetworkPolicySpec> & Metadata;
export const NETWORK_POLICY: Kind<NetworkPolicy> = kubernetesKind("NetworkPolicy", "networking.k8s.io/v1");

export type Service = Unwrap<k8s.core.v1.ServiceSpec> & Metadata;
export const SERVICE: Kind<Service> = kubernetesKind("Service", "core/v1");

/** A ConfigMap has no `spec`: its data stand at the top. */
export type ConfigMap = Pick<Unwrap<k8s.core.v1.ConfigMap>, "data" | "binaryData"> & Metadata;
export const CONFIG_MAP: Kind<ConfigMap> = flatKind("ConfigMap", "core/v1");

/** A chart by name; a release stands for all its objects, a chart component only until they are there. */
interface HelmChart {
  /** `retina`, `./charts/retina`, `oci://ghcr.io/microsoft/retina/charts/retina` */
  readonly chart?: string;
  /** Of a chart in a folder. */
  readonly path?: string;
}
export const HELM_CHART: Kind<HelmChart> = {
  name: "Helm chart",
  places: new Map(
    ["helm.sh/v3:Release", "helm.sh/v3:Chart", "helm.sh/v4:Chart"].map((token) => [
      `kubernetes:${token}`,
      (body: object) => [{ subject: body as HelmChart, at: (path: string) => path }],
    ]),
  ),
};

/** The settings of nodes that a program gives, in each of the places where the provider takes them. */
export type NodeConfig = Unwrap<gcp.container.NodePoolNodeConfig>;
export const NODE_CONFIG: Kind<NodeConfig> = {
  name: "node configuration",
  places: new Map<string, (body: object, standing: Standing) => Iterable<Place<NodeConfig> | NotYet>>([
    ["gcp:container/nodePool:NodePool", (body) => nodeConfigAt(body, "nodeConfig")],
    ["gcp:container/cluster:Cluster", nodeConfigsOf],
  ]),
};

interface Holder {
  readonly removeDefaultNodePool?: boolean;
  readonly nodeConfig?: NodeConfig;
  readonly nodePools?: readonly Holder[];
}

/** Unasked a cluster reports all its node pools, and the settings of the first as its own. */
function* nodeConfigsOf(body: object, { gives }: Standing): Iterable<Place<NodeConfig> | NotYet> {
  const cluster: Holder = body;
  const isRemoved = ifKnown(() => cluster.removeDefaultNodePool) === true;
  if (gives("nodeConfig") && !isRemoved) yield* nodeConfigAt(cluster, "nodeConfig");
  if (!gives("nodePools")) return;
  yield* orNotYet(function* () {
    const pools = listOf(cluster.nodePools);
    for (let i = 0; i < pools.length; i++)
      yield* orNotYet(() => nodeConfigAt(pools[i] ?? {}, `nodePools[${i}].nodeConfig`));
  });
}

const nodeConfigAt = (holder: Holder, path: string): Iterable<Place<NodeConfig> | NotYet> =>
  orNotYet(function* () {
    if (holder.nodeConfig) yield { subject: holder.nodeConfig, at: (p: string) => `${path}.${p}` };
  });
