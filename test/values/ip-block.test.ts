import fc from "fast-check";
import { parseCidr } from "../../lib/values/cidr";
import { covers } from "../../lib/values/ip-block";

const judge = (cidr: string, except: string[] | undefined, range: string) =>
  covers({ cidr, except }, parseCidr(range)!);

test.each<[string, string[] | undefined, string, boolean | undefined]>([
  ["0.0.0.0/0", undefined, "169.254.169.254/32", true],
  ["169.254.169.254/32", undefined, "169.254.169.254/32", true],
  ["169.254.0.0/16", [], "169.254.20.10/32", true],
  ["10.0.0.0/8", undefined, "169.254.20.10/32", false],
  ["::/0", undefined, "169.254.20.10/32", false],
  ["0.0.0.0/0", ["169.254.169.254/32"], "169.254.169.254/32", false],
  ["0.0.0.0/0", ["169.254.0.0/16"], "169.254.169.254/32", false],
  ["0.0.0.0/0", ["10.0.0.0/8"], "169.254.169.254/32", true],
  ["0.0.0.0/0", ["10.8.0.0/24"], "10.8.0.0/20", undefined],
  ["10.8.0.0/24", undefined, "10.8.0.0/20", undefined],
  ["no block", undefined, "10.8.0.0/20", undefined],
  ["0.0.0.0/0", ["no block"], "10.8.0.0/20", undefined],
])("%s except %j has %s: %s", (cidr, except, range, expected) => expect(judge(cidr, except, range)).toBe(expected));

test("an exception never adds an address", () => {
  const block = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 8 })).map(([n, prefix]) => {
    const size = 2 ** (8 - prefix);
    return `10.0.0.${n - (n % size)}/${24 + prefix}`;
  });
  fc.assert(
    fc.property(block, fc.array(block, { maxLength: 3 }), block, (cidr, except, range) => {
      const without = judge(cidr, undefined, range);
      if (without !== true) expect(judge(cidr, except, range)).not.toBe(true);
    }),
  );
});
