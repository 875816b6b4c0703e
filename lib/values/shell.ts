import { readDocument, type HereDocument } from "./here-document";
import { commandIn, isReserved, type Redirect, type ShellCommand, type WordRead } from "./shell-command";
import { OPEN, readingOf, readWord, type Reading } from "./shell-word";

/**
 * Every command that a script may run, in order, those of its substitutions first: branches count as taken, functions
 * as called. `undefined` where that cannot be told, as with a `case` or a quote that is not closed.
 */
export function parseShell(script: string): readonly ShellCommand[] | undefined {
  if (typeof script !== "string") return undefined;
  const reading = readingOf(script);
  const commands: ShellCommand[] = [];
  new CommandReader(reading, commands, undefined).read();
  return reading.broken ? undefined : commands;
}

const TOKEN = /[ \t]+|\\\n|\n|#[^\n]*|;;|;|&>>|&>|&&|&|\|\||\|&|\||\(\(|\(|\)|<<<|<<-|<<|<>|<&|<\(|<|>>|>&|>\||>\(|>/y;
const FILE_OPERATORS: Readonly<Record<string, Redirect["operator"]>> = {
  ...{ "<": "<", "<&": "<", "<<<": "<<<", "<>": ">" },
  ...{ ">": ">", ">&": ">", ">|": ">", "&>": ">", ">>": ">>", "&>>": ">>" },
};

/** No script nests substitutions deeper than this. */
const DEEPEST = 32;

class CommandReader {
  private words: WordRead[] = [];
  private redirects: Redirect[] = [];
  private piped: ShellCommand["piped"];
  private documents: HereDocument[] = [];
  private subshells = 0;

  constructor(
    private readonly r: Reading,
    private readonly out: ShellCommand[],
    private readonly until: ")" | undefined,
  ) {}

  read(): void {
    const { r, until } = this;
    let ended = false;
    while (!ended && !r.broken && r.at < r.text.length) {
      ended = until !== undefined && this.subshells === 0 && r.text[r.at] === until;
      if (ended) r.at++;
      else this.step();
    }
    this.finish();
    this.readDocuments();
    if (this.subshells > 0 || (until !== undefined && !ended)) r.broken = true;
  }

  private readonly substitute = (reading: Reading, until: ")" | undefined): void => {
    if (++reading.depth > DEEPEST) reading.broken = true;
    new CommandReader(reading, this.out, until).read();
    reading.depth--;
  };

  private step(): void {
    const { r } = this;
    TOKEN.lastIndex = r.at;
    const token = TOKEN.exec(r.text)?.[0];
    if (token === undefined) return this.word();
    r.at += token.length;
    const file = FILE_OPERATORS[token];
    if (file !== undefined) this.redirect(file, /^[<>]&$/.test(token));
    else if (token.startsWith("<<")) this.hereDocument(token === "<<-");
    else if (token === "<(" || token === ">(") this.process();
    else if (token.startsWith("(")) this.parenthesis(token);
    else if (token === ";;") r.broken = true;
    else if (token === "|" || token === "|&") this.piped = this.finish() ?? "group";
    else if (/^[;&|)\n]/.test(token)) this.finish();
    if (token === "\n") this.readDocuments();
    if (token === ")" && this.subshells-- === 0) r.broken = true;
  }

  private word(): void {
    const { r } = this;
    const read = readWord(r, this.substitute);
    if (read.plain && read.word === "case" && this.words.every(isReserved)) r.broken = true;
    const descriptor = read.plain && /^\d+$/.test(read.word) && /[<>]/.test(r.text[r.at] ?? "");
    if (!descriptor) this.words.push(read);
  }

  /** The `()` of a function, an arithmetic command, or a subshell. */
  private parenthesis(token: string): void {
    const { r } = this;
    const definition = /^[ \t]*\)/.exec(r.text.slice(r.at, r.at + 8));
    const arithmetic = token === "((" ? r.text.indexOf("))", r.at) : undefined;
    if (this.words.length === 1 && arithmetic === undefined && definition !== null) {
      this.words = [];
      r.at += definition[0].length;
    } else if (!this.words.every(isReserved) || arithmetic === -1) r.broken = true;
    else if (arithmetic === undefined) this.subshells++;
    else r.at = arithmetic + 2;
  }

  /** `<(…)` is the name of a file that nobody knows. */
  private process(): void {
    this.substitute(this.r, ")");
    this.words.push({ word: OPEN, plain: true });
  }

  private redirect(operator: Redirect["operator"], mayBeDescriptor: boolean): void {
    const { word } = this.operand();
    if (!mayBeDescriptor || !/^(?:\d+-?|-)$/.test(word)) this.redirects.push({ operator, word });
  }

  private hereDocument(stripsTabs: boolean): void {
    const { word: delimiter, plain } = this.operand();
    const redirect = { operator: "<<" as const, word: OPEN };
    this.redirects.push(redirect);
    this.documents.push({ redirect, delimiter, literal: !plain, stripsTabs });
  }

  private operand(): WordRead {
    while (/[ \t]/.test(this.r.text[this.r.at] ?? "")) this.r.at++;
    return readWord(this.r, this.substitute);
  }

  private readDocuments(): void {
    for (const document of this.documents.splice(0)) readDocument(this.r, document, this.substitute);
  }

  private finish(): ShellCommand | undefined {
    if (this.words.length === 0 && this.redirects.length === 0) return undefined;
    const command = commandIn(this.words, this.redirects, this.piped);
    [this.words, this.redirects, this.piped] = [[], [], undefined];
    if (command !== undefined) this.out.push(command);
    return command;
  }
}
