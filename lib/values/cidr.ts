import ipaddr from "ipaddr.js";

/** A block of addresses, and the address in it that was written: `10.4.0.9/16`. */
export interface Cidr {
  /** An IPv4-mapped IPv6 address is IPv6. */
  readonly family: 4 | 6;
  /** The lowest and highest address of the block, as numbers. */
  readonly first: bigint;
  readonly last: bigint;
  /** 0 to 32, in IPv6 to 128. */
  readonly prefix: number;
  /** The address as it was written; differs from `first` where there are host bits. */
  readonly address: bigint;
}

const BITS = { 4: 32, 6: 128 } as const;

/** `10.4.0.0/14`, `fd00::/8`; `undefined` for an address without prefix, and for anything else. */
export function parseCidr(text: string): Cidr | undefined {
  const found = typeof text === "string" ? /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) : null;
  return found === null ? undefined : block(found[1]!, Number(found[2]));
}

/** One address, as the block that holds it alone (`/32` or `/128`). */
export const parseIpAddress = (text: string): Cidr | undefined =>
  typeof text === "string" ? block(text, undefined) : undefined;

export const parseAddressOrCidr = (text: string): Cidr | undefined => parseCidr(text) ?? parseIpAddress(text);

/** Whether the address is inside the block rather than at its start, as in `10.4.0.9/16`. */
export const hasHostBits = (c: Cidr): boolean => c.address !== c.first;

/** The block without host bits: `10.4.0.9/16` becomes `10.4.0.0/16`. */
export const network = (c: Cidr): Cidr => ({ ...c, address: c.first });

export const contains = (outer: Cidr, inner: Cidr): boolean =>
  outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;

export const overlaps = (a: Cidr, b: Cidr): boolean => a.family === b.family && a.first <= b.last && b.first <= a.last;

/** Whether every address of `inner` is in one of `outers`: two halves cover the whole that neither contains. */
export function coveredTogether(outers: readonly Cidr[], inner: Cidr): boolean {
  let missing = inner.first;
  const inOrder = outers.filter((c) => c.family === inner.family).sort((a, b) => Number(a.first - b.first));
  for (const outer of inOrder) if (outer.first <= missing && missing <= outer.last) missing = outer.last + 1n;
  return missing > inner.last;
}

/** How many addresses. */
export const sizeOf = (c: Cidr): bigint => c.last - c.first + 1n;

/** Address and prefix; IPv6 in the short form of RFC 5952. */
export const formatCidr = (c: Cidr): string => `${formatAddress(c.family, c.address)}/${c.prefix}`;

/** Whether both name the same one address: `34.1.2.3` and `34.1.2.3/32` do, `34.1.2.3/24` is none. */
export function sameAddress(a: string, b: string): boolean {
  const [one, other] = [parseAddressOrCidr(a), parseAddressOrCidr(b)];
  if (one === undefined || other === undefined || sizeOf(one) > 1n) return false;
  return contains(one, other);
}

function block(text: string, length: number | undefined): Cidr | undefined {
  const bytes = bytesOf(text);
  if (bytes === undefined) return undefined;
  const family = bytes.length === 4 ? 4 : 6;
  const prefix = length ?? BITS[family];
  if (prefix > BITS[family]) return undefined;
  const address = bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
  const size = 1n << BigInt(BITS[family] - prefix);
  const first = address - (address % size);
  return { family, first, last: first + size - 1n, prefix, address };
}

/** Plain decimal IPv4 only: the shorter, octal and hexadecimal spellings mean different things to different readers. */
function bytesOf(text: string): readonly number[] | undefined {
  if (!/^[\da-f:.]+$/i.test(text)) return undefined; // the library throws at what it cannot read, which takes long
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text).toByteArray();
  const groups = withoutDottedTail(text);
  if (!ipaddr.IPv6.isValid(groups)) return undefined;
  return ipaddr.IPv6.parse(groups).toByteArray();
}

/** `64:ff9b::1.2.3.4` as `64:ff9b::102:304`: the library takes octal there, and `::1.2.3.4` for `::ffff:1.2.3.4`. */
function withoutDottedTail(text: string): string {
  const tail = text.slice(text.lastIndexOf(":") + 1);
  if (!ipaddr.IPv4.isValidFourPartDecimal(tail)) return tail.includes(".") ? "" : text;
  const [a, b, c, d] = ipaddr.IPv4.parse(tail).octets as [number, number, number, number];
  return `${text.slice(0, -tail.length)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

function formatAddress(family: 4 | 6, address: bigint): string {
  const count = BITS[family] / 8;
  const bytes = Array.from({ length: count }, (_, i) => Number((address >> BigInt(8 * (count - 1 - i))) & 255n));
  return family === 4 ? bytes.join(".") : new ipaddr.IPv6(bytes).toRFC5952String();
}
