import { findingsText, notEvaluatedText } from "../findings-text";
import { opaqueText } from "../opaque";
import { type Style, visible, wrap } from "../style";
import { summaryLine, type Summary } from "../summary";
import type { Checked } from "./check";

/** The report as a person reads it, the sum of it in the last line. */
export function asText({ report, resources }: Checked, summary: Summary, style: Style): string {
  const clean = summary.mandatory + summary.advisory === 0;
  const parts = [
    ...findingsText(report.findings, style),
    ...notEvaluatedText(report.notEvaluated, style),
    ...opaqueText(resources).map((text) => wrap(text, "", style.width)),
    (clean ? style.green : style.bold)(summaryLine(summary)),
  ];
  return `${parts.join("\n\n")}\n`;
}

const FEW = 3;

/** A word for everything that was not judged. */
export function notJudged({ unreadable, passedOver, templates, unbuilt }: Checked): string {
  const lines = [
    ...unreadable,
    ...(templates.length > 0
      ? [`Skipped, as Helm templates are no YAML before helm template has rendered them: ${few(templates)}.`]
      : []),
    ...(unbuilt.length > 0
      ? [`Skipped, with their patches: ${few(unbuilt)}. Check what kustomize build makes of them.`]
      : []),
    ...(passedOver.length > 0 ? [`Passed over, as no Kubernetes object: ${few(passedOver)}.`] : []),
  ];
  return lines.map((line) => `${visible(line)}\n`).join("");
}

function few(names: readonly string[]): string {
  const more = names.length - FEW;
  return more > 0 ? `${names.slice(0, FEW).join(", ")} and ${more} more` : names.join(", ");
}
