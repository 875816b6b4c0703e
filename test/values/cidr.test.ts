import fc from "fast-check";
import {
  type Cidr,
  contains,
  coveredTogether,
  formatCidr,
  hasHostBits,
  network,
  overlaps,
  parseAddressOrCidr,
  parseCidr,
  parseIpAddress,
  sameAddress,
  sizeOf,
} from "../../lib/values/cidr";

const c = (text: string): Cidr => parseCidr(text)!;

const ipv4 = fc.tuple(fc.ipV4(), fc.nat({ max: 32 })).map(([address, prefix]) => c(`${address}/${prefix}`));
const ipv6 = fc.tuple(fc.ipV6(), fc.nat({ max: 128 })).map(([address, prefix]) => c(`${address}/${prefix}`));
/** Blocks within one /28, which often meet. */
const near = fc
  .tuple(fc.nat({ max: 15 }), fc.integer({ min: 28, max: 32 }))
  .map(([host, prefix]) => c(`10.0.0.${host}/${prefix}`));
const addresses = (x: Cidr): bigint[] => Array.from({ length: Number(sizeOf(x)) }, (_, i) => x.first + BigInt(i));

describe("parseCidr", () => {
  test.each<[string, Cidr]>([
    ["10.4.0.0/14", { family: 4, prefix: 14, first: 0x0a040000n, last: 0x0a07ffffn, address: 0x0a040000n }],
    ["10.4.0.9/16", { family: 4, prefix: 16, first: 0x0a040000n, last: 0x0a04ffffn, address: 0x0a040009n }],
    ["34.1.2.3/32", { family: 4, prefix: 32, first: 0x22010203n, last: 0x22010203n, address: 0x22010203n }],
    ["0.0.0.0/0", { family: 4, prefix: 0, first: 0n, last: 0xffffffffn, address: 0n }],
    ["::1/127", { family: 6, prefix: 127, first: 0n, last: 1n, address: 1n }],
    ["fd00::/8", { family: 6, prefix: 8, first: 0xfdn << 120n, last: (0xfen << 120n) - 1n, address: 0xfdn << 120n }],
    [
      "::ffff:10.0.0.1/128",
      { family: 6, prefix: 128, first: 0xffff0a000001n, last: 0xffff0a000001n, address: 0xffff0a000001n },
    ],
    ["::1.2.3.4/128", { family: 6, prefix: 128, first: 0x01020304n, last: 0x01020304n, address: 0x01020304n }],
  ])("%s", (text, expected) => expect(parseCidr(text)).toEqual(expected));

  test.each([
    ...[
      "",
      "/",
      "10.0.0.0",
      "10.0.0.0/",
      "/8",
      "10.0.0.0/33",
      "10.0.0.0/-1",
      "10.0.0.0/08",
      "10.0.0.0/8/8",
      "x/10.0.0.0/8",
      "::/129",
    ],
    ...[
      "10.0.0/8",
      "10/8",
      "010.0.0.0/8",
      "0xa.0.0.0/8",
      "0x0a000000/8",
      "167772160/8",
      "10.0.0.256/8",
      "10.0.0.0.0/8",
    ],
    ...[" 10.0.0.0/8", "10.0.0.0/8 ", "10.0.0.0/ 8", "10.0.0.0/8\n", "10.0.0.0/255.0.0.0", "ten/8", "1::2::3/64"],
    ...["fe80::1%eth0/64", "::ffff:010.0.0.1/128", "::ffff:0xa.0.0.1/128", "::ffff:10.1/128", "12345::/16", "[::]/0"],
  ])("%j is no block", (text) => {
    expect(parseCidr(text)).toBeUndefined();
    expect(parseAddressOrCidr(text)).toEqual(parseIpAddress(text));
  });

  test.each([8, null, undefined, {}, ["10.0.0.0/8"]])("%j is no text", (value) => {
    expect(parseCidr(value as string)).toBeUndefined();
    expect(parseIpAddress(value as string)).toBeUndefined();
    expect(parseAddressOrCidr(value as string)).toBeUndefined();
  });

  test("never throws", () => {
    const piece = fc.constantFrom("0", "1", "25", "256", "a", "x", ".", ":", "/", "%", "::", "10.0.0.1", "-", " ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = parseAddressOrCidr(pieces.join(""));
        if (found !== undefined) expect(parseCidr(formatCidr(found))).toEqual(found);
      }),
    );
  });
});

test.each(["34.1.2.3", "::1", "2001:db8::7", "::ffff:34.1.2.3"])("%s stands alone in its block", (text) => {
  const one = parseIpAddress(text)!;
  expect(one).toEqual(parseCidr(`${text}/${one.family === 4 ? 32 : 128}`));
  expect(parseAddressOrCidr(text)).toEqual(one);
  expect(sizeOf(one)).toBe(1n);
});

test.each(["34.1.2.3/32", "34.1.2", "034.1.2.3", "fe80::1%eth0", "", "host"])("%j is no address", (text) =>
  expect(parseIpAddress(text)).toBeUndefined(),
);

test("parseAddressOrCidr takes a block as well", () =>
  expect(parseAddressOrCidr("10.0.0.0/8")).toEqual(c("10.0.0.0/8")));

