import { Network } from "@pulumi/gcp/compute/network";
import { Router } from "@pulumi/gcp/compute/router";
import { RouterNat } from "@pulumi/gcp/compute/routerNat";
import { Subnetwork } from "@pulumi/gcp/compute/subnetwork";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { CLOUD_NAT } from "../facts/cloud-nat";
import { networkSettings, type DataplaneV2NetworkArgs } from "./dataplane-v2-network-args";
import { networkInputs, networkSubjects } from "./dataplane-v2-network-inputs";
import { networkProblems } from "./dataplane-v2-network-problems";
import { podNetworkArgsOf, type PlannedPodNetworkArgs } from "./dataplane-v2-network-pod-networks";
import { planOf, RANGE_NAMES } from "./dataplane-v2-network-ranges";
import { withEdge } from "./dependency-edge";
import { enforce } from "./enforce";
import { whenKnown } from "./later";
import { isOfType } from "./is-of-type";
import { NETWORK_SHAPE } from "./dataplane-v2-network-shape";
import { typedAs } from "./typed";

/** Where a cluster goes. An existing or Shared VPC is the same four values written by hand. */
export interface NetworkPlacement {
  /** Path of the VPC: `projects/p/global/networks/vpc`. */
  readonly network: Output<string>;
  /** Path of the subnet: `projects/p/regions/r/subnetworks/s`. */
  readonly subnetwork: Output<string>;
  /** Name of the subnet's secondary range for Pods. */
  readonly podRange: Output<string>;
  /** Name of the subnet's secondary range for Services. */
  readonly serviceRange: Output<string>;
}

/**
 * A VPC with jumbo frames, a subnet with ranges for nodes, Pods and Services, and a Cloud NAT.
 *
 * @example
 * const network = new DataplaneV2Network("edge", { region: "asia-northeast3" });
 * const cluster = new DataplaneV2Cluster("edge", { ...network.placement, location: "asia-northeast3" });
 */
export class DataplaneV2Network<N extends string = never> extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:DataplaneV2Network";

  /** The VPC. */
  readonly network: Network;
  readonly subnetwork: Subnetwork;
  /** The Cloud NAT; `undefined` without `cloudNat`. */
  readonly nat: RouterNat | undefined;
  /** What a cluster takes: `{ ...network.placement }`. */
  readonly placement: NetworkPlacement;
  /** What the {@link PodNetwork} of each of `podNetworks` takes, with the ranges that were planned for it. */
  readonly podNetworks: Readonly<Record<N, PlannedPodNetworkArgs>>;

  constructor(name: string, args: DataplaneV2NetworkArgs<N>, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(NETWORK_SHAPE, args);
    const settings = networkSettings(typed.args);
    const plan = planOf(settings);
    const inputs = networkInputs(settings, plan);
    const gate = enforce({
      type: DataplaneV2Network.__pulumiType,
      name,
      typed,
      children: networkSubjects(name, settings, inputs),
      later: whenKnown(settings, (known) => networkProblems(known, typed.args, plan)),
      waive: settings.waive,
    });
    const { region, mtu, waive } = settings;
    super(DataplaneV2Network.__pulumiType, name, { region, mtu, waive }, opts);
    const child = { parent: this, dependsOn: gate };

    this.network = new Network(name, inputs.network, child);
    this.subnetwork = new Subnetwork(name, { ...inputs.subnetwork, network: this.network.id }, child);
    if (settings.cloudNat) {
      const router = new Router(`${name}-nat`, { ...inputs.router, network: this.network.id }, child);
      const subnetworks = [{ name: this.subnetwork.id, sourceIpRangesToNats: [CLOUD_NAT.value.ranges] }];
      this.nat = new RouterNat(`${name}-nat`, { ...inputs.nat, router: router.name, subnetworks }, child);
    }

    this.placement = placementOf(this.network, this.subnetwork);
    this.podNetworks = podNetworkArgsOf(settings, plan);
    this.registerOutputs({ placement: this.placement });
  }

  static override isInstance(resource: unknown): resource is DataplaneV2Network<string> {
    return isOfType(resource, DataplaneV2Network.__pulumiType);
  }
}

/** Known before the subnet exists, and still only there once it does. */
const placementOf = (network: Network, subnetwork: Subnetwork): NetworkPlacement => ({
  network: network.id,
  subnetwork: subnetwork.id,
  podRange: withEdge(RANGE_NAMES.pods, subnetwork),
  serviceRange: withEdge(RANGE_NAMES.services, subnetwork),
});
