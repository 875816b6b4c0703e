import { contains, overlaps, parseCidr, type Cidr } from "./cidr";
import { listOf } from "./list-of";
import type { Verdict } from "./verdict";

/** Addresses of a NetworkPolicy peer, less those of `except`. */
export interface IpBlock {
  readonly cidr: string;
  readonly except?: readonly string[] | undefined;
}

/** Whether a block has every address of `range`; `undefined` where only some of them, or what Kubernetes would refuse. */
export function covers({ cidr, except }: IpBlock, range: Cidr): Verdict {
  const block = typeof cidr === "string" ? parseCidr(cidr) : undefined;
  if (block === undefined) return undefined;
  if (!overlaps(block, range)) return false;
  let all = contains(block, range) ? true : undefined;
  for (const text of listOf(except)) {
    const gone = typeof text === "string" ? parseCidr(text) : undefined;
    if (gone !== undefined && contains(gone, range)) return false;
    if (gone === undefined || overlaps(gone, range)) all = undefined;
  }
  return all;
}
