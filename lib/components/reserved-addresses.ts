import { Address } from "@pulumi/gcp/compute/address";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { cidrsOf, type NamedCidrs } from "./address-cidrs";
import { enforce } from "./enforce";
import { isOfType } from "./is-of-type";
import { whenKnown } from "./later";
import { orOption, protectionOf } from "./protection";
import { reservedAddressesSettings, type ReservedAddressesArgs } from "./reserved-addresses-args";
import { reservedAddressInputs, reservedAddressSubjects } from "./reserved-addresses-inputs";
import { reservedAddressesProblems } from "./reserved-addresses-problems";
import { RESERVED_ADDRESSES_SHAPE } from "./reserved-addresses-shape";
import { typedAs } from "./typed";

/**
 * Regional IPv4 addresses for Pods, from Google or of a subnetwork.
 *
 * @example
 * const addresses = new ReservedAddresses("edge", { region: "asia-northeast3", addresses: ["web", "mail"] });
 * new PersistentIpGateway("edge", { namespace: "edge", direction: "external", addresses: addresses.cidrs });
 * export const web = addresses.cidr.web;
 */
export class ReservedAddresses<N extends string = never> extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:ReservedAddresses";

  /** The addresses by name. */
  readonly addresses: Readonly<Record<N, Address>>;
  /** As a Gateway takes them, `34.1.2.3/32`, in the order in which they were given. */
  readonly cidrs: Output<string>[];
  /** The same by name. */
  readonly cidr: NamedCidrs<N>;

  constructor(name: string, args: ReservedAddressesArgs<N>, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(RESERVED_ADDRESSES_SHAPE, args);
    const settings = reservedAddressesSettings(orOption(typed.args, opts));
    const wanted = reservedAddressInputs(settings);
    const gate = enforce({
      type: ReservedAddresses.__pulumiType,
      name,
      typed,
      children: reservedAddressSubjects(name, settings, wanted),
      later: whenKnown(settings, reservedAddressesProblems),
      waive: settings.waive,
    });
    const { region, addressType, waive } = settings;
    super(ReservedAddresses.__pulumiType, name, { region, addressType, waive }, opts);
    const child = { parent: this, dependsOn: gate, ...protectionOf(settings) };

    const addresses = wanted.map(
      ({ name: role, inputs }) => [role, new Address(`${name}-${role}`, inputs, child)] as const,
    );

    this.addresses = Object.fromEntries(addresses) as Record<N, Address>;
    ({ cidrs: this.cidrs, cidr: this.cidr } = cidrsOf<N>(addresses));
    this.registerOutputs({ cidrs: this.cidrs, cidr: this.cidr });
  }

  static override isInstance(resource: unknown): resource is ReservedAddresses<string> {
    return isOfType(resource, ReservedAddresses.__pulumiType);
  }
}
