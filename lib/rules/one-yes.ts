import { NotYet, valueOrNotYet } from "../inventory/view";

/** Whether one of the questions is answered with yes: that decides, whatever is not known yet of the others. */
export function oneYes(questions: Iterable<() => boolean>): boolean {
  let unknown: NotYet | undefined;
  for (const ask of questions) {
    const answer = valueOrNotYet(ask);
    if (answer === true) return true;
    if (answer instanceof NotYet) unknown ??= answer;
  }
  if (unknown !== undefined) throw unknown;
  return false;
}
