import { OPEN, type Word } from "./shell-word";

export interface Redirect {
  readonly operator: "<" | ">" | ">>" | "<<" | "<<<";
  /** The file; of `<<` and `<<<` the text itself. */
  readonly word: Word;
}

/** A simple command: a program and its words; assignments and reserved words are gone. */
export interface ShellCommand {
  /** `[OPEN]` stands for a whole group, as in `done > file`. */
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
  /** What feeds it; `"group"` where that is more than one command. */
  readonly piped: ShellCommand | "group" | undefined;
}

/** A word, and whether no part of it was quoted: a quoted `if` is a program. */
export interface WordRead {
  readonly word: Word;
  readonly plain: boolean;
}

const RESERVED: ReadonlySet<string> = new Set(
  ["if", "then", "elif", "else", "fi", "while", "until", "do", "done", "{", "}", "!", "time"], //
);
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

export const isReserved = ({ word, plain }: WordRead): boolean => plain && RESERVED.has(word);

/** The command in what stands between two separators, if there is one. */
export function commandIn(
  read: readonly WordRead[],
  redirects: readonly Redirect[],
  piped: ShellCommand["piped"],
): ShellCommand | undefined {
  const rest = behindReserved(read);
  const program = rest.findIndex((w) => !ASSIGNMENT.test(w.word));
  const words = program < 0 ? [] : rest.slice(program).map((w) => w.word);
  if (words.length > 0) return { words, redirects, piped };
  return redirects.length > 0 ? { words: [OPEN], redirects, piped } : undefined;
}

function behindReserved(read: readonly WordRead[]): readonly WordRead[] {
  const first = read.findIndex((w) => !isReserved(w));
  if (first < 0) return [];
  const { word, plain } = read[first]!;
  if (plain && word === "function") return behindReserved(read.slice(first + 2));
  if (!plain || (word !== "for" && word !== "select")) return read.slice(first);
  // `for name in …` runs nothing by itself; `for name do …` does.
  const begin = read[first + 2];
  return begin?.plain === true && begin.word === "do" ? behindReserved(read.slice(first + 2)) : [];
}
