import type { Input } from "@pulumi/pulumi";
import { PRIVATE_BLOCKS } from "../facts/addresses";
import { PRIVATE_SUBNET_RANGES } from "../facts/internal-addresses";
import { GATEWAY_CONDITIONS } from "../facts/persistent-ip-objects";
import { persistentIpClass } from "../rules/gateway-class";
import { contains, parseAddressOrCidr, parseCidr } from "../values/cidr";
import type { Problem } from "./enforce";
import { addressesProblems } from "./persistent-ip-address-problems";
import { isReserved, type PersistentAddress } from "./persistent-ip-addresses";
import type { GatewaySettings } from "./persistent-ip-gateway-args";
import { ADDRESS_TYPE } from "./persistent-ip-gateway-inputs";
import { waitProblems } from "./persistent-ip-wait";
import { plain } from "./plain";
import { selectionProblems } from "./pod-selection";

/** What no rule about the Gateway says, because it needs more than the Gateway tells. */
export function* gatewayProblems(settings: GatewaySettings): Iterable<Problem> {
  yield* classProblems(settings);
  yield* addressesProblems("addresses", settings.addresses);
  const addresses = plain<Input<PersistentAddress>[]>(settings.addresses);
  for (const [i, entry] of (addresses ?? []).entries())
    yield* entryProblems(`addresses[${i}]`, plain<PersistentAddress>(entry), settings);
  const { allowedNamespaces, waitFor, annotations } = settings;
  if (typeof allowedNamespaces === "object") yield* selectionProblems("allowedNamespaces", allowedNamespaces);
  yield* waitProblems(waitFor, annotations, GATEWAY_CONDITIONS.value);
}

function* classProblems({ gatewayClassName, direction, delivery }: GatewaySettings): Iterable<Problem> {
  if (gatewayClassName === undefined) return;
  const own = plain<string>(gatewayClassName);
  const takes = persistentIpClass(own)?.takes ?? ADDRESS_TYPE[direction];
  if (direction in ADDRESS_TYPE && takes !== ADDRESS_TYPE[direction])
    yield {
      path: "gatewayClassName",
      reason: `${own} takes ${takes} addresses, and direction is ${direction}`,
      fix: "Let the two agree.",
    };
  if (delivery !== undefined)
    yield { path: "delivery", reason: "stands beside gatewayClassName", fix: "Give one or the other." };
}

function* entryProblems(
  path: string,
  entry: PersistentAddress | undefined,
  { direction, region }: GatewaySettings,
): Iterable<Problem> {
  if (entry === undefined) return;
  const { address, addressType, region: place } = isReserved(entry) ? entry : { address: entry };
  if (direction in ADDRESS_TYPE) yield* typeProblems(path, plain<string>(address), plain(addressType), direction);
  const [own, wanted] = [plain(place), plain<string>(region)];
  if (own !== undefined && wanted !== undefined && nameOf(own) !== nameOf(wanted))
    yield {
      path,
      reason: `it is in ${nameOf(own)}, and the cluster in ${nameOf(wanted)}`,
      fix: `Reserve an address in ${nameOf(wanted)}.`,
    };
}

/** A private address on an external class is refused by a rule already. */
function* typeProblems(
  path: string,
  text: string | undefined,
  type: string | undefined,
  direction: GatewaySettings["direction"],
): Iterable<Problem> {
  const address = parseAddressOrCidr(text ?? "");
  const isIn = (ranges: readonly string[]) =>
    address?.family === 4 && ranges.some((range) => contains(parseCidr(range)!, address));
  if (type !== undefined && type !== ADDRESS_TYPE[direction] && !(direction === "external" && isIn(PRIVATE)))
    yield {
      path,
      reason: `it is an ${type} address, and direction is ${direction}`,
      fix: "Reserve one of the other type, or change direction.",
    };
  if (type === undefined && direction === "internal" && address?.family === 4 && !isIn(PRIVATE_SUBNET_RANGES.value))
    yield {
      path,
      reason: `${text} is an external address, and direction is internal`,
      fix: 'Give an internal one; of a public range that a subnet has, as { address, addressType: "INTERNAL" }.',
    };
}

const PRIVATE = PRIVATE_BLOCKS.value;

/** A region by its name, or by its URL. */
const nameOf = (region: string): string => region.split("/").pop()!;
