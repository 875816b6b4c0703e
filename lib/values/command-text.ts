import type { Executed } from "./command-line";
import { isOpen, OPEN, type Word } from "./shell-word";
import { programOf } from "./wrapper";

type Streams = Pick<Executed, "redirects" | "piped">;

/** What a command writes to its standard output, as far as its own words say; {@link OPEN} in it for the rest. */
export function outputOf({ program, words, ...streams }: Pick<Executed, "program" | "words"> & Streams): Word {
  if (program === "echo") return echoed(words);
  if (program === "printf") return printed(words);
  const passesOn = program === "tee" || (program === "cat" && (words.length === 0 || words[0] === "-"));
  return passesOn ? inputOf(streams) : OPEN;
}

/** What a command reads from its standard input. */
export function inputOf({ redirects, piped }: Streams): Word {
  const text = redirects.findLast((r) => r.operator.startsWith("<"));
  if (text !== undefined) return text.operator === "<" ? OPEN : text.word;
  if (piped === undefined || piped === "group") return OPEN;
  const [first, ...words] = piped.words;
  return outputOf({ ...piped, program: programOf(first), words });
}

function echoed(words: readonly Word[]): Word {
  const begin = words.findIndex((word) => !/^-[neE]+$/.test(word));
  const text = (begin < 0 ? [] : words.slice(begin)).join(" ");
  return text.includes("\\") ? text + OPEN : text; // not every echo replaces \t
}

/** A format of nothing but text, blanks, `%s` and `%d`, each used once. */
function printed([format = "", ...values]: readonly Word[]): Word {
  const pieces = format.replaceAll("\\n", "\n").replaceAll("\\t", "\t").split(/%[sd]/);
  const known = !isOpen(format) && pieces.length - 1 === values.length && pieces.every((p) => !/[%\\]/.test(p));
  return known
    ? pieces.reduce((text, piece, i) => text + values[i - 1]! + piece)
    : [format, ...values].join(" ") + OPEN;
}
