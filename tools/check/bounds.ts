/*
 * Far beyond what anybody writes, and far within what this process can hold and walk.
 */

/** Of lists and mappings inside each other: more would end in a stack overflow somewhere. */
export const DEEPEST = 500;

/** Values that aliases may add to those that are written: an alias bomb has billions. */
export const MOST_ADDED = 100_000;

/** Characters that are read again, in all, to understand where the lines of one document begin. */
export const MOST_REREAD = 2 ** 24;

/** Values in one document. YAML's parser keeps some 200 bytes of each. */
const MOST_VALUES = { yaml: 8_000_000, json: 24_000_000 };
/** A shorter text cannot reach them, whatever it says. */
const SURELY_HELD = 2 ** 22;

/** Whether a text may have more values than can be held: each has a mark or a line of its own. */
export function isTooMuch(text: string, language: keyof typeof MOST_VALUES): boolean {
  if (text.length < SURELY_HELD) return false;
  let marks = 0;
  for (let i = 0; i < text.length; i++) if (isMark(text.charCodeAt(i))) marks++;
  return marks > MOST_VALUES[language];
}

/** `[` `{` `,` `:` and the end of a line. */
const isMark = (code: number): boolean => code === 91 || code === 123 || code === 44 || code === 58 || code === 10;
