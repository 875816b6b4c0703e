import { type Cidr, contains, overlaps, sizeOf } from "./cidr";

/** How many addresses each wanted range has to hold at least. */
type Wanted<K extends string = string> = Readonly<Record<K, number>>;

/**
 * Ranges inside `parent`, apart from each other and from `taken`: the largest first, each at the lowest place where it
 * fits, so that the same wishes always give the same plan. `undefined` where there is no room.
 */
export function planRanges<K extends string>(
  parent: Cidr,
  wanted: Wanted<K>,
  taken: readonly Cidr[] = [],
): Readonly<Record<K, Cidr>> | undefined {
  const placed = new Map<K, Cidr>();
  for (const [name, addresses] of largestFirst(wanted)) {
    const range = firstFree(parent, addresses, [...taken, ...placed.values()]);
    if (range === undefined) return undefined;
    placed.set(name, range);
  }
  return Object.fromEntries(placed) as Record<K, Cidr>;
}

/** The smallest power of two that is not below `count`: the size of the block that holds so many addresses. */
export function powerOfTwo(count: number): number {
  let size = 1;
  while (size < count) size *= 2;
  return size;
}

/** The length of the IPv4 prefix that the smallest block for so many addresses has; `undefined` where none is that large. */
export function prefixFor(addresses: number): number | undefined {
  const prefix = 32 - Math.log2(powerOfTwo(addresses));
  return prefix < 0 ? undefined : prefix;
}

const largestFirst = <K extends string>(wanted: Wanted<K>): readonly [K, number][] =>
  (Object.entries(wanted) as [K, number][]).sort(([a, x], [b, y]) => powerOfTwo(y) - powerOfTwo(x) || (a < b ? -1 : 1));

function firstFree(parent: Cidr, addresses: number, taken: readonly Cidr[]): Cidr | undefined {
  if (addresses > Number(sizeOf(parent))) return undefined;
  const size = BigInt(powerOfTwo(addresses));
  let range = blockFrom(parent.first, size, parent.family);
  while (contains(parent, range)) {
    const inTheWay = taken.find((other) => overlaps(other, range));
    if (inTheWay === undefined) return range;
    range = blockFrom(inTheWay.last + 1n, size, parent.family);
  }
  return undefined;
}

/** The block of `size` at `from`, or at the next multiple of its size: a block begins nowhere else. */
function blockFrom(from: bigint, size: bigint, family: 4 | 6): Cidr {
  const first = ((from + size - 1n) / size) * size;
  const prefix = (family === 4 ? 32 : 128) - (size.toString(2).length - 1);
  return { family, first, last: first + size - 1n, prefix, address: first };
}
