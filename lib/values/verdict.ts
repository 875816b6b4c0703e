/** A judgement that may be impossible: `undefined` says "cannot tell", never "no". */
export type Verdict = boolean | undefined;

export const not = (verdict: Verdict): Verdict => (verdict === undefined ? undefined : !verdict);

/**
 * Whether `judge` holds for every item. One "no" decides, whatever cannot be told of the others, and nothing is read
 * after it. Of no items at all it holds.
 */
export function allOf<T>(items: Iterable<T>, judge: (item: T) => Verdict): Verdict {
  let all: true | undefined = true;
  for (const item of items) {
    const verdict = judge(item);
    if (verdict === false) return false;
    if (verdict === undefined) all = undefined;
  }
  return all;
}

/** Whether `judge` holds for some item. One "yes" decides, and nothing is read after it. */
export const anyOf = <T>(items: Iterable<T>, judge: (item: T) => Verdict): Verdict =>
  not(allOf(items, (item) => not(judge(item))));
