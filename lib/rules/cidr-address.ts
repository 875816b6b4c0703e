import { DEFAULT_ADDRESS_TYPE, OTHER_CIDR_TYPE, PERSISTENT_ADDRESS } from "../facts/persistent-ip";
import type { AddressClaim } from "../inventory/persistent-ips";
import { orNotYet, type NotYet } from "../inventory/view";
import { formatCidr, parseCidr, parseIpAddress, type Cidr } from "../values/cidr";
import type { Finding } from "./rule";

const { type: TYPE, family: FAMILY, prefix: PREFIX } = PERSISTENT_ADDRESS.value;

/**
 * What is wrong with an address of a Gateway or a route; its type and its value are judged each for itself.
 * `typeSofter`: why its type weighs less.
 */
export function* cidrAddressFindings(
  address: AddressClaim | undefined,
  path: string,
  typeSofter?: string,
): Iterable<Finding | NotYet> {
  yield* orNotYet(() => typeFindings(address?.type, `${path}.type`, typeSofter));
  yield* orNotYet(() => valueFindings(address?.value, `${path}.value`));
}

function* typeFindings(type: unknown, path: string, softer: string | undefined): Iterable<Finding> {
  if (type === TYPE) return;
  const fix = `Set type to "${TYPE}".`;
  if (typeof type !== "string" || type === "")
    yield { path, reason: `is not set, and becomes ${DEFAULT_ADDRESS_TYPE.value}`, fix, softer };
  else {
    const mayBeNewer = type.endsWith(OTHER_CIDR_TYPE.value);
    const doubt = mayBeNewer ? "whether Google's newest page writes the type so could not be read" : softer;
    yield { path, reason: `"${type}" is not "${TYPE}"`, fix, softer: doubt };
  }
}

function* valueFindings(value: unknown, path: string): Iterable<Finding> {
  const text = typeof value === "string" ? value : "";
  const bare = parseIpAddress(text);
  const address = bare ?? parseCidr(text);
  if (address === undefined) yield { path, reason: `is no IPv${FAMILY} address with /${PREFIX}` };
  else if (address.family !== FAMILY)
    yield { path, reason: `${text} is IPv${address.family}`, fix: `Give an IPv${FAMILY} address with /${PREFIX}.` };
  else if (bare !== undefined) yield { path, reason: `${text} has no prefix length`, fix: `Write ${text}/${PREFIX}.` };
  else if (address.prefix !== PREFIX)
    yield { path, reason: `${text} is a block of addresses`, fix: fixOfBlock(address) };
}

const fixOfBlock = (block: Cidr): string =>
  `Name each address by itself, as ${formatCidr({ ...block, prefix: PREFIX })}.`;
