/** A word as a shell takes it, quotes gone; {@link OPEN} stands in it for whatever only the running shell knows. */
export type Word = string;

/** A variable, a substitution, a pattern of file names: no text has this character. */
export const OPEN = "\0";

export const isOpen = (word: Word): boolean => word.includes(OPEN);

/** How far a script was read. */
export interface Reading {
  readonly text: string;
  at: number;
  /** How many substitutions stand around this place. */
  depth: number;
  /** There was something that this reader does not understand: then nothing of the script is certain. */
  broken: boolean;
}

export const readingOf = (text: string, depth = 0): Reading => ({ text, at: 0, depth, broken: false });

/** Reads the commands of a substitution up to the parenthesis that ends it, or to the end of the text. */
export type Substitute = (reading: Reading, until: ")" | undefined) => void;

const ENDS_WORD = " \t\n;&|<>()";

/** How far to look for the end of a pattern or a name: nobody writes longer ones. */
const AHEAD = 200;

/** The word that begins here, and whether no part of it was quoted. */
export function readWord(r: Reading, substitute: Substitute): { readonly word: Word; readonly plain: boolean } {
  let word = "";
  let plain = true;
  while (!r.broken && r.at < r.text.length && !ENDS_WORD.includes(r.text[r.at]!)) {
    if (`'"\\`.includes(r.text[r.at]!)) plain = false;
    word += unquoted(r, substitute);
  }
  return { word: plain && word.startsWith("~") ? OPEN + word : word, plain };
}

/** The body of a here-document whose delimiter was not quoted. */
export function readBody(text: string, substitute: Substitute): Word {
  const r = readingOf(text);
  let body = "";
  while (r.at < text.length) body += quoted(r, substitute);
  return r.broken ? OPEN : body;
}

function unquoted(r: Reading, substitute: Substitute): Word {
  const c = r.text[r.at++]!;
  const rest = (): string => /^[^\s;&|<>()]*/.exec(r.text.slice(r.at, r.at + AHEAD))![0];
  switch (c) {
    case "'":
      return upTo(r, "'");
    case '"':
      return doubleQuoted(r, substitute);
    case "\\":
      return r.text[r.at] === "\n" ? skip(r) : (r.text[r.at++] ?? c);
    case "$":
      return r.text[r.at] === "'" || r.text[r.at] === '"' ? ansiQuoted(r) : expansion(r, substitute);
    case "`":
      return backquoted(r, substitute);
    case "*":
    case "?":
      return OPEN;
    case "[":
      return rest().includes("]") ? OPEN : c;
    case "{":
      return /^[^{}]*(,|\.\.)[^{}]*\}/.test(rest()) ? OPEN : c;
    default:
      return c;
  }
}

function doubleQuoted(r: Reading, substitute: Substitute): Word {
  let word = "";
  while (r.at < r.text.length && r.text[r.at] !== '"') word += quoted(r, substitute);
  if (r.text[r.at++] !== '"') r.broken = true;
  return word;
}

/** One character between double quotes. */
function quoted(r: Reading, substitute: Substitute): Word {
  const c = r.text[r.at++]!;
  if (c === "$") return expansion(r, substitute);
  if (c === "`") return backquoted(r, substitute);
  if (c !== "\\") return c;
  if (r.text[r.at] === "\n") return skip(r);
  return '$`"\\'.includes(r.text[r.at] ?? " ") ? r.text[r.at++]! : c;
}

/** What follows a `$`. */
function expansion(r: Reading, substitute: Substitute): Word {
  if (r.text.startsWith("((", r.at)) return balanced(r, "(", ")");
  if (r.text[r.at] === "{") return balanced(r, "{", "}");
  if (r.text[r.at] === "(") {
    r.at++;
    substitute(r, ")");
    return OPEN;
  }
  const name = /^(?:\w+|[@*#?$!-])/.exec(r.text.slice(r.at, r.at + AHEAD))?.[0];
  r.at += name?.length ?? 0;
  return name === undefined ? "$" : OPEN;
}

function backquoted(r: Reading, substitute: Substitute): Word {
  const found = /^((?:[^`\\]|\\[^])*)`/.exec(r.text.slice(r.at));
  if (found === null) r.broken = true;
  else {
    const inner = readingOf(found[1]!.replace(/\\([`$\\])/g, "$1"), r.depth);
    substitute(inner, undefined);
    r.broken ||= inner.broken;
    r.at += found[0].length;
  }
  return OPEN;
}

/** `$'…'` and `$"…"` are not the same in every shell. */
function ansiQuoted(r: Reading): Word {
  const found = /^(?:'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*")/.exec(r.text.slice(r.at));
  if (found === null) r.broken = true;
  r.at += found?.[0].length ?? 0;
  return OPEN;
}

function balanced(r: Reading, open: string, close: string): Word {
  let depth = 0;
  do {
    const c = r.text[r.at++];
    if (c === undefined) r.broken = true;
    else if (c === "\\") r.at++;
    else if (c === "'" || c === '"') upTo(r, c);
    else depth += c === open ? 1 : c === close ? -1 : 0;
  } while (depth > 0 && !r.broken);
  return OPEN;
}

function upTo(r: Reading, end: string): string {
  const at = r.text.indexOf(end, r.at);
  if (at < 0) r.broken = true;
  const text = at < 0 ? "" : r.text.slice(r.at, at);
  r.at = at < 0 ? r.text.length : at + 1;
  return text;
}

function skip(r: Reading): "" {
  r.at++;
  return "";
}
