import type { At, Report } from "../../lib/rules/report";
import { linesOnce, type Manifest } from "./manifest";

/** The report with file and line of each manifest, where the rules only knew its URN. */
export function placed(report: Report, manifests: ReadonlyMap<string, Manifest>): Report {
  const lines = linesOnce();
  const at = (place: At, path: string): At => manifests.get(place.urn ?? "")?.at(path, lines) ?? place;
  return {
    findings: report.findings.map((f) => ({
      ...f,
      resource: at(f.resource, f.path),
      related: f.related.map((r) => at(r, "")),
    })),
    notEvaluated: report.notEvaluated.map((n) => ({ ...n, resource: at(n.resource, "") })),
  };
}
