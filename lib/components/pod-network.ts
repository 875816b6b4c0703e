import { Network } from "@pulumi/gcp/compute/network";
import { Subnetwork } from "@pulumi/gcp/compute/subnetwork";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { withEdge } from "./dependency-edge";
import { enforce } from "./enforce";
import { isOfType } from "./is-of-type";
import { whenKnown } from "./later";
import { podNetworkSettings, type PodNetworkArgs } from "./pod-network-args";
import {
  paramSetInputs,
  placeOf,
  podNetworkInputs,
  podNetworkSubjects,
  subnetInputs,
  vpcInputs,
} from "./pod-network-inputs";
import { interfaceAnnotations, type InterfaceOwner, type PodInterfaceOptions } from "./pod-network-interfaces";
import { nodeOf, type PodNetworkNode } from "./pod-network-node";
import { podNetworkProblems } from "./pod-network-problems";
import { POD_NETWORK_SHAPE } from "./pod-network-shape";
import { typedAs } from "./typed";

/**
 * A network that Pods may have an interface on beside the cluster's own: the objects Network and GKENetworkParamSet, and
 * the VPC and subnet for them unless they exist. The cluster needs `enableMultiNetworking`, and the pool takes `node`.
 *
 * @example
 * const data = new PodNetwork(
 *   "data",
 *   { region: "asia-northeast3", nodeCidr: "10.9.0.0/24", podCidr: "10.10.0.0/20", podsPerNode: 8 },
 *   { provider: cluster.provider },
 * );
 * const pool = new DataplaneV2NodePool("data", { ...cluster.placement, podNetworks: [data.node] });
 * new k8s.core.v1.Pod("app", { metadata: { annotations: data.interfaces() }, ... }, { provider: pool.provider });
 */
export class PodNetwork extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:PodNetwork";

  /** The Network object. */
  readonly podNetwork: CustomResource;
  /** The GKENetworkParamSet. */
  readonly paramSet: CustomResource;
  /** The VPC; `undefined` where it exists. */
  readonly vpc: Network | undefined;
  /** The subnet; `undefined` where it exists. */
  readonly subnetwork: Subnetwork | undefined;
  /** Name of the Network object. */
  readonly name: Output<string>;
  /** What a node pool takes: `podNetworks: [data.node]`. Its `nodeNetwork` says where another Pod network goes beside it. */
  readonly node: PodNetworkNode;
  /** @internal */
  readonly owner: InterfaceOwner;

  constructor(name: string, args: PodNetworkArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(POD_NETWORK_SHAPE, args);
    const settings = podNetworkSettings(name, typed.args);
    const gate = enforce({
      type: PodNetwork.__pulumiType,
      name,
      typed,
      children: podNetworkSubjects(name, settings),
      later: whenKnown(settings, (known) => podNetworkProblems(known, typed.args)),
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    const { deviceMode, region, waive } = settings;
    super(PodNetwork.__pulumiType, name, { name: settings.name, deviceMode, region, waive }, opts);
    const child = { parent: this, dependsOn: gate };

    if (settings.network === undefined) this.vpc = new Network(name, vpcInputs(settings), child);
    const network = this.vpc?.id ?? settings.network!;
    if (settings.subnetwork === undefined)
      this.subnetwork = new Subnetwork(name, { ...subnetInputs(settings), network }, child);
    const place = placeOf(settings, { network: this.vpc?.name, subnetwork: this.subnetwork?.name });

    // The set first: without it, the nodes of a Network get no addresses at all.
    this.paramSet = new CustomResource(name, paramSetInputs(settings, place), child);
    this.podNetwork = new CustomResource(
      name,
      podNetworkInputs(settings, withEdge(settings.name, this.paramSet)),
      child,
    );

    this.name = withEdge(settings.name, this.podNetwork);
    this.owner = { type: PodNetwork.__pulumiType, name, typed: settings.name };
    this.node = nodeOf(settings, place, this.subnetwork);
    this.registerOutputs({ name: this.name, node: this.node });
  }

  /**
   * Annotations of a Pod with an interface on the cluster's own network, one on this, and `others`. Goes into the
   * `metadata` of a Pod, or of a workload's template.
   */
  interfaces(options: PodInterfaceOptions = {}): Readonly<Record<string, Output<string>>> {
    return interfaceAnnotations(this.owner, this.name, options);
  }

  static override isInstance(resource: unknown): resource is PodNetwork {
    return isOfType(resource, PodNetwork.__pulumiType);
  }
}
