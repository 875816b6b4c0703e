import { PRIVATE_BLOCKS } from "../facts/addresses";
import { contains, parseAddressOrCidr, parseCidr } from "../values/cidr";

const BLOCKS = PRIVATE_BLOCKS.value.map((block) => parseCidr(block)!);

/** Whether an address, or all of a block, is of those that nobody has on the internet. */
export function isPrivateAddress(text: unknown): text is string {
  const address = typeof text === "string" ? parseAddressOrCidr(text) : undefined;
  return address !== undefined && BLOCKS.some((block) => contains(block, address));
}
