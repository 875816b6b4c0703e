import type { Executed, Files, NotInView } from "./command-line";
import { inputOf, outputOf } from "./command-text";
import { isOpen, type Word } from "./shell-word";
import { mentions, setting, SettingsFiles, SYSTEM, valueOf, type Place, type SysctlWrite } from "./sysctl-settings";

/**
 * Which of the sysctls `keys` the commands set. A command that names one and is not understood counts as a write of a
 * value that cannot be told, so that nothing is passed over in silence.
 */
export function* sysctlWrites(
  commands: Iterable<Executed | NotInView>,
  keys: readonly string[],
  files: Files,
): Iterable<SysctlWrite | NotInView> {
  const settings = new SettingsFiles(keys, files);
  for (const command of commands)
    if ("unseen" in command) yield command;
    else if (command.program === "sysctl") yield* bySysctl(command, keys, settings);
    else {
      yield* byFile(command, keys, settings);
      yield* unsure(command, keys);
    }
  yield* settings.idle();
}

/** `sysctl -w key=value`, with or without the flag, and the settings that `-p` loads. */
function* bySysctl(command: Executed, keys: readonly string[], settings: SettingsFiles): Iterable<SysctlWrite> {
  const { words } = command;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const place = { network: command.network, at: command.places[i] ?? command.at };
    const attached = /^(?:-p|-f|--load=)(.+)$/.exec(word)?.[1];
    if (word === SYSTEM) yield* settings.load(SYSTEM, place);
    else if (word === "-p" || word === "-f" || word === "--load" || attached !== undefined) {
      const given = attached ?? (words[i + 1]?.match(/^-./) === null ? words[++i] : undefined);
      if (given === "-" || given === "/dev/stdin") yield* settings.settingsIn(inputOf(command), place);
      else yield* settings.load(given ?? "/etc/sysctl.conf", place);
    } else if (!word.startsWith("-") && (word.includes("=") || isOpen(word))) yield* setting(word, keys, place);
  }
}

/** `echo … > /proc/sys/…`, the same by `tee`, and settings files that are written for later. */
function* byFile(command: Executed, keys: readonly string[], settings: SettingsFiles): Iterable<SysctlWrite> {
  const { program, words, redirects, network, shellNetwork, at } = command;
  const write = (path: Word, text: Word, appends: boolean, place: Place): Iterable<SysctlWrite> => {
    const key = keys.find((k) => path.endsWith(`/proc/sys/${k.replaceAll(".", "/")}`));
    const named = keys.find((k) => mentions(path, k));
    if (key !== undefined && !isOpen(path)) return [{ key, value: valueOf(text), ...place }];
    if (named !== undefined) return [{ key: named, value: undefined, ...place }];
    settings.write(path, text, appends, place);
    return [];
  };
  for (const { operator, word } of redirects)
    if (operator === ">" || operator === ">>")
      yield* write(word, outputOf(command), operator === ">>", { network: shellNetwork, at });
  if (program !== "tee") return;
  for (const [i, path] of words.entries())
    if (!path.startsWith("-"))
      yield* write(path, inputOf(command), words.includes("-a"), { network, at: command.places[i] ?? at });
}

const READS: ReadonlySet<string> = new Set(
  ["cat", "grep", "egrep", "head", "tail", "ls", "stat", "test", "[", "[[", "diff", "cmp", "wc", "read", "tee", "xxd"], //
);
const SAYS: ReadonlySet<string> = new Set(["echo", "printf", "logger", "export", "local", "readonly", "declare", ":"]);

/** A program that is given the name of a sysctl, and may do anything with it. */
function unsure(command: Executed, keys: readonly string[]): readonly SysctlWrite[] {
  const { program, words, piped, at } = command;
  if (READS.has(program) || SAYS.has(program)) return [];
  const given = [...words, ...(piped === undefined || piped === "group" ? [] : piped.words)];
  const key = keys.find((k) => given.some((word) => mentions(word, k)));
  if (key === undefined) return [];
  const enters = [program, ...words].some((word) => word.includes("nsenter"));
  return [{ key, value: undefined, network: enters ? "unknown" : command.network, at }];
}
