import fc from "fast-check";
import {
  asksFor,
  canAllMatch,
  canBothMatch,
  formatSelector,
  impliedBy,
  isEmptySelector,
  type LabelSelector,
  matches,
  matchesAtLeast,
  wantedLabel,
} from "../../lib/values/label-selector";

type Labels = Record<string, string>;
type Expression = NonNullable<LabelSelector["matchExpressions"]>[number];

const having = (...matchExpressions: Expression[]): LabelSelector => ({ matchExpressions });
const is = (key: string, operator: string, ...values: string[]): Expression => ({ key, operator, values });
const web: LabelSelector = { matchLabels: { app: "web" } };
const untyped = (x: unknown): LabelSelector => x as LabelSelector;

/** What YAML and programs give where Kubernetes wants a selector. */
const REFUSED = [
  ...[null, undefined, 5, "app=web", [], { matchLabels: 5 }, { matchLabels: "web" }, { matchLabels: ["web"] }],
  ...[{ matchLabels: { app: 5 } }, { matchLabels: { app: null } }, { matchLabels: { "": "web" } }],
  ...[{ matchExpressions: {} }, { matchExpressions: "app" }, { matchExpressions: [null] }, having(is("app", "In"))],
  ...[
    having(is("app", "Like", "w*")),
    having(is("app", "Exists", "web")),
    { matchExpressions: [{ operator: "Exists" }] },
  ],
].map(untyped);

// A small universe: two keys, three values of which selectors name two, so that one stays that nobody names.
const KEYS = ["app", "tier"];
const VALUES = [undefined, "x", "y", "z"];
const UNIVERSE: Labels[] = VALUES.flatMap((app) =>
  VALUES.map((tier) => ({ ...(app === undefined ? {} : { app }), ...(tier === undefined ? {} : { tier }) })),
);
const key = fc.constantFrom(...KEYS);
const value = fc.constantFrom("x", "y");
const expression: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({ key, operator: fc.constantFrom("In", "NotIn"), values: fc.array(value, { minLength: 1, maxLength: 3 }) }),
  fc.record({ key, operator: fc.constantFrom("Exists", "DoesNotExist") }),
);
const selector: fc.Arbitrary<LabelSelector> = fc.record(
  { matchLabels: fc.dictionary(key, value, { maxKeys: 2 }), matchExpressions: fc.array(expression, { maxLength: 4 }) },
  { requiredKeys: [] },
);
const labels = fc.constantFrom(...UNIVERSE);

/** Kubernetes' rule, written down a second time and as plainly as possible. */
function reference({ matchLabels = {}, matchExpressions = [] }: LabelSelector, have: Labels): boolean {
  for (const [k, wanted] of Object.entries(matchLabels)) if (have[k] !== wanted) return false;
  for (const { key: k, operator, values = [] } of matchExpressions) {
    const present = k in have;
    if (operator === "In" && !(present && values.includes(have[k]!))) return false;
    if (operator === "NotIn" && present && values.includes(have[k]!)) return false;
    if (operator === "Exists" && !present) return false;
    if (operator === "DoesNotExist" && present) return false;
  }
  return true;
}

describe("matches", () => {
  test.each<[LabelSelector, Labels | undefined, boolean | undefined]>([
    [{}, {}, true],
    [{}, undefined, true],
    [{ matchLabels: {}, matchExpressions: [] }, { app: "web" }, true],
    [web, { app: "web", tier: "x" }, true],
    [web, { app: "db" }, false],
    [web, {}, false],
    [web, undefined, false],
    [{ matchLabels: { app: "web", tier: "x" } }, { app: "web" }, false],
    [having(is("app", "NotIn", "web")), undefined, true],
    [having(is("constructor", "Exists")), {}, false],
    [{ ...web, ...having(is("tier", "Exists")) }, { app: "web" }, false],
    [untyped({ matchLabels: { app: undefined } }), {}, true],
    [untyped({ matchLabels: null, matchExpressions: null }), {}, true],
    // What decides may stand beside what Kubernetes would refuse.
    [{ ...web, ...having(is("tier", "Like")) }, { app: "db" }, false],
    [having(is("tier", "Like"), is("app", "In", "web")), { app: "db" }, false],
    [having(is("tier", "Like"), is("app", "In", "web")), { app: "web" }, undefined],
    [web, untyped({ app: 5 }) as Labels, undefined],
    [web, untyped("web") as unknown as Labels, undefined],
    [web, untyped(["web"]) as unknown as Labels, undefined],
  ])("%j of %j: %s", (s, have, expected) => expect(matches(s, have)).toBe(expected));

  test.each(REFUSED)("by %j cannot be told", (s) => expect(matches(s, { app: "web" })).toBeUndefined());

  test("agrees with the reference", () => {
    fc.assert(
      fc.property(selector, labels, (s, have) => expect(matches(s, have)).toBe(reference(s, have))),
      { numRuns: 1000 },
    );
  });
});

