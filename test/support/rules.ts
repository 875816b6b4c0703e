import { fact } from "../../lib/facts/fact";
import { cloudKind, type Kind } from "../../lib/inventory/kind";
import type { NotYet } from "../../lib/inventory/view";
import { each } from "../../lib/rules/judge";
import { on, rule, type Check, type Finding, type Rule } from "../../lib/rules/rule";
import { res, type Res } from "./stack";

/** A subject with nothing of Google's in it. */
export interface Thing {
  readonly size?: number;
  readonly items?: readonly string[];
  readonly password?: string;
  readonly lean?: string;
}
export const THING: Kind<Thing> = cloudKind("test:index:Thing");
export const thing = (name: string, inputs: object, more: Partial<Res> = {}): Res =>
  res("test:index:Thing", name, inputs, more);

const FACT = fact(1, { source: "https://example.com/a-page", section: "A section", readOn: "2026-01-02" });

/** A rule that says little, so that a test can say all of it. */
export const testRule = (id: string, more: Partial<Rule> & Pick<Rule, "checks">): Rule =>
  rule({
    id,
    title: `Title of ${id}`,
    why: "Because.",
    fix: "Fix it.",
    level: "mandatory",
    severity: "low",
    scopes: ["one", "graph"],
    facts: [FACT],
    ...more,
  });

export const onThing = (judge: Check<Thing>["judge"]): Check => on(THING, judge);

/** Each item is bad; one that is not known yet is noted. */
export const eachItem = ({ items }: Thing): Iterable<Finding | NotYet> =>
  each(items, function* (item, i) {
    yield { path: `items[${i}]`, reason: `"${item}" is bad` };
  });
