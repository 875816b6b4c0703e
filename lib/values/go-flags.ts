import { isOpen, type Word } from "./shell-word";

/** The flags that a program defines; a boolean one takes no word of its own. */
interface GoFlagSet {
  readonly boolean: readonly string[];
  readonly valued: readonly string[];
}

/**
 * What Go's package `flag` reads from these words: the value of each flag, the last one given. `--random-fully false`
 * is `true` and ends the flags. `undefined` where it cannot be told: a word that is open, a flag of another program, or
 * one that Go refuses.
 */
export function parseGoFlags(words: readonly Word[], flags: GoFlagSet): ReadonlyMap<string, Word> | undefined {
  const values = new Map<string, Word>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (isOpen(word) && !/^--?[^\0=]+=/.test(word)) return undefined;
    if (!/^-./.test(word) || word === "--") break;
    const flag = /^--?(?<name>[^-=][^=]*)(?:=(?<value>[^]*))?$/.exec(word)?.groups;
    const name = flag?.["name"] ?? "";
    const isBoolean = flags.boolean.includes(name);
    if (!isBoolean && !flags.valued.includes(name)) return undefined;
    const value = flag?.["value"] ?? (isBoolean ? "true" : words[++i]);
    if (value === undefined) return undefined;
    values.set(name, value);
  }
  return values;
}

/** As `strconv.ParseBool`: `1`, `t`, `T`, `true`, `True`, `TRUE` and their opposites; `undefined` for all else. */
export const parseGoBoolean = (text: Word): boolean | undefined =>
  /^(?:1|[tT]|true|True|TRUE)$/.test(text) ? true : /^(?:0|[fF]|false|False|FALSE)$/.test(text) ? false : undefined;

/** As `time.ParseDuration`: `60s`, `1h30m`, `-1.5h`, `0`. */
export const isGoDuration = (text: string): boolean =>
  /^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.test(text);
