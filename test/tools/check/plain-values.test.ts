import fc from "fast-check";
import { dump } from "js-yaml";
import { parsersValuesOf } from "../../../tools/check/kubernetes-yaml";
import { eventsOf } from "../../../tools/check/parsed-yaml";
import { plainValuesOf } from "../../../tools/check/plain-values";

const plainly = (text: string) => plainValuesOf(text, eventsOf(text));
const byParser = (text: string) => parsersValuesOf(text, eventsOf(text));

test.each([
  "a: 1\nb: [x, 'y', \"z\\n\"]\n",
  "a:\nb: ~\nc: null\nd: {e: }\nf: [~, ]\n",
  "[1, -1, +1, 0o17, 0x1F, 1.5, .5, 1e3, -.inf, .nan, 1_000, 0b1, 22:22]",
  "[true, True, TRUE, yes, Y, n, off, On, nope, tr, ye, '', 'true', \"1\"]",
  "a: |\n  x\n  y\nb: >-\n  x\n  y\nc: plain\n  on lines\n",
  "a: 1\n...\n--- \nb: 2\n---\n",
  "? a\n: 1\n? b\n",
  "'<<': 1\n\"b\": 2\n",
  "a:\na: 1\n",
  "- - 1\n  - 2\n- a: 1\n",
  "text\n",
  "",
  "# nothing\n",
  "---\n---\n",
  "2026-11-21",
])("the same as the parser's, of %j", (text) => {
  expect(plainly(text)).toBeDefined();
  expect(plainly(text)).toStrictEqual(byParser(text));
});

test.each([
  "a: !x 1",
  "a: !!str 1",
  "!x {a: 1}",
  "!x [a]",
  "&a {a: 1}",
  "- &a [a]",
  "a: &a 1",
  "a: &a 1\nb: *a\n",
  "<<: {a: 1}\n",
  "a: <<\n",
  "a: 1\na: 2\n",
  "1: a\n",
  "true: a\n",
  ": a\n",
  "{a: 1}: b\n",
  "? [a]\n: b\n",
  "__proto__: 1\n",
  "constructor: 1\n",
])("left to the parser: %j", (text) => expect(plainly(text)).toBeUndefined());

const scalars = ["a", "on", "n", "1", "0x1", "1.5", "~", "", "null", "'q'", '"d"', "<<", "&a b", "*a", "!t c", "-1", ".5", "=", "constructor"]; // prettier-ignore
const scalar = fc.constantFrom(...scalars);
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie("node"), { maxLength: 4 }).map((items) => `[${items.join(", ")}]`),
    fc
      .array(fc.tuple(scalar, tie("node")), { maxLength: 4 })
      .map((all) => `{${all.map(([k, v]) => `${k}: ${v}`).join(", ")}}`),
  ),
}));
const written = fc.oneof(
  node,
  fc.jsonValue({ maxDepth: 4 }).map((value) => dump(value)),
  fc.jsonValue({ maxDepth: 4 }).map((value) => dump(value, { flowLevel: 1, quoteStyle: "double" })),
);

/** A value or an error, of either way. */
const tried = <T>(read: () => T) => {
  try {
    return { value: read() };
  } catch (error) {
    return { error: (error as Error).message };
  }
};

test("whatever is read plainly, the parser reads the same", () => {
  let plain = 0;
  fc.assert(
    fc.property(written, (text) => {
      const events = tried(() => eventsOf(text)).value;
      const value = events && plainValuesOf(text, events);
      if (value === undefined) return;
      plain++;
      expect({ value }).toStrictEqual(tried(() => byParser(text)));
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(1000);
});
