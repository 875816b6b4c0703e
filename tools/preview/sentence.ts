import type { ReportedFinding } from "../../lib/rules/report";
import type { Rule } from "../../lib/rules/rule";

/*
 * Where a finding is known by its sentence alone, its parts are read back from it:
 * `[waived until <day> (<reason>): ]<path>: <reason>. <fix>[ Advisory only: <why>.] [<rule>]`.
 */

/** What it says to do: its rule's own fix, else all that follows the first full stop. */
export function fixIn(sentence: string, rule: Rule | undefined): string {
  if (rule !== undefined && sentence.includes(rule.fix)) return rule.fix;
  return FIX.exec(sentence)?.[1] ?? rule?.fix ?? "";
}
const FIX = /\. ([A-Z].*?)(?: Advisory only: .*)?(?: \[[\w-]+\])?$/s;

const PATH = String.raw`[\w$]+(?:\.[\w$]+|\[[^\]]*\])*`;

/** The property it stands on. */
export const pathIn = (sentence: string): string => BEGIN.exec(sentence)?.[1] ?? "";
const BEGIN = new RegExp(`^(${PATH}): `);

/** The rule it names. */
export const idIn = (sentence: string): string | undefined => /\[([\w-]+)\]$/.exec(sentence)?.[1];

/** A sentence without the waiver that is said before it. */
export function waiverIn(sentence: string): { readonly said: string; readonly waived: ReportedFinding["waived"] } {
  const { until, reason, said } = WAIVED.exec(sentence)?.groups ?? {};
  if (until === undefined || reason === undefined || said === undefined) return { said: sentence, waived: null };
  return { said, waived: { reason, until } };
}
const WAIVED = new RegExp(
  String.raw`^waived until (?<until>\d{4}-\d\d-\d\d) \((?<reason>.*?)\): (?<said>${PATH}: .*)$`,
  "s",
);
