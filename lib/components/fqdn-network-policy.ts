import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { enforce } from "./enforce";
import { whenKnown } from "./later";
import { fqdnSettings, type FqdnNetworkPolicyArgs } from "./fqdn-network-policy-args";
import { FQDN_POLICY_ARGUMENTS, FQDN_POLICY_TYPE, fqdnInputs } from "./fqdn-network-policy-inputs";
import { fqdnProblems } from "./fqdn-network-policy-problems";
import { isOfType } from "./is-of-type";
import { FQDN_SHAPE } from "./fqdn-network-policy-shape";
import { typedAs } from "./typed";

/**
 * What Pods may open, by name. The cluster needs `enableFqdnNetworkPolicy`.
 *
 * @example
 * new FqdnNetworkPolicy("payment", {
 *   namespace: "shop",
 *   podSelector: { app: "payment" },
 *   egress: [{ matches: [{ name: "api.example.com" }], ports: [{ protocol: "TCP", port: 443 }] }],
 * }, { provider: cluster.provider });
 */
export class FqdnNetworkPolicy extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:FqdnNetworkPolicy";

  /** The FQDNNetworkPolicy. */
  readonly fqdnNetworkPolicy: CustomResource;
  /** Name of the FQDNNetworkPolicy. */
  readonly name: Output<string>;

  constructor(name: string, args: FqdnNetworkPolicyArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(FQDN_SHAPE, args);
    const settings = fqdnSettings(typed.args);
    const inputs = fqdnInputs(settings);
    const gate = enforce({
      type: FqdnNetworkPolicy.__pulumiType,
      name,
      typed,
      children: [{ type: FQDN_POLICY_TYPE, name, inputs, arguments: FQDN_POLICY_ARGUMENTS }],
      later: whenKnown(settings, fqdnProblems),
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    const { namespace, waive } = settings;
    super(FqdnNetworkPolicy.__pulumiType, name, { namespace, waive }, opts);

    this.fqdnNetworkPolicy = new CustomResource(name, inputs, { parent: this, dependsOn: gate });

    this.name = this.fqdnNetworkPolicy.metadata.name;
    this.registerOutputs({ name: this.name });
  }

  static override isInstance(resource: unknown): resource is FqdnNetworkPolicy {
    return isOfType(resource, FqdnNetworkPolicy.__pulumiType);
  }
}
