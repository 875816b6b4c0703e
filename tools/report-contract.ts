import type { Report } from "../lib/rules/report";
import { TOOL, VERSION } from "./package-root";
import type { Summary } from "./summary";

/** What every report says to other programs, version 1: keys may be added to it, none changes its meaning. */
interface ReportContract extends Report {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly summary: Summary;
}

export const contractOf = ({ findings, notEvaluated }: Report, summary: Summary): ReportContract => ({
  version: 1,
  tool: { name: TOOL, version: VERSION },
  findings,
  notEvaluated,
  summary,
});
