import { Address } from "@pulumi/gcp/compute/address";
import { PublicAdvertisedPrefix } from "@pulumi/gcp/compute/publicAdvertisedPrefix";
import { PublicDelegatedPrefix } from "@pulumi/gcp/compute/publicDelegatedPrefix";
import { all, type CustomResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { ByoipSettings } from "./byoip-prefix-args";
import { given } from "./plain";

/** The prefixes that exist, as the provider reads them. */
export interface ByoipSteps {
  readonly advertised?: PublicAdvertisedPrefix | undefined;
  readonly delegated?: PublicDelegatedPrefix | undefined;
}

export function existingPrefixes(name: string, settings: ByoipSettings, opts: CustomResourceOptions): ByoipSteps {
  const { advertisedPrefix, delegatedPrefix } = settings;
  const steps: { advertised?: PublicAdvertisedPrefix; delegated?: PublicDelegatedPrefix } = {};
  if (advertisedPrefix !== undefined) {
    const id = globalId(settings, advertisedPrefix);
    steps.advertised = PublicAdvertisedPrefix.get(`${name}-advertised`, id, undefined, opts);
  }
  if (delegatedPrefix !== undefined) {
    const id = regionalId(settings, DELEGATED, delegatedPrefix);
    steps.delegated = PublicDelegatedPrefix.get(`${name}-delegated`, id, undefined, opts);
  }
  return steps;
}

/** The addresses that exist, by the names that they have here. */
export function existingAddresses(
  name: string,
  settings: ByoipSettings,
  opts: CustomResourceOptions,
): readonly (readonly [string, Address])[] {
  return namesOf(settings).map(([role, existing]) => [
    role,
    Address.get(`${name}-${role}`, regionalId(settings, ADDRESSES, existing), undefined, opts),
  ]);
}

/** What the addresses that exist are called here, and what they are called there. */
export const namesOf = ({
  existingAddresses: list = [],
}: ByoipSettings): readonly (readonly [string, Input<string>])[] =>
  isList(list) ? list.map((name) => [name, name]) : Object.entries(given(list));

const isList = (list: NonNullable<ByoipSettings["existingAddresses"]>): list is readonly string[] =>
  Array.isArray(list);

const ADVERTISED = "publicAdvertisedPrefixes";
const DELEGATED = "publicDelegatedPrefixes";
const ADDRESSES = "addresses";

/** In the forms that the provider imports: a path, or a name that it looks for in its own project. */
const globalId = ({ project }: ByoipSettings, nameOrPath: Input<string>): Output<string> =>
  all([nameOrPath, project]).apply(([given, id]) =>
    given.includes("/") || id === undefined ? given : `projects/${id}/global/${ADVERTISED}/${given}`,
  );

const regionalId = ({ project, region }: ByoipSettings, kind: string, nameOrPath: Input<string>): Output<string> =>
  all([nameOrPath, region, project]).apply(([given, place, id]) => {
    if (given.includes("/")) return given;
    return id === undefined ? `${place}/${given}` : `projects/${id}/regions/${place}/${kind}/${given}`;
  });
