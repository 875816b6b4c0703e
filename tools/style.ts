import type { Terminal } from "./terminal";

/** How text looks: its width, and colours where they are wanted. */
export interface Style {
  readonly width: number;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
}

type Paint = (text: string) => string;

export const styleOf = ({ width, colour }: Pick<Terminal, "width" | "colour">): Style => {
  const paint = (on: number, off: number): Paint =>
    colour ? (text) => `\x1b[${on}m${text}\x1b[${off}m` : (text) => text;
  return {
    width,
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    yellow: paint(33, 39),
    green: paint(32, 39),
  };
};

/**
 * A text of others in one line: whatever in it would move the cursor, colour or turn round what a terminal shows is
 * written as in JSON.
 */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (c) => (c === "\n" ? "\\n" : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`));

/** Control characters, and those that reverse the direction of text. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Breaks a text at blanks. The first line begins with `first`, the others stand under it. */
export function wrap(text: string, first: string, width: number): string {
  const indent = " ".repeat(first.length);
  const lines = text.split("\n").flatMap((line) => breakLine(visible(line), width - indent.length));
  return lines.map((line, i) => `${i === 0 ? first : indent}${line}`).join("\n");
}

/** A word that is longer than a line, such as an address, stands whole. */
function breakLine(line: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of line.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
