import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { nameOf } from "./dependency-edge";
import { enforce } from "./enforce";
import { isOfType } from "./is-of-type";
import { whenKnown } from "./later";
import { selectorSettings, type TrafficSelectorArgs } from "./traffic-selector-args";
import { selectorArguments, selectorInputs, selectorProblems, SELECTOR_TYPE } from "./traffic-selector-inputs";
import { SELECTOR_SHAPE } from "./steering-shape";
import { typedAs } from "./typed";

/**
 * Which packets of which Pods go to a chain. `ServiceSteering` makes whole paths.
 *
 * @example
 * new TrafficSelector("vpn-to-firewall", {
 *   serviceFunctionChain: firewall.name,
 *   namespaceSelector: { "kubernetes.io/metadata.name": "vpn" },
 *   podSelector: { app: "vpn" },
 *   destination: "203.0.113.0/24",
 *   ports: [{ protocol: "TCP", port: 443 }],
 * }, { provider: cluster.provider });
 */
export class TrafficSelector extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:TrafficSelector";

  /** The TrafficSelector. */
  readonly trafficSelector: CustomResource;
  /** Name of the TrafficSelector. */
  readonly name: Output<string>;

  constructor(name: string, args: TrafficSelectorArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(SELECTOR_SHAPE, args);
    const settings = selectorSettings(typed.args);
    const inputs = selectorInputs(settings);
    const gate = enforce({
      type: TrafficSelector.__pulumiType,
      name,
      typed,
      children: [{ type: SELECTOR_TYPE, name, inputs, arguments: selectorArguments(settings) }],
      later: whenKnown(settings, selectorProblems),
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    const { serviceFunctionChain, network, destination, waive } = settings;
    super(TrafficSelector.__pulumiType, name, { serviceFunctionChain, network, destination, waive }, opts);

    this.trafficSelector = new CustomResource(name, inputs, { parent: this, dependsOn: gate });

    this.name = nameOf(settings.name, this.trafficSelector);
    this.registerOutputs({ name: this.name });
  }

  static override isInstance(resource: unknown): resource is TrafficSelector {
    return isOfType(resource, TrafficSelector.__pulumiType);
  }
}
