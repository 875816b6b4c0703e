import { type Cidr, formatCidr, hasHostBits, network, parseCidr } from "./cidr";
import type { Mistake } from "./whole-number";

/** `10.4.0.0/14`; `undefined` also for IPv6, which the ranges of a subnet are not here. */
export function ipv4Range(text: string | undefined): Cidr | undefined {
  const cidr = text === undefined ? undefined : parseCidr(text);
  return cidr?.family === 4 ? cidr : undefined;
}

/** Why a text is no whole block of IPv4 addresses; `example` is one. */
export function ipv4RangeMistake(text: string, example: string): Mistake | undefined {
  const cidr = parseCidr(text);
  const fix = `Write one such as ${example}.`;
  if (cidr === undefined) return { reason: `"${text}" is no IPv4 range`, fix };
  if (cidr.family === 6) return { reason: `${text} is IPv6, and an IPv4 range is needed`, fix };
  if (!hasHostBits(cidr)) return undefined;
  return { reason: `${text} begins inside its block`, fix: `Write ${formatCidr(network(cidr))}.` };
}
