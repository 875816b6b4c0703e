import { addressesNamedIn, type NamedAddress, type ReservedAddress } from "../inventory/gateway-addresses";
import type { GatewaySpec, GkeIpRouteSpec } from "../inventory/persistent-ips";
import { NotYet, orNotYet } from "../inventory/view";
import type { Around, Finding } from "./rule";

/** What is wrong with a reserved address where it is named; `undefined`: nothing. */
export type Wrong = (address: ReservedAddress) => Omit<Finding, "path"> | undefined;

/** What is wrong with the reserved addresses that a Gateway or a route names. */
export function* namedAddressFindings(
  spec: GatewaySpec | GkeIpRouteSpec,
  { resource, inventory }: Around,
  wrong: Wrong,
): Iterable<Finding | NotYet> {
  for (const named of addressesNamedIn(spec, resource, inventory))
    if (named instanceof NotYet) yield named;
    else yield* orNotYet(() => findingsOf(named, wrong));
}

/** As hard as the rule only where it holds of every address that may be meant. */
function* findingsOf({ path, candidates, guessed }: NamedAddress, wrong: Wrong): Iterable<Finding> {
  const found = candidates.flatMap((candidate) => wrong(candidate) ?? []);
  const [first] = found;
  if (first === undefined) return;
  const unsure = found.length < candidates.length ? "another address may be meant" : undefined;
  const softer = found.map((f) => f.softer).find((s) => s !== undefined);
  yield { path, ...first, softer: guessed ?? unsure ?? softer, related: found.flatMap((f) => f.related ?? []) };
}
