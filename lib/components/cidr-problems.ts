import { formatCidr, hasHostBits, network, parseCidr } from "../values/cidr";
import { INSIDE_ITS_BLOCK } from "../values/ipv4-range";
import type { Problem } from "./enforce";

/** A problem where `text` is there and is no whole block of IPv4 or IPv6 addresses. */
export function* blockProblems(path: string, text: string | undefined): Iterable<Problem> {
  if (text === undefined) return;
  const cidr = parseCidr(text);
  const fix = "Write address/length; a length of 32 is one IPv4 address.";
  if (cidr === undefined) yield { path, reason: `"${text}" is no range`, fix, unseen: { reason: "is no range", fix } };
  else if (hasHostBits(cidr))
    yield {
      path,
      reason: `${text} begins inside its block`,
      fix: `Write ${formatCidr(network(cidr))}.`,
      unseen: INSIDE_ITS_BLOCK,
    };
}
