import type { Resource } from "../inventory/resource";
import { holds, type Place } from "../inventory/kind";
import { NotYet, type Look } from "../inventory/view";
import { listOf } from "../values/list-of";
import type { Around, Check, Finding, Rule } from "./rule";

/** A finding where it stands: `path` is the resource's own. */
export interface Judged extends Finding {
  readonly rule: Rule;
  readonly resource: Resource;
}

export interface Verdict {
  readonly findings: readonly Judged[];
  /** What stopped the rule here, or hid one item of a list. */
  readonly notEvaluated: readonly NotYet[];
  /** The class of the error of a rule with a bug. Never its message: that may quote a value. */
  readonly failed: string | undefined;
}

/** Judges one resource by one rule; never throws. What was found before a stop stands. */
export function judge(rule: Rule, around: Around, look?: Look): Verdict {
  const { resource, inventory } = around;
  const said: Said = { rule, around, findings: [], notEvaluated: [] };
  let failed: string | undefined;
  try {
    for (const check of rule.checks)
      if (holds(check.kind, resource))
        for (const place of inventory.placesOf(check.kind, resource, look))
          if (place instanceof NotYet) said.notEvaluated.push(place);
          else judgePlace(check, place, said);
  } catch (e) {
    failed = e instanceof Error ? e.name : typeof e;
  }
  const { findings, notEvaluated } = said;
  return { findings, notEvaluated, failed };
}

/** A judgement under way. */
interface Said {
  readonly rule: Rule;
  readonly around: Around;
  readonly findings: Judged[];
  readonly notEvaluated: NotYet[];
}

function judgePlace(check: Check, { subject, at }: Place<object>, said: Said): void {
  const { rule, around, findings, notEvaluated } = said;
  try {
    for (const found of check.judge(subject, around))
      if (found instanceof NotYet) notEvaluated.push(found);
      else findings.push({ ...found, path: at(found.path), rule, resource: around.resource });
  } catch (e) {
    if (!(e instanceof NotYet)) throw e;
    notEvaluated.push(e);
  }
}

/** Judges each item on its own: one that is not known yet does not hide those behind it. */
export function* each<T, F = Finding>(
  items: readonly T[] | undefined,
  judgeItem: (item: T, index: number) => Iterable<F | NotYet>,
): Iterable<F | NotYet> {
  const list = listOf(items);
  for (let i = 0; i < list.length; i++)
    try {
      yield* judgeItem(list[i]!, i);
    } catch (e) {
      if (!(e instanceof NotYet)) throw e;
      yield e;
    }
}
