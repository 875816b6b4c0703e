import type { Resource } from "../inventory/resource";
import { placesIn, type Place } from "../inventory/kind";
import { NotYet, orNotYet, type Look } from "../inventory/view";
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
export function judge(rule: Rule, around: Around, look: Look = {}): Verdict {
  const { resource, inventory } = around;
  const standing = inventory.standingOf(resource, look);
  return collect(rule, resource, function* () {
    for (const check of rule.checks)
      for (const place of orNotYet(() => placesIn(check.kind, resource, standing) ?? []))
        if (place instanceof NotYet) yield place;
        else yield* orNotYet(() => judgePlace(check, place, around));
  });
}

function* judgePlace(check: Check, { subject, at }: Place<object>, around: Around): Iterable<Finding | NotYet> {
  for (const found of check.judge(subject, around))
    yield found instanceof NotYet ? found : { ...found, path: at(found.path) };
}

function collect(rule: Rule, resource: Resource, run: () => Iterable<Finding | NotYet>): Verdict {
  const findings: Judged[] = [];
  const notEvaluated: NotYet[] = [];
  try {
    for (const found of run())
      if (found instanceof NotYet) notEvaluated.push(found);
      else findings.push({ ...found, rule, resource });
  } catch (e) {
    return { findings, notEvaluated, failed: e instanceof Error ? e.name : typeof e };
  }
  return { findings, notEvaluated, failed: undefined };
}

/** Judges each item on its own: one that is not known yet does not hide those behind it. */
export function* each<T, F = Finding>(
  items: readonly T[] | undefined,
  judgeItem: (item: T, index: number) => Iterable<F | NotYet>,
): Iterable<F | NotYet> {
  for (let i = 0; i < (items?.length ?? 0); i++) yield* orNotYet(() => judgeItem(items![i]!, i));
}
