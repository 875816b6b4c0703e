import type { Level, Severity } from "./rule";

/** The resource or manifest a finding stands on, as other programs are told. */
export interface At {
  readonly urn?: string;
  readonly file?: string;
  readonly line?: number;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
}

/** One finding in the JSON contract, version 1. */
export interface ReportedFinding {
  readonly rule: string;
  readonly level: Level;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly path: string;
  readonly fix: string;
  readonly docs: string;
  readonly resource: At;
  readonly related: readonly At[];
  readonly waived: { readonly reason: string; readonly until: string } | null;
}

/** What a rule could not decide, and why. */
export interface NotEvaluated {
  readonly rule: string;
  readonly resource: At;
  readonly because: string;
}

/** What a run of the rules said, in full. */
export interface Report {
  readonly findings: readonly ReportedFinding[];
  readonly notEvaluated: readonly NotEvaluated[];
}
