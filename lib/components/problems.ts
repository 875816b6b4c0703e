import type { Problem } from "./enforce";

/** A problem where `value` is there and is no whole number within the bounds. */
export function* boundsProblems(
  path: string,
  value: number | undefined,
  { min, max }: { readonly min: number; readonly max?: number },
): Iterable<Problem> {
  if (value === undefined || (Number.isInteger(value) && value >= min && value <= (max ?? value))) return;
  const wanted = max === undefined ? `of ${min} or more` : `between ${min} and ${max}`;
  yield { path, reason: `${value} is no whole number ${wanted}`, fix: "Choose one." };
}
