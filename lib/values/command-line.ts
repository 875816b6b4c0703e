import { parseShell } from "./shell";
import type { Redirect, ShellCommand } from "./shell-command";
import { isOpen, OPEN, type Word } from "./shell-word";
import { programOf, unwrap, type NetworkNamespace } from "./wrapper";

/** A file that a command may read; `undefined` for one of the image's own. */
export type Files = (path: string) => { readonly text: string } | { readonly unseen: string } | undefined;

/** One program that a command line runs, behind every shell and wrapper. */
export interface Executed {
  /** Without its folder; {@link OPEN} for what cannot be read, which then stands in `words`. */
  readonly program: Word;
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
  readonly piped: ShellCommand["piped"];
  readonly network: NetworkNamespace;
  /** Where its redirects are opened: by the shell around it. */
  readonly shellNetwork: NetworkNamespace;
  /** Which word of the command line the program came from, and which each of `words`. */
  readonly at: number;
  readonly places: readonly number[];
}

/** A script that is run and cannot be read. */
export interface NotInView {
  readonly unseen: string;
  readonly at: number;
}

/** What a container's command line runs, as far as its words, shell strings and scripts in view say. */
export const executed = (argv: readonly Word[], files: Files): Iterable<Executed | NotInView> =>
  run(
    argv.map((word, at) => ({ word, at })),
    { redirects: [], piped: undefined, network: "own", depth: 0, budget: { left: MOST } },
    files,
  );

interface PlacedWord {
  readonly word: Word;
  readonly at: number;
}

interface Around {
  readonly redirects: readonly Redirect[];
  readonly piped: ShellCommand["piped"];
  readonly network: NetworkNamespace;
  readonly depth: number;
  /** How many commands may still be read: scripts may call each other without end. */
  readonly budget: { left: number };
}

const MOST = 10_000;
const DEEPEST = 6;
const SHELLS: ReadonlySet<string> = new Set(["sh", "bash", "dash", "ash", "zsh", "ksh"]);

function* run(words: readonly PlacedWord[], around: Around, files: Files): Iterable<Executed | NotInView> {
  let network = around.network;
  for (let found = unwrap(textOf(words)); found !== undefined; found = unwrap(textOf(words))) {
    words = words.slice(found.drop);
    network = found.network ?? network;
  }
  const [first, ...rest] = words;
  if (first === undefined) return;
  const { redirects, piped, network: shellNetwork } = around;
  const alone = { redirects, piped, network, shellNetwork, at: first.at, places: rest.map((w) => w.at) };
  const script = isOpen(first.word) ? undefined : scriptOf(first, rest, around, files);
  if (script === undefined) yield { ...alone, program: programOf(first.word), words: textOf(rest) };
  else if ("unseen" in script) yield script;
  else {
    if (redirects.length > 0) yield { ...alone, program: programOf(first.word), words: [] };
    const commands = script.isShell && around.depth < DEEPEST ? parseShell(script.text) : undefined;
    if (commands === undefined || (around.budget.left -= commands.length) < 0)
      return yield { ...alone, program: OPEN, words: [script.text] };
    for (const { words: of, ...command } of commands) {
      const inner = { ...around, ...command, network, depth: around.depth + 1 };
      yield* run(placed(of, script.at), inner, files);
    }
  }
}

const placed = (words: readonly Word[], at: number): readonly PlacedWord[] => words.map((word) => ({ word, at }));

interface Script {
  readonly text: Word;
  readonly at: number;
  readonly isShell: boolean;
}

/** The shell script that a command runs, if it runs one that can be known. */
function scriptOf(first: PlacedWord, rest: readonly PlacedWord[], around: Around, files: Files) {
  const program = programOf(first.word);
  if (program === "eval") return { text: textOf(rest).join(" "), at: first.at, isShell: true };
  if (program === "." || program === "source") return fileAt(rest[0], files);
  if (!SHELLS.has(program)) return first.word.includes("/") ? fileAt(first, files) : undefined;
  const source = sourceOf(rest);
  if (source === undefined) return standardInput(first, around);
  return source.isText ? { text: source.word, at: source.at, isShell: true } : fileAt(source, files);
}

function fileAt(path: PlacedWord | undefined, files: Files): Script | NotInView | undefined {
  if (path === undefined || isOpen(path.word)) return undefined;
  const { at } = path;
  const file = files(path.word);
  if (file === undefined) return undefined;
  if ("unseen" in file) return { unseen: file.unseen, at };
  const interpreter = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(file.text);
  const name = programOf(interpreter?.[programOf(interpreter[1]) === "env" ? 2 : 1]);
  return { text: file.text, at, isShell: interpreter === null || SHELLS.has(name) };
}

function standardInput({ at }: PlacedWord, { redirects }: Around): Script | undefined {
  const text = redirects.findLast((r) => r.operator === "<<" || r.operator === "<<<")?.word;
  return text === undefined ? undefined : { text, at, isShell: true };
}

/** What a shell's own words say that it runs: a text (`-c`) or a file; `undefined` for its standard input. */
function sourceOf(words: readonly PlacedWord[]): (PlacedWord & { readonly isText: boolean }) | undefined {
  let isText = false;
  for (let i = 0; i < words.length; i++) {
    const { word } = words[i]!;
    if (word === "--") return words[i + 1] === undefined ? undefined : { ...words[i + 1]!, isText };
    if (!/^[-+]./.test(word)) return { ...words[i]!, isText };
    if (word.startsWith("--")) continue;
    if (word.startsWith("-") && word.includes("c")) isText = true;
    if (/[oO]$/.test(word)) i++; // its name: `-o pipefail`
  }
  return undefined;
}

const textOf = (words: readonly PlacedWord[]): readonly Word[] => words.map((w) => w.word);