// https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
describe("as Kubernetes' documentation has it", () => {
  const values = fc.array<string>(value, { minLength: 1, maxLength: 3 });
  const holds = <T>(law: fc.IProperty<T>) => fc.assert(law, { numRuns: 300 });

  test("an entry of matchLabels is In with one value", () =>
    holds(
      fc.property(key, value, labels, (k, v, have) =>
        expect(matches({ matchLabels: { [k]: v } }, have)).toBe(matches(having(is(k, "In", v)), have)),
      ),
    ));
  test("In wants the label with one of the values", () =>
    holds(
      fc.property(key, values, labels, (k, listed, have) =>
        expect(matches(having(is(k, "In", ...listed)), have)).toBe(k in have && listed.includes(have[k]!)),
      ),
    ));
  test("NotIn takes what In does not, objects without the label included", () =>
    holds(
      fc.property(key, values, labels, (k, listed, have) =>
        expect(matches(having(is(k, "NotIn", ...listed)), have)).toBe(!matches(having(is(k, "In", ...listed)), have)),
      ),
    ));
  test("Exists asks for the key alone, DoesNotExist for its absence", () =>
    holds(
      fc.property(key, labels, (k, have) => {
        expect(matches(having(is(k, "Exists")), have)).toBe(k in have);
        expect(matches(having(is(k, "DoesNotExist")), have)).toBe(!(k in have));
      }),
    ));
  test("all requirements are joined by and, in any order", () =>
    holds(
      fc.property(selector, labels, (s, have) => {
        const { matchLabels = {}, matchExpressions = [] } = s;
        const single = [
          ...Object.entries(matchLabels).map(([k, v]) => ({ matchLabels: { [k]: v } })),
          ...matchExpressions.map((one) => having(one)),
        ];
        expect(matches(s, have)).toBe(single.every((one) => matches(one, have)));
        expect(matches({ matchLabels, matchExpressions: [...matchExpressions].reverse() }, have)).toBe(
          matches(s, have),
        );
      }),
    ));
  test("an empty selector selects everything", () =>
    holds(
      fc.property(labels, (have) => {
        for (const empty of [{}, { matchLabels: {} }, { matchExpressions: [] }])
          expect(matches(empty, have)).toBe(true);
      }),
    ));
  test("what an absent selector means is up to the API", () =>
    holds(fc.property(labels, (have) => expect(matches(untyped(undefined), have)).toBeUndefined())));
});

test("isEmptySelector", () => {
  const empty = [{}, { matchLabels: {} }, { matchExpressions: [] }, { matchLabels: { app: undefined } }];
  expect(empty.map((s) => isEmptySelector(untyped(s)))).toEqual([true, true, true, true]);
  expect([web, having(is("app", "Exists"))].map(isEmptySelector)).toEqual([false, false]);
  expect(REFUSED.filter(isEmptySelector)).toEqual([]);
});

