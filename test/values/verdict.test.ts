import { allOf, anyOf, not, type Verdict } from "../../lib/values/verdict";

const same = (verdict: Verdict): Verdict => verdict;

test.each<[Verdict[], Verdict, Verdict]>([
  [[], true, false],
  [[true, true], true, true],
  [[true, false], false, true],
  [[false, false], false, false],
  [[undefined], undefined, undefined],
  [[true, undefined], undefined, true],
  [[undefined, true], undefined, true],
  [[undefined, false], false, undefined],
  [[false, undefined], false, undefined],
])("of %j all hold: %s, some hold: %s", (verdicts, all, any) => {
  expect(allOf(verdicts, same)).toBe(all);
  expect(anyOf(verdicts, same)).toBe(any);
});

test("not knowing is not negated", () => {
  expect([true, false, undefined].map(not)).toEqual([false, true, undefined]);
});

test("nothing is read after the item that decides", () => {
  function* until(verdict: Verdict): Generator<Verdict> {
    yield undefined;
    yield verdict;
    throw new Error("read too far");
  }
  expect(allOf(until(false), same)).toBe(false);
  expect(anyOf(until(true), same)).toBe(true);
});
