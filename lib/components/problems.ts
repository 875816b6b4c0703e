import { wholeNumberMistake } from "../values/whole-number";
import type { Problem } from "./enforce";

/** A problem where `value` is there and is no whole number within the bounds. */
export function* boundsProblems(
  path: string,
  value: number | undefined,
  bounds: { readonly min: number; readonly max?: number },
): Iterable<Problem> {
  const mistake = value === undefined ? undefined : wholeNumberMistake(value, bounds);
  if (mistake !== undefined)
    yield { path, ...mistake, unseen: { reason: "is no whole number within its bounds", fix: mistake.fix } };
}
