import type { KubernetesObject } from "../inventory/kubernetes-object";
import { NotYet, orNotYet } from "../inventory/view";
import { chainAffinityWithinRange } from "./chain-affinity-within-range";
import { chainHasOneFunction } from "./chain-has-one-function";
import { fqdnPolicyWithinLimits } from "./fqdn-policy-within-limits";
import { gatewayAddressesAreCidr } from "./gateway-addresses-are-cidr";
import { gatewayAddressesWithinLimit } from "./gateway-addresses-within-limit";
import { paramSetDeviceOrRanges } from "./param-set-device-or-ranges";
import { routeAddressesAreCidr } from "./route-addresses-are-cidr";
import { routeHasParent } from "./route-has-parent";
import { routeSelectorNotEmpty } from "./route-selector-not-empty";
import type { Around, Rule } from "./rule";
import { selectorDestinationIsIpv4 } from "./selector-destination-is-ipv4";
import { selectorHasOneDirection } from "./selector-has-one-direction";
import { selectorPortsWithinLimit } from "./selector-ports-within-limit";

/** Those that judge one object of a kind with a schema, and know better than the schema what is wrong with it. */
export const MORE_SPECIFIC: readonly Rule[] = [
  chainAffinityWithinRange,
  chainHasOneFunction,
  fqdnPolicyWithinLimits,
  gatewayAddressesAreCidr,
  gatewayAddressesWithinLimit,
  paramSetDeviceOrRanges,
  routeAddressesAreCidr,
  routeHasParent,
  routeSelectorNotEmpty,
  selectorDestinationIsIpv4,
  selectorHasOneDirection,
  selectorPortsWithinLimit,
];

/** The paths in an object that a more specific rule speaks of, as hard as the schema would. */
export function spokenOf(object: KubernetesObject, { resource, inventory, ...around }: Around): readonly string[] {
  const paths: string[] = [];
  const standing = inventory.standingOf(resource);
  for (const { kind, judge } of MORE_SPECIFIC.flatMap((rule) => rule.checks))
    for (const place of orNotYet(() => kind.places.get(resource.type)?.(object, standing) ?? []))
      if (!(place instanceof NotYet))
        for (const found of orNotYet(() => judge(place.subject, { resource, inventory, ...around })))
          if (!(found instanceof NotYet) && found.softer === undefined) paths.push(place.at(found.path));
  return paths;
}

/**
 * Whether something is said of `path` among `paths`: of that place, or more closely of what is in it. Where `spec` itself
 * is wrong, what is said of its fields only follows from that.
 */
export const isSaid = (path: string, paths: readonly string[]): boolean =>
  paths.some((said) => said === path || (path !== "spec" && isWithin(path, said)));

const isWithin = (path: string, inner: string): boolean => inner.startsWith(`${path}.`) || inner.startsWith(`${path}[`);
