import { isWithin, parseSysctl } from "../../lib/values/sysctl";

test.each([
  ["128", [128n]],
  [" 128 ", [128n]],
  ["-1", [-1n]],
  ["4096 87380\t6291456", [4096n, 87380n, 6291456n]],
  ["18446744073692774399", [18446744073692774399n]],
  [128, [128n]],
  ["", undefined],
  ["many", undefined],
  ["1.5", undefined],
  ["0x10", undefined],
  ["1e5", undefined],
  ["128 many", undefined],
  ["9".repeat(31), undefined],
  [undefined, undefined],
  [null, undefined],
  [{}, undefined],
])("%p is read as %p", (text, numbers) => expect(parseSysctl(text)).toEqual(numbers));

test.each([
  [0n, {}, true],
  [-1n, {}, false],
  [10n ** 29n, {}, true],
  [59n, { min: 60, max: 3600 }, false],
  [60n, { min: 60, max: 3600 }, true],
  [3600n, { min: 60, max: 3600 }, true],
  [3601n, { min: 60, max: 3600 }, false],
  [18446744073692774399n, { max: "18446744073692774399" }, true],
  [18446744073692774400n, { max: "18446744073692774399" }, false],
])("%p in %p: %p", (n, bounds, within) => expect(isWithin(n, bounds)).toBe(within));
