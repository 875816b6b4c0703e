import type { Problem } from "./enforce";

/** A problem where `value` is there and is no whole number within the bounds. */
export function* boundsProblems(
  path: string,
  value: number | undefined,
  { min, max }: { readonly min: number; readonly max?: number },
): Iterable<Problem> {
  if (value === undefined || (Number.isInteger(value) && value >= min && value <= (max ?? value))) return;
  const wanted = max === undefined ? `${min} or more` : `${min} to ${max}`;
  const shown = typeof value === "number" ? value : JSON.stringify(value);
  yield { path, reason: `${shown} is not a whole number of ${wanted}`, fix: `Choose a number of ${wanted}.` };
}
