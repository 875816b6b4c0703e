import { type Cidr, formatCidr, hasHostBits, network, parseCidr } from "./cidr";
import type { Mistake } from "./whole-number";

/** `10.4.0.0/14`; `undefined` also for IPv6, which the ranges of a subnet are not here. */
export function ipv4Range(text: string | undefined): Cidr | undefined {
  const cidr = text === undefined ? undefined : parseCidr(text);
  return cidr?.family === 4 ? cidr : undefined;
}

/** What is wrong with a range, and the same without the range. */
interface RangeMistake extends Mistake {
  readonly unseen: Mistake;
}

/** Of a range with host bits, without the range. */
export const INSIDE_ITS_BLOCK: Mistake = {
  reason: "begins inside its block",
  fix: "Write the first address of the block.",
};

/** Why a text is no whole block of IPv4 addresses; `example` is one. */
export function ipv4RangeMistake(text: string, example: string): RangeMistake | undefined {
  const cidr = parseCidr(text);
  const fix = `Write one such as ${example}.`;
  const without = (reason: string) => ({ fix, unseen: { reason, fix } });
  if (cidr === undefined) return { reason: `"${text}" is no IPv4 range`, ...without("is no IPv4 range") };
  if (cidr.family === 6)
    return {
      reason: `${text} is IPv6, and an IPv4 range is needed`,
      ...without("is IPv6, and an IPv4 range is needed"),
    };
  if (!hasHostBits(cidr)) return undefined;
  const whole = `Write ${formatCidr(network(cidr))}.`;
  return { reason: `${text} begins inside its block`, fix: whole, unseen: INSIDE_ITS_BLOCK };
}
