/** What is wrong with what was given, and what to do. */
export interface Mistake {
  readonly reason: string;
  /** With a full stop. */
  readonly fix: string;
}

/** Why `value` is no whole number within the bounds; `undefined` where it is one. */
export function wholeNumberMistake(
  value: unknown,
  { min, max }: { readonly min: number; readonly max?: number | undefined },
): Mistake | undefined {
  if (Number.isInteger(value) && (value as number) >= min && (value as number) <= (max ?? Infinity)) return undefined;
  const wanted = max === undefined ? `${min} or more` : `${min} to ${max}`;
  const shown = typeof value === "number" ? value : JSON.stringify(value);
  return { reason: `${shown} is not a whole number of ${wanted}`, fix: `Choose a number of ${wanted}.` };
}
