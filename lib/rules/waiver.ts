import { isUnknown } from "../inventory/view";

/** A finding that its owner accepts for a while, and says why. It is reported as waived, never silenced. */
export interface Waiver {
  /** Id of the rule. */
  readonly rule: string;
  readonly reason: string;
  /** The last day it holds, YYYY-MM-DD. */
  readonly until: string;
}

/** On a Kubernetes object: `rule-id: reason until 2027-01-31`, one a line. */
export const WAIVE_ANNOTATION = "gke-dpv2.dev/waive";

const LINE = /^(?<rule>[\w-]+):(?<rest>.*)$/;

/** What an annotation says: waivers, and the lines (the first is 1) that are none. */
export function parseWaivers(annotation: string): {
  readonly waivers: readonly Waiver[];
  readonly broken: readonly number[];
} {
  const waivers: Waiver[] = [];
  const broken: number[] = [];
  for (const [i, line] of annotation.split("\n").entries()) {
    if (line.trim() === "") continue;
    const { rule, rest } = LINE.exec(line.trim())?.groups ?? {};
    const words = rest?.trim().split(/\s+/) ?? [];
    const until = words.at(-1);
    if (rule === undefined || until === undefined || words.at(-2) !== "until") broken.push(i + 1);
    else waivers.push({ rule, reason: words.slice(0, -2).join(" "), until });
  }
  return { waivers, broken };
}

/** What keeps a waiver from having any effect, if anything; `today` is YYYY-MM-DD. */
export function problemWith(
  { rule, reason, until }: Partial<Waiver>,
  today: string,
  known: (rule: string) => boolean,
): string | undefined {
  if ([rule, reason, until].some(isUnknown)) return "is not known yet";
  if (!isText(rule)) return "names no rule";
  if (!known(rule)) return `names no rule: "${rule}"`;
  if (!isText(reason)) return "gives no reason";
  if (!isText(until)) return "gives no date (write YYYY-MM-DD)";
  if (!isDay(until)) return "ends on no date (write YYYY-MM-DD)";
  if (until < today) return `expired on ${until}`;
  return undefined;
}

/** Programs without types may give anything. */
const isText = (x: unknown): x is string => typeof x === "string" && x.trim() !== "";

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
