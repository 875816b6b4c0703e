import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { nameOf, withEdge } from "./dependency-edge";
import { enforce } from "./enforce";
import { isOfType } from "./is-of-type";
import { whenKnown } from "./later";
import { gatewaySettings, type PersistentIpGatewayArgs } from "./persistent-ip-gateway-args";
import {
  GATEWAY_OPTIONS,
  gatewayArguments,
  gatewayInputs,
  gatewaySubject,
  GATEWAY_TYPE,
} from "./persistent-ip-gateway-inputs";
import { gatewayProblems } from "./persistent-ip-gateway-problems";
import { GATEWAY_SHAPE } from "./persistent-ip-gateway-shape";
import { typedAs } from "./typed";

/**
 * The Gateway that owns persistent IP addresses. It is made after the addresses that it is given as outputs, and routes
 * that take its `parentRef` are made after it, and go before it.
 *
 * @example
 * const gateway = new PersistentIpGateway("edge", {
 *   namespace: "gateways",
 *   direction: "external",
 *   addresses: ["34.123.10.1/32", "34.123.10.2/32"],
 *   allowedNamespaces: "all",
 * }, { provider: cluster.provider });
 */
export class PersistentIpGateway extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:PersistentIpGateway";

  /** The Gateway. */
  readonly gateway: CustomResource;
  /** Name of the Gateway. */
  readonly name: Output<string>;
  /** What a route's `parentRefs` take. */
  readonly parentRef: { readonly name: Output<string>; readonly namespace: Output<string> };

  constructor(name: string, args: PersistentIpGatewayArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(GATEWAY_SHAPE, args);
    const settings = gatewaySettings(typed.args);
    const gate = enforce({
      type: PersistentIpGateway.__pulumiType,
      name,
      typed,
      children: [{ type: GATEWAY_TYPE, name, inputs: gatewaySubject(settings), arguments: gatewayArguments(settings) }],
      later: whenKnown(settings, gatewayProblems),
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    const { namespace, direction, delivery, gatewayClassName, region, waive } = settings;
    const shown = { namespace, direction, delivery, gatewayClassName, region, waive };
    super(PersistentIpGateway.__pulumiType, name, shown, opts);

    const inputs = gatewayInputs(settings);
    this.gateway = new CustomResource(name, inputs, { parent: this, dependsOn: gate, ...GATEWAY_OPTIONS });

    this.name = nameOf(settings.name, this.gateway);
    this.parentRef = { name: this.name, namespace: withEdge(namespace, this.gateway) };
    this.registerOutputs({ name: this.name });
  }

  static override isInstance(resource: unknown): resource is PersistentIpGateway {
    return isOfType(resource, PersistentIpGateway.__pulumiType);
  }
}
