import type { AddressArgs } from "@pulumi/gcp/compute/address";
import type { PublicAdvertisedPrefixArgs } from "@pulumi/gcp/compute/publicAdvertisedPrefix";
import type { PublicDelegatedPrefixArgs } from "@pulumi/gcp/compute/publicDelegatedPrefix";
import { ADDRESS_TYPES } from "../facts/addresses";
import { wantedAddresses, type WantedAddress } from "./address-list";
import type { ByoipSettings } from "./byoip-prefix-args";
import type { ByoipSteps } from "./byoip-prefix-steps";
import type { Child } from "./enforce";
import { given } from "./plain";
import { ADDRESS_TYPE } from "./reserved-addresses-inputs";

/** What the children are made of, but for what they give each other; a step that exists or is not asked for has none. */
export interface ByoipInputs {
  readonly advertised: PublicAdvertisedPrefixArgs | undefined;
  readonly delegated: Omit<PublicDelegatedPrefixArgs, "parentPrefix"> | undefined;
  readonly addresses: readonly (WantedAddress & { readonly inputs: AddressArgs })[];
}

export function byoipInputs(settings: ByoipSettings): ByoipInputs {
  const { project, region, advertisedCidr, delegatedCidr, labels } = settings;
  const { dnsVerificationIp, pdpScope, isLiveMigration } = settings;
  const advertised = { project, ipCidrRange: advertisedCidr!, dnsVerificationIp, pdpScope };
  const delegated = { project, region, ipCidrRange: delegatedCidr!, isLiveMigration };
  const address = { project, region, addressType: ADDRESS_TYPES.value.external, labels };
  return {
    advertised: advertisedCidr === undefined ? undefined : given(advertised),
    delegated: delegatedCidr === undefined ? undefined : given(delegated),
    addresses: wantedAddresses("addresses", settings.addresses).map((wanted) => ({
      ...wanted,
      inputs: given({ ...address, address: wanted.value }),
    })),
  };
}

const ADVERTISED_TYPE = "gcp:compute/publicAdvertisedPrefix:PublicAdvertisedPrefix";
const DELEGATED_TYPE = "gcp:compute/publicDelegatedPrefix:PublicDelegatedPrefix";

/** What stands for each prefix in what depends on it, and in commands, before any has a name. */
const [ADVERTISED, DELEGATED] = ["ADVERTISED", "DELEGATED"];

/** What rules speak of, and the argument that each path comes from; `read` is what exists, as far as it was read. */
export function byoipSubjects(settings: ByoipSettings, inputs: ByoipInputs, read: ByoipSteps = {}): readonly Child[] {
  const advertised = inputs.advertised ?? reportOf(read.advertised, ["ipCidrRange", "pdpScope"]);
  const delegated = inputs.delegated ?? reportOf(read.delegated, ["ipCidrRange", "region"]);
  const scope = settings.advertisedPrefix === undefined ? "pdpScope" : "advertisedPrefix";
  const prefixes: (Child | undefined)[] = [
    advertised && {
      type: ADVERTISED_TYPE,
      name: "the advertised prefix",
      inputs: { ...advertised, name: ADVERTISED },
      arguments: { ...ARGUMENTS, ipCidrRange: "advertisedCidr" },
    },
    delegated && {
      type: DELEGATED_TYPE,
      name: "the delegated prefix",
      inputs: { ...delegated, name: DELEGATED, parentPrefix: `publicAdvertisedPrefixes/${ADVERTISED}` },
      arguments: { ...ARGUMENTS, ipCidrRange: "delegatedCidr", parentPrefix: scope },
    },
  ];
  const addresses = inputs.addresses.map(({ name, path, inputs: address }) => ({
    type: ADDRESS_TYPE,
    name,
    inputs: { ...address, ipCollection: `publicDelegatedPrefixes/${DELEGATED}` },
    arguments: { ...ARGUMENTS, ipCollection: "delegatedPrefix", address: path },
  }));
  return [...prefixes.filter((child) => child !== undefined), ...addresses];
}

const reportOf = <R extends object, K extends keyof R>(resource: R | undefined, keys: readonly K[]) =>
  resource && Object.fromEntries(keys.map((key) => [key, resource[key]]));

/** The argument that each path of the inputs comes from, whichever child it is of. */
const ARGUMENTS = {
  project: "project",
  region: "region",
  dnsVerificationIp: "dnsVerificationIp",
  pdpScope: "pdpScope",
  isLiveMigration: "isLiveMigration",
  labels: "labels",
} as const satisfies Record<string, keyof ByoipSettings>;
