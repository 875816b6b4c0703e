import { parseWaivers, problemWith, WAIVE_ANNOTATION, type Waiver } from "../../lib/rules/waiver";
import { unknown } from "../support/stack";

test("the annotation's key is in nobody else's domain", () => expect(WAIVE_ANNOTATION).toBe("gke-dpv2.dev/waive"));

describe("a line of the annotation", () => {
  const read = (text: string) => parseWaivers(text);
  const one = (rule: string, reason: string, until: string) => ({ waivers: [{ rule, reason, until }], broken: [] });

  test.each([
    ["mtu-within-range: the lab needs it until 2027-01-31", one("mtu-within-range", "the lab needs it", "2027-01-31")],
    ["  mtu-within-range:  the  lab \t until   2027-01-31  \r", one("mtu-within-range", "the lab", "2027-01-31")],
    ["mtu-within-range:short until 2027-01-31", one("mtu-within-range", "short", "2027-01-31")],
    ["a-rule: not until we move: until 2027-01-31", one("a-rule", "not until we move:", "2027-01-31")],
    ["a-rule: x until tomorrow", one("a-rule", "x", "tomorrow")],
    ["a-rule: until 2027-01-31", one("a-rule", "", "2027-01-31")],
  ])("%j is a waiver", (text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    "mtu-within-range",
    "mtu-within-range:",
    "mtu-within-range: the lab needs it",
    "mtu-within-range: the lab needs it until",
    "mtu-within-range: the lab until 2027-01-31 or so",
    "mtu within range: the lab until 2027-01-31",
    ": the lab until 2027-01-31",
    "the lab until 2027-01-31",
  ])("%j is none", (text) => expect(read(text)).toEqual({ waivers: [], broken: [1] }));

  test("that is none hides no other, and is told by its number", () =>
    expect(read("\na: x until 2027-01-31\nnonsense\n\nb: y until 2027-02-28\nmore nonsense\n")).toEqual({
      waivers: [
        { rule: "a", reason: "x", until: "2027-01-31" },
        { rule: "b", reason: "y", until: "2027-02-28" },
      ],
      broken: [3, 6],
    }));

  test("that is empty says nothing", () => {
    for (const text of ["", "\n", "  \n\t"]) expect(read(text)).toEqual({ waivers: [], broken: [] });
  });

  test("may be long without taking long", () => {
    const begin = performance.now();
    expect(read(`a: x${" ".repeat(200_000)}y`).broken).toEqual([1]);
    expect(read(`a: ${"x until ".repeat(50_000)}y`).waivers).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});

describe("a waiver", () => {
  const today = "2026-11-21";
  const good: Waiver = { rule: "a-rule", reason: "the lab", until: "2026-12-31" };
  const problem = (change: object = {}): string | undefined =>
    problemWith({ ...good, ...change }, today, (id) => id === "a-rule");

  test("with a rule, a reason and a day holds", () => expect(problem()).toBeUndefined());

  test("holds on its last day, and not on the next", () => {
    expect(problem({ until: "2026-11-21" })).toBeUndefined();
    expect(problem({ until: "2026-11-20" })).toBe("expired on 2026-11-20");
  });

  test.each<[object, string]>([
    [{ rule: "b-rule" }, 'names no rule: "b-rule"'],
    [{ rule: undefined }, "names no rule"],
    [{ rule: 7 }, "names no rule"],
    [{ reason: "" }, "gives no reason"],
    [{ reason: " \t" }, "gives no reason"],
    [{ reason: undefined }, "gives no reason"],
    [{ reason: null }, "gives no reason"],
    [{ until: undefined }, "gives no date (write YYYY-MM-DD)"],
    [{ until: 2027 }, "gives no date (write YYYY-MM-DD)"],
    [{ until: "tomorrow" }, "ends on no date (write YYYY-MM-DD)"],
    [{ until: "2027-1-31" }, "ends on no date (write YYYY-MM-DD)"],
    [{ until: "2027-02-29" }, "ends on no date (write YYYY-MM-DD)"],
    [{ until: "2027-13-01" }, "ends on no date (write YYYY-MM-DD)"],
    [{ until: "2027-01-31T00:00:00Z" }, "ends on no date (write YYYY-MM-DD)"],
    [{ until: "+12027-01-31" }, "ends on no date (write YYYY-MM-DD)"],
    [{ rule: unknown }, "is not known yet"],
    [{ reason: unknown }, "is not known yet"],
    [{ until: unknown }, "is not known yet"],
  ])("%j has no effect: %s", (change, expected) => expect(problem(change)).toBe(expected));

  test("in a leap year may end on its last day of February", () =>
    expect(problem({ until: "2028-02-29" })).toBeUndefined());

  test("is measured by the rule first: of one that is wrong in all, that is said", () =>
    expect(problemWith({}, today, () => false)).toBe("names no rule"));
});
