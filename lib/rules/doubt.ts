import { type NotYet, valueOrNotYet } from "../inventory/view";
import type { Verdict } from "../values/verdict";

/** Why something cannot be told; `stop`, where it will be known later. */
export class Doubt {
  constructor(
    readonly because: string,
    readonly stop?: NotYet,
  ) {}
}

export type Answer = boolean | Doubt;

/** What `read` finds; where that cannot be told, `because`, or what is not known yet. */
export function answer(read: () => Verdict, because: string): Answer {
  const verdict = valueOrNotYet(read);
  if (verdict === undefined) return new Doubt(because);
  return typeof verdict === "boolean" ? verdict : new Doubt(verdict.message, verdict);
}

/** Whether all hold. One "no" decides, whatever cannot be told of the others, and nothing is asked after it. */
export function all(questions: Iterable<() => Answer>): Answer {
  let doubt: Doubt | undefined;
  for (const ask of questions) {
    const answered = ask();
    if (answered === false) return false;
    if (answered !== true) doubt ??= answered;
  }
  return doubt ?? true;
}