test.each<[string, boolean, string]>([
  ["10.4.0.9/16", true, "10.4.0.0/16"],
  ["10.4.0.0/16", false, "10.4.0.0/16"],
  ["10.4.0.1/32", false, "10.4.0.1/32"],
  ["10.4.0.1/31", true, "10.4.0.0/31"],
  ["0.0.0.1/0", true, "0.0.0.0/0"],
  ["fd00::1/64", true, "fd00::/64"],
])("host bits of %s: %s, its network is %s", (text, expected, start) => {
  expect(hasHostBits(c(text))).toBe(expected);
  expect(network(c(text))).toEqual(c(start));
});

test.each<[string, string, boolean, boolean]>([
  ["10.0.0.0/8", "10.4.0.0/14", true, true],
  ["10.4.0.0/14", "10.0.0.0/8", false, true],
  ["10.4.0.0/14", "10.4.0.0/14", true, true],
  ["10.4.0.0/14", "10.8.0.0/14", false, false],
  ["10.4.0.0/14", "10.7.255.255/32", true, true],
  ["10.4.0.0/14", "10.8.0.0/32", false, false],
  ["10.4.0.0/14", "10.3.255.255/32", false, false],
  ["0.0.0.0/0", "::/0", false, false],
  ["::/0", "10.0.0.0/8", false, false],
  ["10.0.0.1/32", "::ffff:10.0.0.1/128", false, false],
])("%s contains %s: %s, overlaps it: %s", (outer, inner, inside, meets) => {
  expect(contains(c(outer), c(inner))).toBe(inside);
  expect(overlaps(c(outer), c(inner))).toBe(meets);
  expect(overlaps(c(inner), c(outer))).toBe(meets);
});

test("contains exactly if it contains both ends", () => {
  const end = (x: Cidr, address: bigint): Cidr => ({ ...x, first: address, last: address, address });
  fc.assert(
    fc.property(fc.oneof(near, ipv4, ipv6), fc.oneof(near, ipv4, ipv6), (outer, inner) => {
      const both = contains(outer, end(inner, inner.first)) && contains(outer, end(inner, inner.last));
      expect(contains(outer, inner)).toBe(both);
    }),
  );
});

test("contains and overlaps agree with counting addresses", () => {
  fc.assert(
    fc.property(near, near, (a, b) => {
      const inA = new Set(addresses(a));
      expect(contains(a, b)).toBe(addresses(b).every((x) => inA.has(x)));
      expect(overlaps(a, b)).toBe(addresses(b).some((x) => inA.has(x)));
    }),
  );
});

describe("coveredTogether", () => {
  test.each<[string[], string, boolean]>([
    [["10.4.0.0/15", "10.6.0.0/15"], "10.4.0.0/14", true],
    [["10.6.0.0/15", "10.4.0.0/15"], "10.4.0.0/14", true],
    [["10.4.0.0/15", "10.7.0.0/16"], "10.4.0.0/14", false],
    [["10.0.0.0/8"], "10.4.0.0/14", true],
    [["10.4.0.0/24", "10.4.0.0/14"], "10.4.0.0/14", true],
    [["10.4.0.0/14", "10.4.0.0/24", "10.0.0.0/16"], "10.4.0.0/14", true],
    [["fd00::/8", "::/0"], "10.4.0.0/14", false],
    [["::/1", "8000::/1", "10.0.0.0/8"], "::/0", true],
    [[], "10.4.0.0/14", false],
  ])("%j cover %s: %s", (outers, inner, expected) => expect(coveredTogether(outers.map(c), c(inner))).toBe(expected));

  test("agrees with counting addresses", () => {
    fc.assert(
      fc.property(fc.array(near), near, (outers, inner) => {
        const covered = new Set(outers.flatMap(addresses));
        expect(coveredTogether(outers, inner)).toBe(addresses(inner).every((x) => covered.has(x)));
      }),
      { numRuns: 500 },
    );
  });
});

test.each<[string, bigint]>([
  ["10.4.0.0/14", 262144n],
  ["10.4.0.9/24", 256n],
  ["0.0.0.0/0", 1n << 32n],
  ["::/0", 1n << 128n],
])("%s has %d addresses", (text, expected) => expect(sizeOf(c(text))).toBe(expected));

describe("formatCidr", () => {
  test.each<[string, string]>([
    ["10.4.0.9/16", "10.4.0.9/16"],
    ["0.0.0.0/0", "0.0.0.0/0"],
    ["2001:0DB8:0:0:0:0:0:1/64", "2001:db8::1/64"],
    ["::ffff:10.0.0.1/128", "::ffff:a00:1/128"],
  ])("%s is written %s", (text, expected) => expect(formatCidr(c(text))).toBe(expected));

  test("is read back", () => {
    fc.assert(fc.property(fc.oneof(ipv4, ipv6), (x) => expect(parseCidr(formatCidr(x))).toEqual(x)));
  });
});

test.each<[string, string, boolean]>([
  ["34.1.2.3", "34.1.2.3/32", true],
  ["34.1.2.3/32", "34.1.2.3/32", true],
  ["34.1.2.3", "34.1.2.3", true],
  ["34.1.2.3", "34.1.2.4", false],
  ["34.1.2.3", "34.1.2.3/24", false],
  ["34.1.2.0/24", "34.1.2.0/24", false],
  ["2001:db8::1", "2001:db8:0::1/128", true],
  ["34.1.2.3", "::ffff:34.1.2.3", false],
  ["name", "name", false],
  ["34.1.2.3", "", false],
])("%s and %s are one address: %s", (a, b, expected) => {
  expect(sameAddress(a, b)).toBe(expected);
  expect(sameAddress(b, a)).toBe(expected);
});
