/** A text that was given to be judged. */
export interface Source {
  /** The path as the user gave it, and what was found below it. */
  readonly name: string;
  readonly text: string;
}

/** A part of a source between `---`, and how many lines stand before it. */
export interface Part {
  readonly source: Source;
  readonly text: string;
  readonly linesBefore: number;
}

// At the start of a line it separates documents wherever it stands, inside a block of text too.
const SEPARATOR = /(?<=^|\n)---(?=[ \t\r\n]|$)/g;

/** Each is parsed for itself, so that one that is broken hides no other. */
export function* partsOf(source: Source): Iterable<Part> {
  const { text } = source;
  if (!text.includes("\n---")) return yield { source, text, linesBefore: 0 };
  let from = 0;
  let linesBefore = 0;
  for (const { index } of text.matchAll(SEPARATOR)) {
    const part = withoutDirectives(text.slice(from, index));
    if (part !== "") yield { source, text: part, linesBefore };
    linesBefore += lineBreaksIn(part);
    from += part.length;
  }
  yield { source, text: text.slice(from), linesBefore };
}

/** Directives belong to the document behind the `---`. They stand at the start, or behind the `...` that ends one. */
function withoutDirectives(text: string): string {
  if (!/(?:^|\n)%/.test(text)) return text;
  const lines = text.split("\n");
  const last = lines.findLastIndex((line) => !/^(?:%|\s*#|\s*$)/.test(line));
  const isEnd = last < 0 || /^\.\.\.(?:\s|$)/.test(lines[last]!);
  return isEnd ? lines.slice(0, last + 1).reduce((before, line) => `${before}${line}\n`, "") : text;
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Nothing but `---` and blanks. */
export const saysNothing = ({ text }: Part): boolean => /^(?:---)?\s*$/.test(text);

const NOTHING_YET = /(?:%[^\n]*|[ \t]*(?:---[ \t]*)?(?:#[^\n]*)?)\r?\n/y;

/** The first line, counted from 1, that is neither blank, nor a comment or directive, nor `---` alone. */
export function firstLineOf({ text, linesBefore }: Part): number {
  NOTHING_YET.lastIndex = 0;
  let line = linesBefore + 1;
  while (NOTHING_YET.test(text)) line++;
  return line;
}
