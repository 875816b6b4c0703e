import { readFileSync } from "node:fs";
import type { ReportedFinding } from "../../lib/rules/report";
import { findingsText } from "../../tools/findings-text";
import { styleOf } from "../../tools/style";
import { code, type Block } from "./block";
import { ruleList } from "./rule-list";

const QUICKSTART = "examples/quickstart";

/** The package.json that its own README gives. */
function packageJson(): Block {
  const [, text] = /```json\n(.*?)```/s.exec(readFileSync(`${QUICKSTART}/README.md`, "utf8"))!;
  return { name: "package", text: code("json", text!) };
}

/** As `gke-dpv2 preview` prints it on a narrow terminal. */
const finding = (findings: readonly ReportedFinding[]): Block => ({
  name: "finding",
  text: code("text", findingsText(findings, styleOf({ colour: false, width: 64 })).join("\n\n")),
});

export const readme = (shown: readonly ReportedFinding[]): readonly Block[] => [
  packageJson(),
  { name: "quickstart", text: code("ts", readFileSync(`${QUICKSTART}/index.ts`, "utf8")) },
  finding(shown),
  ruleList(),
];
