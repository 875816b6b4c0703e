import fc from "fast-check";
import {
  coveredByOne,
  covers,
  formatPortRange,
  formatShare,
  overlap,
  parsePortRange,
  parsePortRanges,
  type PortRange,
  remainder,
  share,
  shareOf,
  size,
} from "../../lib/values/port-range";

const r = (from: number, to: number): PortRange => ({ from, to });
const NODE_PORTS = r(30000, 32767);

const rangeUpTo = (highest: number): fc.Arbitrary<PortRange> =>
  fc
    .tuple(fc.integer({ min: 1, max: highest }), fc.integer({ min: 1, max: highest }))
    .map(([a, b]) => r(Math.min(a, b), Math.max(a, b)));
const small = rangeUpTo(24);
const ports = (range: PortRange): number[] =>
  Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i);

describe("parsePortRange", () => {
  test.each<[string, PortRange]>([
    ["30000-32767", NODE_PORTS],
    ["1024 65535", r(1024, 65535)],
    ["1024\t65535", r(1024, 65535)],
    ["32768 \t 60999\n", r(32768, 60999)],
    ["8080", r(8080, 8080)],
    [" 30000-32767\n", NODE_PORTS],
    ["1-65535", r(1, 65535)],
    ["1", r(1, 1)],
    ["5-5", r(5, 5)],
  ])("%j", (text, expected) => expect(parsePortRange(text)).toEqual(expected));

  test.each([
    ...["", " ", "0", "0-10", "0 65535", "1-65536", "65536", "32767-30000", "60999 32768", "-", "5-", "-5", "1-2-3"],
    ...["1 2 3", "1 - 2", "1,2", "a-b", "010-020", "1e3-2e3", "0x10", "1.5-2", "+1-2", "30000:32767", "100000"],
  ])("%j is no range", (text) => expect(parsePortRange(text)).toBeUndefined());

  test.each([8080, null, undefined, {}, ["8080"]])("%j is no text", (value) => {
    expect(parsePortRange(value as string)).toBeUndefined();
    expect(parsePortRanges(value as string)).toBeUndefined();
  });

  test("reads what formatPortRange writes", () => {
    fc.assert(fc.property(rangeUpTo(65535), (range) => expect(parsePortRange(formatPortRange(range))).toEqual(range)));
  });
});

test("formatPortRange", () => {
  expect([NODE_PORTS, r(8080, 8080)].map(formatPortRange)).toEqual(["30000-32767", "8080"]);
});

describe("parsePortRanges", () => {
  test.each<[string, PortRange[]]>([
    ["", []],
    [" \n", []],
    ["8080", [r(8080, 8080)]],
    ["8080,", [r(8080, 8080)]],
    ["8080,30000-32767", [r(8080, 8080), NODE_PORTS]],
    ["30000-32767,8080\n", [r(8080, 8080), NODE_PORTS]],
    ["30000-31000,31001-32767", [NODE_PORTS]],
    ["31001-32767,30000-31000", [NODE_PORTS]],
    ["30000-32767,30005-30010", [NODE_PORTS]],
    ["30000-31000,31002-32767", [r(30000, 31000), r(31002, 32767)]],
  ])("%j", (text, expected) => expect(parsePortRanges(text)).toEqual(expected));

  test.each([
    ",",
    "8080,,",
    ",8080",
    "8080,x",
    "8080,10-5",
    "0,8080",
    "8080,65536",
    "8080 9090",
    "1024 2048,8080",
    "8080, 9090",
  ])("%j is refused", (text) => expect(parsePortRanges(text)).toBeUndefined());

  test("is the set of ports listed, in order and with a gap between any two ranges", () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 1 }), (ranges) => {
        const read = parsePortRanges(ranges.map(formatPortRange).join(","))!;
        expect(read.flatMap(ports)).toEqual([...new Set(ranges.flatMap(ports))].sort((a, b) => a - b));
        read.slice(1).forEach((range, i) => expect(range.from).toBeGreaterThan(read[i]!.to + 1));
      }),
    );
  });
});

describe("overlap", () => {
  test.each<[PortRange, PortRange | undefined]>([
    [r(1024, 65535), NODE_PORTS],
    [r(32768, 60999), undefined],
    [r(32767, 60999), r(32767, 32767)],
    [r(15000, 29999), undefined],
    [r(15000, 30000), r(30000, 30000)],
    [r(31000, 31005), r(31000, 31005)],
  ])("of %j with the node ports", (range, expected) => expect(overlap(range, NODE_PORTS)).toEqual(expected));

  test("is symmetric, and the ports in both", () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const both = ports(a).filter((port) => ports(b).includes(port));
        const found = overlap(a, b);
        expect(found === undefined ? [] : ports(found)).toEqual(both);
        expect(overlap(b, a)).toEqual(found);
      }),
    );
  });
});

