import { NetworkPolicy } from "@pulumi/kubernetes/networking/v1/networkPolicy";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { policySettings, type DataplaneNetworkPolicyArgs } from "./dataplane-network-policy-args";
import { POLICY_ARGUMENTS, policyInputs } from "./dataplane-network-policy-inputs";
import { policyProblems } from "./dataplane-network-policy-problems";
import { enforce } from "./enforce";
import { whenKnown } from "./later";
import { isOfType } from "./is-of-type";
import { POLICY_SHAPE } from "./dataplane-network-policy-shape";
import { typedAs } from "./typed";

/**
 * A NetworkPolicy for Dataplane V2: ports one by one, never an `endPort`; DNS and the metadata server stay within reach.
 *
 * @example
 * new DataplaneNetworkPolicy("web", {
 *   namespace: "shop",
 *   podSelector: { app: "web" },
 *   ingress: [{ from: [{ pods: { app: "gateway" } }], ports: [8080] }],
 *   egress: [{ to: [{ pods: { app: "db" } }], ports: [5432, { from: 6000, to: 6003 }] }],
 * }, { provider: cluster.provider });
 */
export class DataplaneNetworkPolicy extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:DataplaneNetworkPolicy";

  readonly networkPolicy: NetworkPolicy;
  /** Name of the NetworkPolicy. */
  readonly name: Output<string>;

  constructor(name: string, args: DataplaneNetworkPolicyArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(POLICY_SHAPE, args);
    const settings = policySettings(typed.args);
    const inputs = policyInputs(settings);
    const gate = enforce({
      type: DataplaneNetworkPolicy.__pulumiType,
      name,
      typed,
      children: [{ type: "kubernetes:networking.k8s.io/v1:NetworkPolicy", name, inputs, arguments: POLICY_ARGUMENTS }],
      later: whenKnown(settings, policyProblems),
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    const { namespace, allowDns, allowMetadataServer, waive } = settings;
    super(DataplaneNetworkPolicy.__pulumiType, name, { namespace, allowDns, allowMetadataServer, waive }, opts);

    this.networkPolicy = new NetworkPolicy(name, inputs, { parent: this, dependsOn: gate });

    this.name = this.networkPolicy.metadata.name;
    this.registerOutputs({ name: this.name });
  }

  static override isInstance(resource: unknown): resource is DataplaneNetworkPolicy {
    return isOfType(resource, DataplaneNetworkPolicy.__pulumiType);
  }
}
