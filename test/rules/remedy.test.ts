import { GIVEN_DEFAULTS } from "../../lib/rules/given";
import { mend, rewritten, type Remedy } from "../../lib/rules/remedy";
import { inventoryOf, named } from "../support/inventory";
import { testRule, THING, thing, type Thing } from "../support/rules";
import { unknown } from "../support/stack";

/** What the remedy would write of this thing. */
function written(remedy: Remedy | undefined, inputs: object) {
  const inventory = inventoryOf([thing("t", inputs)]);
  const around = { given: GIVEN_DEFAULTS, inventory, home: undefined, creating: false };
  const rule = testRule("remedied", { checks: [], ...(remedy && { remedy }) });
  return rewritten(rule, { ...around, resource: named(inventory, "t") });
}

const items = (...values: readonly string[]) => values.map((value) => ({ value }));
const doubled = mend<Thing>(THING, function* (t) {
  yield { path: "items", items: items(...(t.items ?? [])) };
  yield { path: "lean", items: items(t.lean!, t.lean!) };
});

test("a rule without a remedy writes nothing", () => expect(written(undefined, { lean: "left" })).toEqual([]));

test("what comes before a value that is not known yet is written", () =>
  expect(written(doubled, { items: ["a"], lean: unknown })).toEqual([{ path: "items", items: items("a") }]));

test("a remedy with a bug writes nothing at all: half of it may be worse than none", () => {
  const careless = mend<Thing>(THING, function* (t) {
    yield* doubled.rewrite(t, undefined as never);
    throw new TypeError("hunter2");
  });
  expect(written(careless, { lean: "left" })).toEqual([]);
});

test("a resource that holds no such subject is left alone", () => {
  const inventory = inventoryOf([{ ...thing("t", {}), type: "test:index:Other" }]);
  const around = { given: GIVEN_DEFAULTS, inventory, home: undefined, creating: false };
  const rule = testRule("remedied", { checks: [], remedy: doubled });
  expect(rewritten(rule, { ...around, resource: named(inventory, "t") })).toEqual([]);
});