describe("impliedBy", () => {
  test.each<[LabelSelector, Labels | undefined, boolean]>([
    [{}, undefined, true],
    [{}, {}, true],
    [web, { app: "web" }, true],
    [web, { app: "web", tier: "x" }, true],
    [web, { app: "db" }, false],
    [web, undefined, false],
    [having(is("app", "In", "web", "db")), { app: "db" }, true],
    [having(is("app", "Exists")), { app: "db" }, true],
    [having(is("app", "NotIn", "web")), { app: "db" }, true],
    [having(is("app", "NotIn", "web")), {}, false],
    [having(is("app", "DoesNotExist")), {}, false],
    [having(is("app", "DoesNotExist")), { app: "web" }, false],
    [web, untyped({ app: 5 }) as Labels, false],
    [having(is("app", "Exists")), untyped({ app: 5 }) as Labels, false],
  ])("%j by %j: %s", (s, have, expected) => expect(impliedBy(s, have)).toBe(expected));

  test("what Kubernetes would refuse is never certain", () => {
    expect(REFUSED.filter((s) => impliedBy(s, { app: "web" }))).toEqual([]);
  });

  test("holds exactly if every object with these labels and more is selected", () => {
    fc.assert(
      fc.property(selector, labels, (s, have) => {
        const carriers = UNIVERSE.filter((more) => Object.entries(have).every(([k, x]) => more[k] === x));
        expect(impliedBy(s, have)).toBe(carriers.every((more) => reference(s, more)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("canBothMatch", () => {
  test.each<[LabelSelector, LabelSelector, boolean | undefined]>([
    [{}, {}, true],
    [web, {}, true],
    [web, web, true],
    [web, { matchLabels: { app: "db" } }, false],
    [web, { matchLabels: { tier: "db" } }, true],
    [web, having(is("app", "NotIn", "web")), false],
    [web, having(is("app", "DoesNotExist")), false],
    [web, having(is("app", "In", "db", "web")), true],
    [having(is("app", "In", "a", "b")), having(is("app", "NotIn", "b", "a")), false],
    [having(is("app", "In", "a", "b")), having(is("app", "NotIn", "b")), true],
    [having(is("app", "Exists")), having(is("app", "NotIn", "a", "ab")), true],
    [having(is("app", "Exists")), having(is("app", "DoesNotExist")), false],
    [having(is("app", "DoesNotExist")), having(is("app", "NotIn", "a")), true],
    [having(is("app", "In", "a"), is("app", "In", "b")), {}, false],
    [having(is("tier", "Like")), {}, undefined],
    [{ ...web, ...having(is("app", "Like")) }, { matchLabels: { app: "db" } }, false],
    [{ ...web, ...having(is("tier", "Like")) }, { matchLabels: { app: "db" } }, false],
    [untyped({ matchLabels: { app: undefined } }), web, true],
    [having(is("app", "In", ...[Object.create(null)])), web, undefined],
  ])("%j and %j: %s", (a, b, expected) => {
    expect(canBothMatch(a, b)).toBe(expected);
    expect(canBothMatch(b, a)).toBe(expected);
  });

  test.each(REFUSED)("%j with anything cannot be told", (s) => expect(canBothMatch(s, {})).toBeUndefined());

  test("holds exactly if some object is selected by both", () => {
    fc.assert(
      fc.property(selector, selector, (a, b) =>
        expect(canBothMatch(a, b)).toBe(UNIVERSE.some((have) => reference(a, have) && reference(b, have))),
      ),
      { numRuns: 1000 },
    );
  });
});

describe("canAllMatch", () => {
  test("of none holds", () => expect(canAllMatch([])).toBe(true));

  test("holds exactly if some object is selected by all", () => {
    fc.assert(
      fc.property(fc.array(selector, { maxLength: 4 }), (all) =>
        expect(canAllMatch(all)).toBe(UNIVERSE.some((have) => all.every((s) => reference(s, have)))),
      ),
      { numRuns: 1000 },
    );
  });
});

describe("matchesAtLeast", () => {
  test("tells what holds of every object with these labels and more", () => {
    fc.assert(
      fc.property(selector, labels, (s, have) => {
        const carriers = UNIVERSE.filter((more) => Object.entries(have).every(([k, x]) => more[k] === x));
        const selected = new Set(carriers.map((more) => reference(s, more)));
        expect(matchesAtLeast(s, have)).toBe(selected.size === 1 ? [...selected][0] : undefined);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(REFUSED)("by %j cannot be told", (s) => expect(matchesAtLeast(s, { app: "web" })).toBeUndefined());
});

test.each<[LabelSelector, object | undefined]>([
  [{}, undefined],
  [web, { key: "app", values: ["web"] }],
  [having(is("app", "NotIn", "web"), is("tier", "In", "x", "y")), { key: "tier", values: ["x", "y"] }],
  [having(is("app", "Exists")), undefined],
  [having(is("app", "Like"), is("tier", "In", "x")), { key: "tier", values: ["x"] }],
])("%j wants the label %j", (s, label) => {
  const { key, values } = wantedLabel(s) ?? {};
  expect(key === undefined ? undefined : { key, values }).toEqual(label);
});

test("no object without the wanted label is selected", () => {
  fc.assert(
    fc.property(selector, labels, (s, have) => {
      const wanted = wantedLabel(s);
      if (wanted !== undefined && !wanted.values.includes(have[wanted.key]!)) expect(reference(s, have)).toBe(false);
    }),
  );
});

test("asksFor", () => {
  expect(asksFor(web, ["app", "tier"])).toBe(true);
  expect(asksFor(having(is("tier", "DoesNotExist")), ["tier"])).toBe(true);
  expect([asksFor(web, ["tier"]), asksFor({}, ["app"]), asksFor(web, [])]).toEqual([false, false, false]);
  expect(REFUSED.filter((s) => asksFor(s, ["tier"]))).toEqual(
    REFUSED.filter((s) => JSON.stringify(s)?.includes('"tier"')),
  );
});

test.each<[LabelSelector, string | undefined]>([
  [{}, ""],
  [web, "app=web"],
  [
    { matchLabels: { app: "web", tier: "x" }, ...having(is("zone", "In", "a", "b"), is("old", "DoesNotExist")) },
    "app=web,tier=x,zone in (a,b),!old",
  ],
  [{ ...web, ...having(is("tier", "Like")) }, undefined],
  [{ matchLabels: { app: "$(reboot)" } }, undefined],
])("%j is written %j", (s, expected) => expect(formatSelector(s)).toBe(expected));

test("what Kubernetes would refuse is not written", () => {
  expect(REFUSED.filter((s) => formatSelector(s) !== undefined)).toEqual([]);
});

describe("a value that is not there yet", () => {
  class NotYet extends Error {}
  const later = <T extends object>(known: T, ...unknown: string[]): T =>
    new Proxy(known, {
      get: (target, k) => {
        if (unknown.includes(k as string)) throw new NotYet();
        return target[k as keyof T];
      },
    });
  const unknownTier: LabelSelector = { matchLabels: later({ app: "web", tier: "" }, "tier") };

  test("stops what needs it", () => {
    expect(() => matches(unknownTier, { app: "web", tier: "x" })).toThrow(NotYet);
    expect(() => matches(web, later({ app: "" }, "app"))).toThrow(NotYet);
    expect(() => matches(later({}, "matchLabels"), {})).toThrow(NotYet);
    expect(() => impliedBy(unknownTier, { app: "web", tier: "x" })).toThrow(NotYet);
    expect(() => canBothMatch(unknownTier, web)).toThrow(NotYet);
    expect(() => formatSelector(unknownTier)).toThrow(NotYet);
  });

  test("does not stop what is decided before it", () => {
    expect(matches(unknownTier, { app: "db" })).toBe(false);
    expect(matches(later(web, "matchExpressions"), { app: "db" })).toBe(false);
    expect(matches(web, later({ app: "web", tier: "" }, "tier"))).toBe(true);
    expect(matches(having(is("app", "In", ...[])), {})).toBeUndefined();
    expect(matches(having({ key: "app", operator: "In", values: later(["a", "b"], "1") }), { app: "a" })).toBe(true);
    expect(impliedBy(unknownTier, { app: "db" })).toBe(false);
    expect(isEmptySelector(unknownTier)).toBe(false);
    expect(canBothMatch(unknownTier, { matchLabels: { app: "db" } })).toBe(false);
    // Its own key comes first here: the values of one key are read only when that key is judged.
    const tierAfter: LabelSelector = { matchLabels: later({ tier: "", app: "web" }, "tier") };
    expect(canBothMatch({ matchLabels: { app: "db" } }, tierAfter)).toBe(false);
  });
});
