import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { ComponentResource, type ComponentResourceOptions } from "@pulumi/pulumi";
import { withEdge } from "./dependency-edge";
import { enforce } from "./enforce";
import { isOfType } from "./is-of-type";
import { whenKnown } from "./later";
import { type ServiceSteeringArgs, steeringSettings } from "./service-steering-args";
import { hopChain, hopSelector, hopsOf, hopSubjects } from "./service-steering-inputs";
import { steeringProblems } from "./service-steering-problems";
import { STEERING_SHAPE } from "./steering-shape";
import { typedAs } from "./typed";

/**
 * A path through functions: subject → function → function → destination.
 *
 * @example
 * new ServiceSteering("egress", {
 *   subject: { namespace: "vpn", labels: { app: "vpn" } },
 *   functions: [
 *     { name: "firewall", namespace: "firewall", labels: { app: "firewall" } },
 *     { name: "proxy", namespace: "proxy", labels: { app: "proxy" } },
 *   ],
 *   sessionAffinitySeconds: 3600,
 * }, { provider: cluster.provider });
 */
export class ServiceSteering extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:ServiceSteering";

  /** The ServiceFunctionChains, in the order of the functions. */
  readonly serviceFunctionChains: readonly CustomResource[];
  /** The TrafficSelectors that lead to them. */
  readonly trafficSelectors: readonly CustomResource[];

  constructor(name: string, args: ServiceSteeringArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(STEERING_SHAPE, args);
    const settings = steeringSettings(typed.args);
    const hops = hopsOf(name, settings);
    const gate = enforce({
      type: ServiceSteering.__pulumiType,
      name,
      typed,
      children: hopSubjects(hops, settings),
      later: whenKnown(settings, steeringProblems),
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    const { destination, network, waive } = settings;
    super(ServiceSteering.__pulumiType, name, { destination, network, waive }, opts);
    const child = { parent: this, dependsOn: gate };

    this.serviceFunctionChains = hops.map((hop) => new CustomResource(hop.chain, hopChain(hop, settings), child));
    this.trafficSelectors = hops.map((hop, i) => {
      const chain = withEdge(hop.chain, this.serviceFunctionChains[i]!);
      return new CustomResource(hop.selector, hopSelector(hop, settings, chain), child);
    });

    this.registerOutputs({
      serviceFunctionChains: hops.map(({ chain }) => chain),
      trafficSelectors: hops.map(({ selector }) => selector),
    });
  }

  static override isInstance(resource: unknown): resource is ServiceSteering {
    return isOfType(resource, ServiceSteering.__pulumiType);
  }
}
