import { Cluster } from "@pulumi/gcp/container/cluster";
import { getClientConfigOutput } from "@pulumi/gcp/organizations/getClientConfig";
import type { Provider } from "@pulumi/kubernetes/provider";
import { ComponentResource, type ComponentResourceOptions, type Input, interpolate, type Output } from "@pulumi/pulumi";
import { WORKLOAD_POOL_SUFFIX } from "../facts/workload-identity";
import { clusterSettings, type ClusterSettings, type DataplaneV2ClusterArgs } from "./dataplane-v2-cluster-args";
import { CLUSTER_ARGUMENTS, clusterInputs } from "./dataplane-v2-cluster-inputs";
import { clusterProblems } from "./dataplane-v2-cluster-problems";
import { enforce } from "./enforce";
import { whenKnown } from "./later";
import { isOfType } from "./is-of-type";
import { kubeconfigOf, lazyProvider } from "./kubernetes-provider";
import { CLUSTER_SHAPE } from "./dataplane-v2-cluster-shape";
import { typedAs } from "./typed";

/** Where a node pool goes. An existing cluster is the first three values written by hand. */
export interface ClusterPlacement {
  /** Path of the cluster: `projects/p/locations/l/clusters/c`. */
  readonly cluster: Output<string>;
  readonly location: Output<string>;
  /** Secret. */
  readonly kubeconfig: Output<string>;
  /** Whether its nodes may carry Pod networks. */
  readonly enableMultiNetworking: Input<boolean>;
}

/**
 * A GKE cluster on Dataplane V2: VPC-native, private nodes, Workload Identity, deletion protection. Its nodes come as
 * {@link DataplaneV2NodePool}, unless it is an Autopilot cluster.
 *
 * @example
 * const cluster = new DataplaneV2Cluster("edge", { ...network.placement, location: "asia-northeast3" });
 * const pool = new DataplaneV2NodePool("edge", { ...cluster.placement });
 */
export class DataplaneV2Cluster extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:DataplaneV2Cluster";

  readonly cluster: Cluster;
  readonly name: Output<string>;
  readonly location: Output<string>;
  /** Address of the control plane: the public one, with `enablePrivateEndpoint` the private one. */
  readonly endpoint: Output<string>;
  /** Secret; holds no token, but asks gke-gcloud-auth-plugin for one. */
  readonly kubeconfig: Output<string>;
  /** What a node pool takes: `{ ...cluster.placement }`. */
  readonly placement: ClusterPlacement;
  /** @internal */
  readonly lazyProvider: () => Provider;

  constructor(name: string, args: DataplaneV2ClusterArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(CLUSTER_SHAPE, args);
    const settings = clusterSettings(typed.args);
    const inputs = clusterInputs(settings);
    const gate = enforce({
      type: DataplaneV2Cluster.__pulumiType,
      name,
      typed,
      children: [{ type: "gcp:container/cluster:Cluster", name, inputs, arguments: CLUSTER_ARGUMENTS }],
      later: whenKnown(typed.args, clusterProblems),
      waive: settings.waive,
    });
    const { location, enableAutopilot, waive } = settings;
    super(DataplaneV2Cluster.__pulumiType, name, { location, enableAutopilot, waive }, opts);

    const workloadIdentityConfig = workloadIdentity(settings, this);
    this.cluster = new Cluster(name, { ...inputs, workloadIdentityConfig }, { parent: this, dependsOn: gate });

    this.name = this.cluster.name;
    this.location = this.cluster.location;
    this.endpoint = this.cluster.endpoint;
    this.kubeconfig = kubeconfigOf(this.cluster);
    this.placement = {
      cluster: this.cluster.id,
      location: this.location,
      kubeconfig: this.kubeconfig,
      enableMultiNetworking: settings.enableMultiNetworking ?? false,
    };
    this.lazyProvider = lazyProvider(this, name, this.kubeconfig);
    this.registerOutputs({
      name: this.name,
      location: this.location,
      endpoint: this.endpoint,
      kubeconfig: this.kubeconfig,
    });
  }

  /**
   * A Kubernetes provider for what needs the control plane only, such as namespaces and custom resources; made when
   * first asked for. What runs on nodes takes its pool's.
   */
  get provider(): Provider {
    return this.lazyProvider();
  }

  static override isInstance(resource: unknown): resource is DataplaneV2Cluster {
    return isOfType(resource, DataplaneV2Cluster.__pulumiType);
  }
}

/** The pool is named after the project, which only the provider knows where none is given. */
function workloadIdentity({ enableAutopilot, workloadIdentity, project }: ClusterSettings, parent: ComponentResource) {
  if (enableAutopilot) return undefined;
  if (!workloadIdentity) return { workloadPool: "" }; // without the block a cluster would keep what it has
  const pool = project ?? getClientConfigOutput({ parent }).project;
  return { workloadPool: interpolate`${pool}${WORKLOAD_POOL_SUFFIX.value}` };
}
