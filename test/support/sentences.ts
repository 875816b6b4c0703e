import { judge } from "../../lib/rules/judge";
import type { Rule } from "../../lib/rules/rule";
import { sentence } from "../../lib/rules/sentence";
import { settingsOf } from "./faces";
import { inventoryOf } from "./inventory";
import type { Res } from "./stack";

/** What a rule says of a stack, word for word: its findings, and why it could not decide. */
export function sentencesOf(rule: Rule, stack: readonly Res[], config: object = {}): readonly string[] {
  const { given } = settingsOf(config);
  const inventory = inventoryOf(stack, { assume: given.assume });
  return inventory.resources.flatMap((resource) => {
    const around = { given, resource, inventory, home: inventory.homeOf(resource), creating: false };
    const { findings, notEvaluated, failed } = judge(rule, around);
    if (failed !== undefined) throw new Error(`${rule.id} failed with ${failed} on ${resource.name}`);
    return [...findings.map((f) => sentence(f)), ...notEvaluated.map((n) => `not evaluated: ${n.message}`)];
  });
}
