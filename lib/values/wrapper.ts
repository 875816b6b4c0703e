import type { Word } from "./shell-word";

/** Whose network namespace a command runs in: its container's, that of process 1, or one that nobody knows. */
export type NetworkNamespace = "own" | "first" | "unknown";

/** What a program that only runs another one leaves over. */
interface Unwrapped {
  /** How many words belong to the wrapper. */
  readonly drop: number;
  readonly network?: NetworkNamespace | undefined;
}

const PLAIN: ReadonlySet<string> = new Set([
  "exec",
  "command",
  "builtin",
  "nohup",
  "sudo",
  "busybox",
  "toybox",
  "setsid",
]);
const INITS: ReadonlySet<string> = new Set(["tini", "tini-static", "dumb-init", "catatonit"]);

/** The program that a word names, without its folder. */
export const programOf = (word: Word | undefined): Word => word?.split("/").pop() ?? "";

/** `undefined` for a program that is no wrapper, or is called in a way that this reader does not know. */
export function unwrap(words: readonly Word[]): Unwrapped | undefined {
  const program = programOf(words[0]);
  if (program === "nsenter") return nsenter(words);
  const drop = own(program, words);
  const next = words[drop];
  return drop === 0 || next === undefined || next.startsWith("-") ? undefined : { drop };
}

function own(program: string, words: readonly Word[]): number {
  if (PLAIN.has(program)) return 1;
  if (INITS.has(program)) return after(words, (word) => word.startsWith("-"));
  if (program === "env") return after(words, (word) => /^[A-Za-z_]\w*=/.test(word));
  if (program === "chroot") return words[1]?.startsWith("-") === false ? 2 : 0;
  if (program === "timeout") return /^\d+(?:\.\d+)?[smhd]?$/.test(words[1] ?? "") ? 2 : 0;
  if (program === "nice") return words[1] === "-n" ? 3 : /^-\d+$/.test(words[1] ?? "") ? 2 : 1;
  return 0;
}

/** Behind the words that belong to the wrapper, and a `--`. */
function after(words: readonly Word[], belongs: (word: Word) => boolean): number {
  let at = 1;
  while (at < words.length && words[at] !== "--" && belongs(words[at]!)) at++;
  return words[at] === "--" ? at + 1 : at;
}

const TARGET = /^(?:-t|--target=)(.+)$/;
const NETWORK = /^(?:-n|--net=)(.+)$/;
const OTHERS =
  /^(?:-[muipCUTrw].*|-[FZe]|--(?:mount|uts|ipc|pid|cgroup|user|time|root|wd)(?:=.*)?|--(?:no-fork|preserve-credentials|follow-context|env))$/;

function nsenter(words: readonly Word[]): Unwrapped | undefined {
  let target: Word | undefined;
  let network: Word | true | undefined;
  let at = 1;
  for (; words[at]?.startsWith("-") === true && words[at] !== "--"; at++) {
    const word = words[at]!;
    if (word === "-t" || word === "--target") target = words[++at];
    else if (TARGET.test(word)) target = TARGET.exec(word)![1];
    else if (["-n", "--net", "-a", "--all"].includes(word)) network = true;
    else if (NETWORK.test(word)) network = NETWORK.exec(word)![1];
    else if (!OTHERS.test(word)) return undefined;
  }
  if (words[at] === "--") at++;
  if (at >= words.length) return undefined;
  const entersFirst = network === true ? target === "1" : network === "/proc/1/ns/net";
  return { drop: at, network: network === undefined ? undefined : entersFirst ? "first" : "unknown" };
}
