import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { CRDS } from "../../lib/facts/crds";
import { CUSTOM_RESOURCES } from "../../lib/rules/custom-resource";
import { ADDRESS_FORMATS } from "../../lib/rules/address-formats";
import { fitOf } from "../../lib/rules/schema-misfit";
import { closedSchema, PATIENT } from "../../scripts/crds/closed-schema";
import { structureOf } from "../../scripts/crds/structure";
import { validatorsText } from "../../scripts/crds/validators";

test("they are what ajv makes of the facts", () => {
  const text = readFileSync(join(__dirname, "../../lib/rules/crd-validators.ts"), "utf8");
  if (text !== validatorsText()) throw new Error('stale: run "node scripts/run.mjs crd-validators"');
});

test("the structure of a schema, without its prose and what the catalogue adds", () =>
  expect(
    structureOf({
      $schema: "http://json-schema.org/draft-07/schema#",
      description: "A thing.",
      type: "object",
      additionalProperties: false,
      properties: {
        description: { type: ["string", "null"], description: "Its own.", default: { description: "kept" } },
        labels: { type: "object", additionalProperties: { type: "string", description: "One." } },
        list: { type: "array", items: { type: "integer", description: "A number." } },
      },
      oneOf: [{ not: { description: "Not so." } }],
      "x-kubernetes-map-type": "atomic",
    }),
  ).toEqual({
    type: "object",
    properties: {
      description: { type: "string", default: { description: "kept" } },
      labels: { type: "object", additionalProperties: { type: "string" } },
      list: { type: "array", items: { type: "integer" } },
    },
    oneOf: [{ not: {} }],
    "x-kubernetes-map-type": "atomic",
  }));

test("no schema keeps a description, but as a field", () => {
  const prose = (x: unknown, isField: boolean): boolean =>
    typeof x === "object" &&
    x !== null &&
    Object.entries(x).some(([k, v]) => (k === "description" && !isField) || prose(v, k === "properties"));
  expect(CRDS.filter(({ value }) => prose(value.schema, false)).map(({ value }) => value.kind)).toEqual([]);
});

test("a schema for ajv is closed, but for its branches, and asks only what ajv knows", () =>
  expect(
    closedSchema({
      type: "object",
      properties: { a: { type: "string", default: "x", maxLength: 3, pattern: "^a*$", format: "date-time" } },
      oneOf: [{ properties: { a: { format: "ipv4" } } }],
      "x-kubernetes-map-type": "atomic",
    }),
  ).toEqual({
    type: "object",
    properties: { a: { type: "string", maxLength: 3, if: { maxLength: 3 }, then: { pattern: "^a*$" } } },
    oneOf: [{ properties: { a: { format: "ipv4" } } }],
    additionalProperties: false,
  }));

test("an expression that repeats something, on a text of any length, is looked at by somebody", () =>
  expect(() => closedSchema({ type: "string", pattern: "^(a+)+$" })).toThrow("is it safe?"));

describe("a patient expression takes what Google's takes", () => {
  const short = fc.string({ unit: fc.constantFrom("a", "B", "7", "-", "_", ".", "*", " ", "é"), maxLength: 8 });
  test.each(Object.entries(PATIENT))("%s", (theirs, ours) => {
    const [one, other] = [new RegExp(theirs, "u"), new RegExp(ours, "u")];
    fc.assert(
      fc.property(short, (text) => one.test(text) === other.test(text)),
      { numRuns: 2000 },
    );
  });
});

/** Where an expression may be slow: what it takes, again and again, and at the end what it does not. */
test.each(["a", "a.", "a-", "*", "a/", "1."])("long texts of %j end at once", (piece) => {
  const text = `${piece.repeat(50_000)}!`;
  for (const kind of CUSTOM_RESOURCES.values())
    fitOf({ spec: filled(kind.schema.properties!["spec"], text) as object }, kind);
});

/** A value in which every text is `text`. */
function filled(schema: { readonly [k: string]: unknown } | undefined, text: string): unknown {
  const { type, properties, items, additionalProperties } = (schema ?? {}) as {
    type?: string;
    properties?: Record<string, object>;
    items?: object;
    additionalProperties?: object;
  };
  if (type === "string") return text;
  if (items !== undefined) return [filled(items as never, text)];
  if (additionalProperties !== undefined) return { key: filled(additionalProperties as never, text) };
  return Object.fromEntries(Object.entries(properties ?? {}).map(([k, s]) => [k, filled(s as never, text)]));
}

test.each<[text: string, ipv4: boolean, ipv6: boolean]>([
  ["34.1.2.3", true, false],
  ["034.001.02.3", true, false],
  ["0.0.0.0", true, false],
  ["34.1.2.3/32", false, false],
  ["34.1.2", false, false],
  ["256.1.2.3", false, false],
  ["0x7f.1.2.3", false, false],
  ["::1", false, true],
  ["2001:DB8::1", false, true],
  ["fe80::1%eth0", false, false],
  ["1:2", false, false],
  ["", false, false],
  ["an-address", false, false],
])("%j as an address", (text, ipv4, ipv6) =>
  expect([ADDRESS_FORMATS.ipv4(text), ADDRESS_FORMATS.ipv6(text)]).toEqual([ipv4, ipv6]),
);
