import fc from "fast-check";
import { contains, formatCidr, overlaps, parseCidr, sizeOf, type Cidr } from "../../lib/values/cidr";
import { planRanges, powerOfTwo, prefixFor } from "../../lib/values/range-plan";

const cidr = (text: string): Cidr => parseCidr(text)!;

const plan = (parent: string, wanted: Record<string, number>, ...taken: string[]) => {
  const ranges = planRanges(cidr(parent), wanted, taken.map(cidr));
  return ranges && Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, formatCidr(range)]));
};

test.each<[name: string, parent: string, wanted: Record<string, number>, taken: string[], ranges: object | undefined]>([
  ["nothing", "10.0.0.0/8", {}, [], {}],
  ["one that fills it", "10.0.0.0/24", { a: 256 }, [], { a: "10.0.0.0/24" }],
  ["one too many", "10.0.0.0/24", { a: 257 }, [], undefined],
  ["two halves", "10.0.0.0/24", { a: 128, b: 128 }, [], { a: "10.0.0.0/25", b: "10.0.0.128/25" }],
  ["a half and more than the rest", "10.0.0.0/24", { a: 128, b: 129 }, [], undefined],
  ["the largest first", "10.0.0.0/24", { a: 1, b: 128 }, [], { a: "10.0.0.128/32", b: "10.0.0.0/25" }],
  ["around what is taken", "10.0.0.0/24", { a: 64 }, ["10.0.0.32/27"], { a: "10.0.0.64/26" }],
  ["in the gap", "10.0.0.0/24", { a: 64 }, ["10.0.0.0/26", "10.0.0.128/25"], { a: "10.0.0.64/26" }],
  ["no gap", "10.0.0.0/24", { a: 65 }, ["10.0.0.0/26"], { a: "10.0.0.128/25" }],
  ["all taken", "10.0.0.0/24", { a: 1 }, ["10.0.0.0/16"], undefined],
  ["what is taken elsewhere", "10.0.0.0/24", { a: 256 }, ["192.168.0.0/16", "fd00::/8"], { a: "10.0.0.0/24" }],
  ["IPv6", "fd00::/64", { a: 3 }, ["fd00::/126"], { a: "fd00::4/126" }],
  ["endless", "10.0.0.0/8", { a: Infinity }, [], undefined],
])("%s", (_, parent, wanted, taken, ranges) => {
  expect(plan(parent, wanted, ...taken)).toEqual(ranges);
});

const ranges = fc
  .tuple(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 17, max: 30 }))
  .map(([at, prefix]) => cidr(`10.0.${at >> 8}.${at & 255}/${prefix}`))
  .map((c) => ({ ...c, address: c.first }));
const wishes = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.integer({ min: 1, max: 20000 }), { maxKeys: 6 });
const PARENT = cidr("10.0.0.0/16");

test("a plan is inside its parent, large enough, on its own boundary, and apart from all else", () => {
  fc.assert(
    fc.property(wishes, fc.array(ranges, { maxLength: 8 }), (wanted, taken) => {
      const planned = planRanges(PARENT, wanted, taken);
      fc.pre(planned !== undefined);
      const all = Object.entries(planned);
      expect(Object.keys(planned).sort()).toEqual(Object.keys(wanted).sort());
      for (const [i, [name, range]] of all.entries()) {
        expect(parseCidr(formatCidr(range))).toEqual(range);
        expect(contains(PARENT, range)).toBe(true);
        expect(Number(sizeOf(range))).toBe(powerOfTwo(wanted[name]!));
        expect(taken.some((other) => overlaps(range, other))).toBe(false);
        expect(all.slice(i + 1).some(([, other]) => overlaps(range, other))).toBe(false);
      }
    }),
  );
});

test("what was planned may be written down: the rest stays where it is", () => {
  fc.assert(
    fc.property(wishes, (wanted) => {
      const planned = planRanges(PARENT, wanted);
      fc.pre(planned !== undefined);
      for (const [name, range] of Object.entries(planned)) {
        const { [name]: _, ...rest } = wanted;
        expect({ ...planRanges(PARENT, rest, [range]), [name]: range }).toEqual(planned);
      }
    }),
  );
});

test("one range is refused only where none fits", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 512 }), fc.array(ranges, { maxLength: 20 }), (addresses, taken) => {
      const size = BigInt(powerOfTwo(addresses));
      const parent = cidr("10.0.0.0/22");
      const places = Array.from({ length: Number(sizeOf(parent) / size) }, (_, i) => parent.first + BigInt(i) * size);
      const free = places.some((first) => !taken.some((t) => t.first < first + size && first <= t.last));
      expect(planRanges(parent, { a: addresses }, taken) !== undefined).toBe(free);
    }),
  );
});

test.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 4],
  [220, 256],
  [256, 256],
  [257, 512],
])("the power of two for %d is %d", (count, size) => {
  expect(powerOfTwo(count)).toBe(size);
});

test.each([
  [1, 32],
  [2, 31],
  [257, 23],
  [2 ** 32, 0],
  [2 ** 32 + 1, undefined],
])("%d addresses need a prefix of %p", (addresses, prefix) => {
  expect(prefixFor(addresses)).toBe(prefix);
});
