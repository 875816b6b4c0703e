import type { Files } from "./command-line";
import { isOpen, OPEN, type Word } from "./shell-word";
import type { NetworkNamespace } from "./wrapper";

/** A sysctl that is set, or may be. */
export interface SysctlWrite {
  /** `net.ipv4.ip_local_port_range`; {@link OPEN} where it cannot be told which. */
  readonly key: string;
  /** `undefined` where it cannot be told. */
  readonly value: string | undefined;
  readonly network: NetworkNamespace;
  /** Which word of the command line says so. */
  readonly at: number;
}

export type Place = Pick<SysctlWrite, "network" | "at">;

/** Whether a text names a sysctl at all: in whichever spelling, the last part of its name is there. */
export const mentions = (text: Word, key: string): boolean => text.includes(key.slice(key.lastIndexOf(".") + 1));

/** `key=value`, `net/ipv4/key = value`: at most one write, of one of `keys`. */
export function setting(text: Word, keys: readonly string[], place: Place): readonly SysctlWrite[] {
  const [name = "", ...values] = text.split("=");
  const key = name.trim().replaceAll("/", ".");
  if (isOpen(key)) {
    const known = key.slice(0, key.indexOf(OPEN));
    return keys.some((k) => k.startsWith(known)) ? [{ key: OPEN, value: undefined, ...place }] : [];
  }
  return values.length > 0 && keys.includes(key) ? [{ key, value: valueOf(values.join("=")), ...place }] : [];
}

export const valueOf = (text: Word): string | undefined => (isOpen(text) ? undefined : text.trim());

/** Every file that `sysctl --system` loads. */
export const SYSTEM = "--system";
const SYSTEM_FILE = /^\/etc\/sysctl\.conf$|^(?:\/etc|\/run|(?:\/usr(?:\/local)?)?\/lib)\/sysctl\.d\/[^/]+\.conf$/;

/** Files of `key = value` lines: those that commands have written so far, and those that are mounted. */
export class SettingsFiles {
  private readonly written = new Map<Word, { readonly text: Word; readonly place: Place; loaded: boolean }>();

  constructor(
    private readonly keys: readonly string[],
    private readonly files: Files,
  ) {}

  write(path: Word, text: Word, appends: boolean, place: Place): void {
    const before = appends ? (this.written.get(path)?.text ?? "") : "";
    this.written.set(path, { text: `${before}${text}\n`, place, loaded: false });
  }

  *load(path: Word, place: Place): Iterable<SysctlWrite> {
    const own = [...this.written].filter(([file]) => (path === SYSTEM ? SYSTEM_FILE.test(file) : file === path));
    for (const [, file] of own) {
      file.loaded = true;
      yield* this.settingsIn(file.text, place);
    }
    if (own.length > 0 || path === SYSTEM) return;
    const mounted = isOpen(path) ? undefined : this.files(path);
    if (mounted !== undefined && "text" in mounted) yield* this.settingsIn(mounted.text, place);
    else yield { key: OPEN, value: undefined, ...place };
  }

  *settingsIn(text: Word, place: Place): Iterable<SysctlWrite> {
    for (const line of text.split("\n"))
      if (!/^\s*(?:[#;]|$)/.test(line)) yield* setting(line.trim().replace(/^-/, ""), this.keys, place);
  }

  /** Written and not loaded: who reads them, and when, cannot be told. */
  *idle(): Iterable<SysctlWrite> {
    for (const { text, place, loaded } of this.written.values()) {
      const key = loaded ? undefined : this.keys.find((k) => mentions(text, k));
      if (key !== undefined) yield { key, value: undefined, ...place };
    }
  }
}
