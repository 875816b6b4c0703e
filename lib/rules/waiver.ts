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

const LINE = /^(?<rule>[\w-]+):\s*(?:(?<reason>\S.*?)\s+)?until\s+(?<until>\S+)$/;

/** What an annotation says: waivers, and lines that are none. */
export function parseWaivers(annotation: string): {
  readonly waivers: readonly Waiver[];
  readonly broken: readonly string[];
} {
  const waivers: Waiver[] = [];
  const broken: string[] = [];
  for (const line of annotation
    .split("\n")
    .map((l) => l.trim())
    .filter(Boolean)) {
    const { rule, reason, until } = LINE.exec(line)?.groups ?? {};
    if (rule === undefined || until === undefined) broken.push(line);
    else waivers.push({ rule, reason: reason ?? "", until });
  }
  return { waivers, broken };
}

/** What keeps a waiver from having any effect, if anything; `today` is YYYY-MM-DD. */
export function problemWith(waiver: Waiver, today: string, known: (rule: string) => boolean): string | undefined {
  if (!known(waiver.rule)) return `names no rule: "${waiver.rule}"`;
  if (waiver.reason.trim() === "") return "gives no reason";
  if (!isDay(waiver.until)) return `ends on no date: "${waiver.until}" (write YYYY-MM-DD)`;
  if (waiver.until < today) return `expired on ${waiver.until}`;
  return undefined;
}

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
