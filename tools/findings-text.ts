import type { At, NotEvaluated, ReportedFinding } from "../lib/rules/report";
import { groupBy } from "./group-by";
import { type Style, visible, wrap } from "./style";

/** Where the text after the longest label begins. */
const LABELLED = "    With: ".length;

/** Findings as a person reads them: the mandatory first; what is the same of several resources is said once. */
export function findingsText(findings: readonly ReportedFinding[], style: Style): readonly string[] {
  const standing = findings.filter((f) => f.waived === null);
  const waived = findings.filter((f) => f.waived !== null);
  return [
    ...section(
      style.bold(style.red("MANDATORY")),
      grouped(standing, "mandatory").map((g) => groupText(g, style)),
    ),
    ...section(
      style.bold(style.yellow("ADVISORY")),
      grouped(standing, "advisory").map((g) => groupText(g, style)),
    ),
    ...section(style.bold("WAIVED"), [waived.map((f) => waivedText(f, style)).join("\n")]),
  ];
}

/** What rules could not decide, in one line for each rule and reason: the commonest ones. */
export function notEvaluatedText(undecided: readonly NotEvaluated[], style: Style): readonly string[] {
  const lines = [...groupBy(undecided, (n) => n.rule)].flatMap(([rule, all]) => {
    const byReason = [...groupBy(all, (n) => n.because)].sort(([, a], [, b]) => b.length - a.length);
    const rest = byReason.slice(MOST_REASONS).flatMap(([, others]) => others);
    return [
      ...byReason.slice(0, MOST_REASONS).map(([because, alike]) => `${rule}, of ${among(alike)}: ${because}`),
      ...(rest.length === 0 ? [] : [`${rule}, of ${among(rest)}: for other reasons, which --format json has`]),
    ];
  });
  return section(style.bold("NOT EVALUATED"), [lines.map((line) => wrap(line, "  ", style.width)).join("\n")]);
}

/** Nobody reads more of one rule. */
const MOST_REASONS = 3;

function among(undecided: readonly NotEvaluated[]): string {
  const places = new Set(undecided.map((n) => place(n.resource)));
  return places.size === 1 ? [...places][0]! : `${places.size} resources`;
}

const section = (title: string, texts: readonly string[]): readonly string[] =>
  texts.some((t) => t !== "") ? [title, ...texts] : [];

function grouped(
  findings: readonly ReportedFinding[],
  level: ReportedFinding["level"],
): readonly (readonly ReportedFinding[])[] {
  const ofLevel = findings.filter((f) => f.level === level);
  return [...groupBy(ofLevel, (f) => JSON.stringify([f.rule, whatIsWrong(f), f.fix])).values()];
}

function groupText(group: readonly ReportedFinding[], { width, bold, dim }: Style): string {
  const { rule, severity, fix, docs } = group[0]!;
  const labelled = (label: string, text: string) => {
    const name = `    ${label}:`.padEnd(LABELLED);
    return text === "" ? [] : [dim(name) + wrap(text, " ".repeat(LABELLED), width).slice(LABELLED)];
  };
  const places = [...new Set(group.map((f) => place(f.resource)))];
  const related = [...new Set(group.flatMap((f) => f.related.map(place)))];
  return [
    `  ${bold(rule)} ${dim(`(${severity})`)}`,
    wrap(whatIsWrong(group[0]!), "    ", width),
    ...labelled("On", places.join("\n")),
    ...labelled("With", related.join("\n")),
    ...labelled("Fix", fix),
    ...labelled("See", docs),
  ].join("\n");
}

const waivedText = (f: ReportedFinding, { width }: Style): string =>
  wrap(`${f.rule}, on ${place(f.resource)}, until ${f.waived!.until}: ${f.waived!.reason}`, "  ", width);

const place = ({ kind, namespace, name, file, line }: At): string => {
  const object = [kind, namespace === undefined ? name : `${namespace}/${name}`].filter((part) => part !== undefined);
  const where = file === undefined ? [] : [`in ${file}${line === undefined ? "" : `:${line}`}`];
  return visible([object.join(" "), ...where].join(" "));
};

/** A message is `<path>: <reason>. <fix> [<rule>]`, perhaps with more to say; fix and rule stand elsewhere. */
const whatIsWrong = ({ message, fix, rule }: ReportedFinding): string =>
  [fix, `[${rule}]`].reduce((text, said) => (said === "" ? text : text.replace(` ${said}`, "")), message);
