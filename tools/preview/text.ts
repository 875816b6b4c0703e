import { findingsText, notEvaluatedText } from "../findings-text";
import { opaqueText } from "../opaque";
import { type Style, wrap } from "../style";
import { summaryLine, summaryOf } from "../summary";
import type { Preview } from "./preview";
import type { Rewrite } from "./rewrites";
import { treeText } from "./tree";
import { nameOf, typeOf } from "./urn";

/** The preview as a person reads it: the resources, what was found, and the sum of it in the last line. */
export function asText(preview: Preview, style: Style): string {
  const summary = summaryOf(preview);
  const clean = summary.mandatory + summary.advisory === 0;
  const parts = [
    treeText(preview.resources, style),
    ...findingsText(preview.findings, style),
    ...notEvaluatedText(preview.notEvaluated, style),
    ...rewritesText(preview.rewrites, style),
    ...remarks(preview).map((remark) => wrap(remark, "", style.width)),
    (clean ? style.green : style.bold)(summaryLine(summary)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** What was wrong no longer shows in the findings. */
function rewritesText(rewrites: readonly Rewrite[], { bold, width }: Style): readonly string[] {
  const lines = rewrites.map(({ policy, resource, paths }) =>
    wrap(`${policy}, in ${typeOf(resource)} ${nameOf(resource)}: ${paths.join(", ")}`, "  ", width),
  );
  return lines.length === 0 ? [] : [bold("REWRITTEN"), lines.join("\n")];
}

/** What the reader should know of the preview itself. */
const remarks = ({ refused, unanswered, resources }: Preview): readonly string[] => [
  ...(refused ? ["The program ended at what was refused: all that would come after it is not judged."] : []),
  ...opaqueText(resources),
  ...(unanswered.length > 0 ? [`Not answered (--answers): ${unanswered.join(", ")}`] : []),
];