describe("covers", () => {
  test.each<[PortRange, boolean]>([
    [NODE_PORTS, true],
    [r(29999, 32768), true],
    [r(30001, 32767), false],
    [r(30000, 32766), false],
    [r(1, 80), false],
  ])("%j covers the node ports: %s", (outer, expected) => expect(covers(outer, NODE_PORTS)).toBe(expected));

  test("exactly if every port is in it", () => {
    fc.assert(
      fc.property(small, small, (outer, inner) =>
        expect(covers(outer, inner)).toBe(ports(inner).every((port) => ports(outer).includes(port))),
      ),
    );
  });
});

test.each<[string, boolean]>([
  ["30000-32767", true],
  ["8080,29000-33000", true],
  ["30000-31000,31001-32767", true],
  ["30000-31000,31002-32767", false],
  ["30001-32767", false],
  ["", false],
])("one entry of %j covers the node ports: %s", (text, expected) =>
  expect(coveredByOne(parsePortRanges(text)!, NODE_PORTS)).toBe(expected),
);

test("coveredByOne does not add ranges up", () => {
  expect(coveredByOne([r(30000, 31000), r(30500, 32767)], NODE_PORTS)).toBe(false);
});

test("size counts both ends", () => {
  expect(size(NODE_PORTS)).toBe(2768);
  expect(size(r(7, 7))).toBe(1);
  fc.assert(fc.property(small, (range) => expect(size(range)).toBe(ports(range).length)));
});

describe("share", () => {
  test.each<[PortRange, number, string]>([
    [r(1024, 65535), 2768 / 64512, "4.3 %"],
    [r(10000, 65000), 2768 / 55001, "5.0 %"],
    [r(32768, 60999), 0, "0 %"],
    [r(32767, 60999), 1 / 28233, "less than 0.1 %"],
    [r(30000, 32768), 2768 / 2769, "more than 99.9 %"],
    [r(30000, 32767), 1, "100 %"],
    [r(31000, 31005), 1, "100 %"],
  ])("of %j in the node ports is %d, %s", (range, fraction, text) => {
    expect(share(range, NODE_PORTS)).toBe(fraction);
    expect(formatShare(share(range, NODE_PORTS))).toBe(text);
  });

  test("is the counted fraction, from 0 to 1", () => {
    fc.assert(
      fc.property(small, small, (range, of) => {
        const inside = ports(range).filter((port) => ports(of).includes(port)).length;
        expect(share(range, of)).toBe(inside / ports(range).length);
        expect(share(range, of)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each<[number, string]>([
  [0.00049, "less than 0.1 %"],
  [0.00051, "0.1 %"],
  [0.0429, "4.3 %"],
  [0.5, "50.0 %"],
  [0.9994, "99.9 %"],
  [0.9996, "more than 99.9 %"],
])("%d is said as %s", (fraction, text) => expect(formatShare(fraction)).toBe(text));

describe("remainder", () => {
  test.each<[PortRange, PortRange[], PortRange[]]>([
    [r(1, 9), [], [r(1, 9)]],
    [r(1, 9), [r(1, 9)], []],
    [r(1, 9), [r(3, 4)], [r(1, 2), r(5, 9)]],
    [r(1, 9), [r(3, 4), r(6, 20)], [r(1, 2), r(5, 5)]],
    [r(1024, 65535), [NODE_PORTS], [r(1024, 29999), r(32768, 65535)]],
  ])("%j without %j", (range, without, expected) => expect(remainder(range, without)).toEqual(expected));

  test("is what a list of ports says", () => {
    fc.assert(
      fc.property(small, fc.array(small, { maxLength: 4 }), (range, without) => {
        const gone = new Set(without.flatMap(ports));
        expect(remainder(range, without).flatMap(ports)).toEqual(ports(range).filter((p) => !gone.has(p)));
      }),
    );
  });
});

describe("shareOf", () => {
  test.each<[PortRange[], PortRange[], string]>([
    [[r(1024, 65535)], [], "4.3 %"],
    [[r(10000, 65000)], [], "5.0 %"],
    [[r(32768, 60999)], [], "0 %"],
    [[r(30000, 32767)], [], "100 %"],
    [[r(1024, 65535)], [NODE_PORTS], "0 %"],
    [[r(1024, 65535)], [r(30000, 32766)], "less than 0.1 %"],
    [[r(1024, 29999), r(32768, 65535)], [], "0 %"],
    [[r(1024, 31999), r(32768, 65535)], [], "3.1 %"],
  ])("%j, %j reserved: %s", (ranges, reserved, expected) =>
    expect(formatShare(shareOf(ranges, NODE_PORTS, reserved))).toBe(expected),
  );

  test("is what counting says, whatever the ranges", () => {
    fc.assert(
      fc.property(small, small, fc.array(small, { maxLength: 3 }), (range, of, without) => {
        const gone = new Set(without.flatMap(ports));
        const used = ports(range).filter((p) => !gone.has(p));
        const among = used.filter((p) => of.from <= p && p <= of.to);
        expect(shareOf([range], of, without)).toBeCloseTo(used.length === 0 ? 0 : among.length / used.length);
      }),
    );
  });

  test("of one range alone is its share", () => {
    fc.assert(
      fc.property(rangeUpTo(65535), rangeUpTo(65535), (range, of) =>
        expect(shareOf([range], of)).toBeCloseTo(share(range, of)),
      ),
    );
  });
});
