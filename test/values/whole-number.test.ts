import { wholeNumberMistake } from "../../lib/values/whole-number";

test.each<[value: unknown, max: number | undefined, reason: string | undefined]>([
  [8, 256, undefined],
  [256, 256, undefined],
  [7, 256, "7 is not a whole number of 8 to 256"],
  [257, 256, "257 is not a whole number of 8 to 256"],
  [8.5, 256, "8.5 is not a whole number of 8 to 256"],
  [1e12, undefined, undefined],
  [7, undefined, "7 is not a whole number of 8 or more"],
  [NaN, undefined, "NaN is not a whole number of 8 or more"],
  [Infinity, undefined, "Infinity is not a whole number of 8 or more"],
  ["16", undefined, '"16" is not a whole number of 8 or more'],
  [null, undefined, "null is not a whole number of 8 or more"],
])("%p, up to %p", (value, max, reason) => {
  expect(wholeNumberMistake(value, { min: 8, max })?.reason).toBe(reason);
});

test("what to do", () => expect(wholeNumberMistake(0, { min: 1, max: 5 })?.fix).toBe("Choose a number of 1 to 5."));
