import { Address } from "@pulumi/gcp/compute/address";
import { PublicAdvertisedPrefix } from "@pulumi/gcp/compute/publicAdvertisedPrefix";
import { PublicDelegatedPrefix } from "@pulumi/gcp/compute/publicDelegatedPrefix";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { cidrsOf, type NamedCidrs } from "./address-cidrs";
import { byoipSettings, type ByoipPrefixArgs, type ByoipSettings } from "./byoip-prefix-args";
import { byoipInputs, byoipSubjects, type ByoipInputs } from "./byoip-prefix-inputs";
import { byoipProblems } from "./byoip-prefix-problems";
import { allocationProblems, type PrefixReport } from "./byoip-prefix-refusals";
import { existingAddresses, existingPrefixes, type ByoipSteps } from "./byoip-prefix-steps";
import { sayWaits, WAITS } from "./byoip-prefix-waits";
import { enforce, type Gate } from "./enforce";
import { isOfType } from "./is-of-type";
import { whenKnown } from "./later";
import { orOption, protectionOf } from "./protection";
import { BYOIP_SHAPE } from "./byoip-prefix-shape";
import { typedAs } from "./typed";

/**
 * The way from an IPv4 prefix of your own to regional addresses that Pods can use.
 *
 * @example
 * const own = new ByoipPrefix("edge", {
 *   region: "asia-northeast3",
 *   advertisedCidr: "203.0.113.0/24",
 *   dnsVerificationIp: "203.0.113.1",
 *   delegatedCidr: "203.0.113.0/28",
 *   addresses: ["web", "mail"],
 * });
 * new PersistentIpGateway("edge", { namespace: "edge", direction: "external", addresses: own.cidrs });
 */
export class ByoipPrefix<N extends string = never, E extends string = never> extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:ByoipPrefix";

  /** Its `sharedSecret` is what Google looks for in the PTR record; `undefined` where the way begins later. */
  readonly advertisedPrefix: PublicAdvertisedPrefix | undefined;
  /** `undefined` where the way ends before it, or begins behind it. */
  readonly delegatedPrefix: PublicDelegatedPrefix | undefined;
  /** The addresses by name, those that exist as well. */
  readonly addresses: Readonly<Record<N | E, Address>>;
  /** As a Gateway takes them, `203.0.113.5/32`, in the order in which they were given; those that exist behind the others. */
  readonly cidrs: Output<string>[];
  /** The same by name. */
  readonly cidr: NamedCidrs<N | E>;

  constructor(name: string, args: ByoipPrefixArgs<N, E>, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(BYOIP_SHAPE, args);
    const settings = byoipSettings(orOption(typed.args, opts));
    const inputs = byoipInputs(settings);
    const gate = enforce({
      type: ByoipPrefix.__pulumiType,
      name,
      typed,
      children: byoipSubjects(settings, inputs),
      later: whenKnown(settings, byoipProblems),
      waive: settings.waive,
    });
    const { region, waive } = settings;
    super(ByoipPrefix.__pulumiType, name, { region, waive }, opts);

    const read = existingPrefixes(name, settings, { parent: this });
    const dependsOn = both(gate, readGate(name, settings, inputs, read));
    const child = { parent: this, dependsOn, ...protectionOf(settings) };

    this.advertisedPrefix = read.advertised;
    if (inputs.advertised !== undefined) {
      this.advertisedPrefix = new PublicAdvertisedPrefix(`${name}-advertised`, inputs.advertised, child);
      sayWaits(this.advertisedPrefix, WAITS.advertised);
    }
    this.delegatedPrefix = read.delegated;
    if (inputs.delegated !== undefined) {
      const parentPrefix = this.advertisedPrefix!.selfLink;
      this.delegatedPrefix = new PublicDelegatedPrefix(
        `${name}-delegated`,
        { ...inputs.delegated, parentPrefix },
        child,
      );
      sayWaits(this.delegatedPrefix, WAITS.delegated);
    }
    const ipCollection = this.delegatedPrefix?.selfLink;
    const taken = inputs.addresses.map(
      ({ name: role, inputs: own }) => [role, new Address(`${name}-${role}`, { ...own, ipCollection }, child)] as const,
    );
    const addresses = [...taken, ...existingAddresses(name, settings, { parent: this })];

    this.addresses = Object.fromEntries(addresses) as Record<N | E, Address>;
    ({ cidrs: this.cidrs, cidr: this.cidr } = cidrsOf<N | E>(addresses));
    this.registerOutputs({ cidrs: this.cidrs, cidr: this.cidr });
  }

  static override isInstance(resource: unknown): resource is ByoipPrefix<string> {
    return isOfType(resource, ByoipPrefix.__pulumiType);
  }
}

/** What is made of a prefix that exists is judged again, once the provider has read the prefix. */
function readGate(name: string, settings: ByoipSettings, inputs: ByoipInputs, read: ByoipSteps): Gate {
  const { advertised, delegated } = read;
  const isMade = inputs.delegated !== undefined || inputs.addresses.length > 0;
  if (!isMade || (advertised === undefined && delegated === undefined)) return undefined;
  return enforce({
    type: ByoipPrefix.__pulumiType,
    name,
    children: byoipSubjects(settings, inputs, read),
    ...(delegated !== undefined && { later: whenKnown(reportOf(delegated), allocationProblems) }),
    waive: settings.waive,
  });
}

const reportOf = ({
  enableEnhancedIpv4Allocation,
  ipCidrRange,
  name,
  region,
}: PublicDelegatedPrefix): PrefixReport => ({
  enableEnhancedIpv4Allocation,
  ipCidrRange,
  name,
  region,
});

const both = (one: Gate, other: Gate): Gate =>
  one === undefined || other === undefined ? (one ?? other) : Promise.all([one, other]).then((gates) => gates.flat());
