import { RULES } from "../../lib/rules";
import type { Rule } from "../../lib/rules/rule";
import { decidedFrom } from "../../tools/explain/decided-from";
import CATALOGUE from "../../test/catalogue.json";
import type { Block } from "./block";

/** The implemented rules, in the sections of the catalogue. */
function sections(): readonly (readonly [section: string, rules: readonly Rule[]])[] {
  return Object.entries(CATALOGUE)
    .map(([section, ids]) => [section, RULES.filter((rule) => rule.id in ids)] as const)
    .filter(([, rules]) => rules.length > 0);
}

export const ruleTables = (): Block => ({
  name: "rules",
  text: sections()
    .map(([section, rules]) => `## ${section}\n\n${HEAD}\n${rules.map(row).join("\n")}`)
    .join("\n\n"),
});

const HEAD = "| rule | level | decided from | holds when |\n| --- | --- | --- | --- |";

const row = (rule: Rule): string =>
  `| [\`${rule.id}\`](${rule.id}.md) | ${rule.level} | ${decidedFrom(rule)} | ${rule.title.replaceAll("|", "\\|")} |`;

/** For narrow screens: a list of links. */
export const ruleList = (): Block => ({
  name: "rules",
  text: [
    `${RULES.length} rules, of which ${RULES.filter((r) => r.level === "mandatory").length} are mandatory:`,
    sections()
      .map(([section, rules]) => `- ${section}: ${rules.map((r) => `[${r.id}](docs/rules/${r.id}.md)`).join(", ")}`)
      .join("\n"),
  ].join("\n\n"),
});
