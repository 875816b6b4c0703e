import fc from "fast-check";
import { type ConntrackRules, sizeConntrack } from "../../lib/values/conntrack";

const RULES: ConntrackRules = {
  kilobytesPerEntry: 32,
  entriesPerBucket: 4,
  entries: { min: 65536, max: 4194304 },
  buckets: { min: 65536, max: 524288 },
};

test.each<[gigabytes: number, entries: number, buckets: number]>([
  [1, 65536, 65536],
  [2, 65536, 65536],
  [3, 98304, 65536],
  [16, 524288, 131072],
  [64, 2097152, 524288],
  [128, 4194304, 524288],
  [864, 4194304, 524288],
])("%d GB: %d entries in %d buckets", (gigabytes, entries, buckets) => {
  expect(sizeConntrack(gigabytes * 1024, RULES)).toEqual({ entries, buckets });
});

test("sizes are whole numbers within their bounds, and never shrink with memory", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 5_000_000 }), (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((mb) => sizeConntrack(mb, RULES));
      for (const key of ["entries", "buckets"] as const) {
        expect(Number.isInteger(more![key])).toBe(true);
        expect(more![key]).toBeGreaterThanOrEqual(Math.max(RULES[key].min, less![key]));
        expect(more![key]).toBeLessThanOrEqual(RULES[key].max);
      }
    }),
  );
});
