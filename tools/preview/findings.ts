import { ruleById } from "../../lib/rules";
import type { At, NotEvaluated, Report, ReportedFinding } from "../../lib/rules/report";
import { docsOf } from "../../lib/rules/rule";
import type { Diagnostic } from "./diagnostic";
import { fixIn, idIn, pathIn, waiverIn } from "./sentence";
import { nameOf, typeOf } from "./urn";

/** Policies that speak for the rules, so what they say is a text that names one. */
const SERVICES: ReadonlySet<string> = new Set(["settings", "collector", "notes", "notes-in-stack"]);

/**
 * What was found. The diagnostics are the truth of what was reported, and how hard; the pack's own report has the
 * details. A diagnostic that no entry of the report explains becomes a finding by itself, so that nothing is lost.
 */
export function joinFindings(report: Report, diagnostics: readonly Diagnostic[]): readonly ReportedFinding[] {
  const findings = report.findings.map((finding) => {
    const said = diagnostics.find((d) => d.policy === finding.rule && explains(finding, d));
    return said === undefined ? finding : { ...finding, level: said.level, severity: said.severity };
  });
  const unexplained = diagnostics.filter((d) => !isExplained(d, report));
  return [...findings, ...unexplained.map(bareFinding)];
}

function isExplained(d: Diagnostic, { findings, notEvaluated }: Report): boolean {
  if (!SERVICES.has(d.policy)) return findings.some((f) => f.rule === d.policy && explains(f, d));
  return (
    findings.some((f) => d.message.includes(f.message)) ||
    notEvaluated.some((n) => d.message.endsWith(`[${n.rule}]`) && mentions(d, n))
  );
}

const explains = (f: ReportedFinding, d: Diagnostic): boolean =>
  f.resource.urn === d.urn && d.message.includes(f.message);
const mentions = (d: Diagnostic, n: NotEvaluated): boolean => d.message.includes(n.because);

function bareFinding(d: Diagnostic): ReportedFinding {
  const { said, waived } = waiverIn(d.message);
  const id = (SERVICES.has(d.policy) ? idIn(said) : undefined) ?? d.policy;
  const rule = ruleById(id);
  return {
    rule: id,
    level: d.level,
    severity: d.severity,
    title: rule?.title ?? d.description,
    message: said,
    path: pathIn(said),
    fix: fixIn(said, rule),
    docs: rule === undefined ? "" : docsOf(rule),
    resource: placeOf(d.urn),
    related: [],
    waived,
  };
}

const placeOf = (urn: string): At => ({ urn, kind: typeOf(urn), name: nameOf(urn) });
