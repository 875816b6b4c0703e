import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Fact } from "../lib/facts/fact";
import { RULES, ruleById } from "../lib/rules";
import type { Level, Rule, Scope } from "../lib/rules/rule";
import { policies } from "../policies/pack";
import CATALOGUE from "./catalogue.json";

const ROOT = join(__dirname, "..");
const SERVICES = ["settings", "collector", "notes", "notes-in-stack"];

/** The rules there are to be, each with its final level and scopes: an id never changes meaning. */
const catalogue = new Map<string, { readonly level: Level; readonly scopes: readonly Scope[] }>(
  Object.values(CATALOGUE).flatMap((section) => Object.entries(section) as never),
);

const ids = RULES.map((r) => r.id);
const inFolder = (folder: string, end: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(end))
    .map((file) => file.slice(0, -end.length));
const camelCase = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const isRule = (x: unknown): x is Rule => typeof x === "object" && x !== null && "checks" in x;
const exportsOf = (path: string) => Object.entries(require(join(ROOT, path)) as Record<string, unknown>);

describe("one id, everywhere", () => {
  const files = inFolder("lib/rules", ".ts").map((file) => {
    const rules = exportsOf(`lib/rules/${file}`).filter(([, x]) => isRule(x)) as [string, Rule][];
    return [file, rules] as const;
  });
  const exported = files.filter(([, rules]) => rules.length > 0);

  test("a rule's file holds it alone, under its name in camelCase", () =>
    expect(exported.map(([file, rules]) => [file, rules.map(([name, r]) => [name, r.id])])).toEqual(
      exported.map(([file]) => [file, [[camelCase(file), file]]]),
    ));
  test("the list holds each rule file, in order", () => expect(ids).toEqual(exported.map(([file]) => file)));
  test("the catalogue names them all, and no other", () => expect(sorted([...catalogue.keys()])).toEqual(ids));
  test("each has its own test, and each test its file", () => {
    const tests = inFolder("test/rules", ".test.ts");
    const files = inFolder("lib/rules", ".ts");
    expect(ids.filter((id) => !tests.includes(id))).toEqual([]);
    expect(tests.filter((name) => !files.includes(name))).toEqual([]);
  });
  test("each has a program that breaks it", () =>
    expect(sorted(inFolder("examples/findings", ".ts").filter((name) => !name.endsWith(".component")))).toEqual(ids));
  test("a component that refuses it stands beside that program", () =>
    expect(inFolder("examples/findings", ".component.ts").filter((id) => !ids.includes(id))).toEqual([]));
  test("each has its page", () =>
    expect(sorted(inFolder("docs/rules", ".md").filter((name) => name !== "README"))).toEqual(ids));
  test("each is a policy, between those that serve the rules", () => {
    const [settings, collector, ...rest] = policies.map((p) => p.name);
    expect([settings, collector, ...rest.slice(-2)]).toEqual(SERVICES);
    expect(rest.slice(0, -2)).toEqual(ids);
  });
  test("`ruleById` finds each", () => expect(ids.map((id) => ruleById(id)?.id)).toEqual(ids));
});

describe.each(RULES.map((r) => [r.id, r] as const))("%s", (id, rule) => {
  test("is in the catalogue, with this level and these scopes", () =>
    expect(catalogue.get(id)).toEqual({ level: rule.level, scopes: rule.scopes }));
  test("is a policy with its texts and level", () => {
    const { title, fix, severity, level } = rule;
    const expected = { displayName: title, remediationSteps: fix, severity, enforcementLevel: level };
    expect(policies.find((p) => p.name === id)).toMatchObject(expected);
  });
  test("has a title without, and sentences with a full stop", () => {
    expect(rule.title).toMatch(/^[A-Z`].*[^.\s]$/);
    expect(rule.why).toMatch(/^[A-Z`].*[^.\s]\.$/);
    expect(rule.fix).toMatch(/^[A-Z].*[^.\s]\.$/);
    expect([rule.title, rule.why, rule.fix].join(" ")).not.toMatch(/undefined|\[object|NaN/);
  });
  test("if mandatory, rests on something that Google documents", () => {
    if (rule.level === "mandatory") expect(rule.facts.map((f) => f.certainty)).toContain("documented");
  });
  test("rests on facts of lib/facts, not on its own", () =>
    expect(rule.facts.filter((f) => !allFacts().includes(f))).toEqual([]));
});

describe("facts", () => {
  const today = new Date().toISOString().slice(0, 10);
  test.each(inFolder("lib/facts", ".ts").filter((file) => factsIn(file).length > 0))("%s", (file) => {
    for (const fact of factsIn(file)) {
      expect(isFrozen(fact)).toBe(true);
      expect(new URL(fact.source).protocol).toBe("https:");
      expect(fact.section).not.toBe("");
      expect(new Date(`${fact.readOn}T00:00:00Z`).toISOString().slice(0, 10)).toBe(fact.readOn);
      expect(fact.readOn <= today).toBe(true);
      expect(["documented", "inferred", "unverified"]).toContain(fact.certainty);
    }
  });
});

test("the catalogue names each rule once", () =>
  expect(catalogue.size).toBe(Object.values(CATALOGUE).flatMap((section) => Object.keys(section)).length));

function factsIn(file: string): readonly Fact[] {
  return exportsOf(`lib/facts/${file}`).flatMap(([, x]) => factsWithin(x));
}

/** A fact, or those in a record of facts. */
function factsWithin(x: unknown): readonly Fact[] {
  if (typeof x !== "object" || x === null) return [];
  return "readOn" in x && "value" in x ? [x as Fact] : Object.values(x).flatMap(factsWithin);
}

function allFacts(): readonly Fact[] {
  return inFolder("lib/facts", ".ts").flatMap(factsIn);
}

const isFrozen = (x: unknown): boolean =>
  typeof x !== "object" || x === null || (Object.isFrozen(x) && Object.values(x).every(isFrozen));

const sorted = (names: readonly string[]): readonly string[] => [...names].sort();
