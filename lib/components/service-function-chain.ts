import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { nameOf } from "./dependency-edge";
import { enforce } from "./enforce";
import { isOfType } from "./is-of-type";
import { whenKnown } from "./later";
import { chainSettings, type ServiceFunctionChainArgs } from "./service-function-chain-args";
import { CHAIN_ARGUMENTS, chainInputs, chainProblems, CHAIN_TYPE } from "./service-function-chain-inputs";
import { CHAIN_SHAPE } from "./steering-shape";
import { typedAs } from "./typed";

/**
 * A function that TrafficSelectors lead packets to. `ServiceSteering` makes whole paths.
 *
 * @example
 * const firewall = new ServiceFunctionChain("firewall", {
 *   serviceFunctions: [{ name: "firewall", namespace: "firewall", podSelector: { app: "firewall" } }],
 *   sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 3600 } },
 * }, { provider: cluster.provider });
 */
export class ServiceFunctionChain extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:ServiceFunctionChain";

  /** The ServiceFunctionChain. */
  readonly serviceFunctionChain: CustomResource;
  /** Name of the ServiceFunctionChain: what a TrafficSelector takes. */
  readonly name: Output<string>;

  constructor(name: string, args: ServiceFunctionChainArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(CHAIN_SHAPE, args);
    const settings = chainSettings(typed.args);
    const inputs = chainInputs(settings);
    const gate = enforce({
      type: ServiceFunctionChain.__pulumiType,
      name,
      typed,
      children: [{ type: CHAIN_TYPE, name, inputs, arguments: CHAIN_ARGUMENTS }],
      later: whenKnown(settings, chainProblems),
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    super(ServiceFunctionChain.__pulumiType, name, { waive: settings.waive }, opts);

    this.serviceFunctionChain = new CustomResource(name, inputs, { parent: this, dependsOn: gate });

    this.name = nameOf(settings.name, this.serviceFunctionChain);
    this.registerOutputs({ name: this.name });
  }

  static override isInstance(resource: unknown): resource is ServiceFunctionChain {
    return isOfType(resource, ServiceFunctionChain.__pulumiType);
  }
}
