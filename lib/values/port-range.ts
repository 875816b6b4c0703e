/** Ports of one protocol, both ends included: 1 ≤ `from` ≤ `to` ≤ 65535. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

const HIGHEST_PORT = 65535;
// No leading zeros: the kernel reads `010` as eight.
const ENTRY = /^([1-9]\d{0,4})(?:-([1-9]\d{0,4}))?$/;
const SYSCTL = /^([1-9]\d{0,4})[ \t]+([1-9]\d{0,4})$/;

/**
 * `30000-32767`, a single `8080`, or the `1024 65535` of `ip_local_port_range`; `undefined` for anything else. Mind that
 * to `ip_local_port_range` a single number is only a new lower end: the kernel keeps the upper one.
 */
export const parsePortRange = (text: string): PortRange | undefined =>
  typeof text === "string" ? (read(text.trim(), ENTRY) ?? read(text.trim(), SYSCTL)) : undefined;

/**
 * The list of `ip_local_reserved_ports` (`8080,30000-32767`; empty for none), as the kernel gives it back: in order,
 * joined where entries touch. `undefined` when one of them is no range, or has spaces, which the kernel refuses.
 */
export function parsePortRanges(text: string): readonly PortRange[] | undefined {
  if (typeof text !== "string") return undefined;
  if (text.trim() === "") return [];
  const entries = text.trim().replace(/,$/, "").split(",");
  const ranges = entries.map((entry) => read(entry, ENTRY)).filter((range) => range !== undefined);
  return ranges.length < entries.length ? undefined : join(ranges);
}

/** The ports in both. */
export function overlap(a: PortRange, b: PortRange): PortRange | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}

export const covers = (outer: PortRange, inner: PortRange): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** Whether one of `ranges` alone covers `inner`. */
export const coveredByOne = (ranges: readonly PortRange[], inner: PortRange): boolean =>
  ranges.some((outer) => covers(outer, inner));

/** How many ports. */
export const size = (range: PortRange): number => range.to - range.from + 1;

/** The fraction (0 to 1) of the ports of `range` that lie in `of`. */
export function share(range: PortRange, of: PortRange): number {
  const common = overlap(range, of);
  return common === undefined ? 0 : size(common) / size(range);
}

/** The same of several ranges taken together, each apart from the others; `without` are ports that are never used. */
export function shareOf(ranges: readonly PortRange[], of: PortRange, without: readonly PortRange[] = []): number {
  const used = ranges.flatMap((range) => remainder(range, without));
  const total = used.reduce((sum, range) => sum + size(range), 0);
  return used.reduce((sum, range) => sum + (share(range, of) * size(range)) / total, 0);
}

/** What `without` leaves of a range. */
export function remainder(range: PortRange, without: readonly PortRange[]): readonly PortRange[] {
  return without.reduce<readonly PortRange[]>((left, gone) => left.flatMap((part) => cut(part, gone)), [range]);
}

function cut(range: PortRange, gone: PortRange): readonly PortRange[] {
  if (overlap(range, gone) === undefined) return [range];
  const parts = [
    { from: range.from, to: gone.from - 1 },
    { from: gone.to + 1, to: range.to },
  ];
  return parts.filter(({ from, to }) => from <= to);
}

export const formatPortRange = ({ from, to }: PortRange): string => (from === to ? `${from}` : `${from}-${to}`);

/** A fraction in percent with one decimal, `4.3 %`; only what is none or all is called 0 % or 100 %. */
export function formatShare(fraction: number): string {
  if (fraction === 0 || fraction === 1) return `${fraction * 100} %`;
  const percent = (fraction * 100).toFixed(1);
  if (percent === "0.0") return "less than 0.1 %";
  return percent === "100.0" ? "more than 99.9 %" : `${percent} %`;
}

function read(text: string, form: RegExp): PortRange | undefined {
  const found = form.exec(text);
  if (found === null) return undefined;
  const from = Number(found[1]);
  const to = Number(found[2] ?? found[1]);
  return from <= to && to <= HIGHEST_PORT ? { from, to } : undefined;
}

function join(ranges: readonly PortRange[]): readonly PortRange[] {
  const joined: PortRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || range.from > last.to + 1) joined.push(range);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return joined;
}
