import type { Fact } from "../../lib/facts/fact";
import type { Rule } from "../../lib/rules/rule";
import { type Style, wrap } from "../style";
import { decidedFrom } from "./decided-from";
import { factValue } from "./fact-value";
import type { Sample } from "./sample";
import { waiverPlaces } from "./waiver-places";

/** All there is to say of a rule. */
export function ruleText(rule: Rule, sample: Sample | undefined, style: Style): string {
  const { bold, dim, width } = style;
  const part = (title: string, text: string) => `${bold(title)}\n${wrap(text, "  ", width)}`;
  // The words to copy are not broken.
  const waive = Array.from(waiverPlaces(rule), ({ where, text }) => `${where}:\n${indented(text)}`).join("\n");
  const parts = [
    `${bold(rule.id)}\n${wrap(`${rule.title}.`, "  ", width)}`,
    dim(wrap(`${rule.level}, severity ${rule.severity}; decided from ${decidedFrom(rule)}`, "  ", width)),
    part("Why", rule.why),
    part("Fix", rule.fix),
    `${bold("Waive")}\n${indented(waive)}`,
    `${bold("Rests on")}\n${rule.facts.map((fact) => factText(fact, style)).join("\n")}`,
    ...(sample === undefined
      ? []
      : [
          `${bold("Reported, for example")}\n${indented(sample.reported)}`,
          `${bold("Accepted, with this change")}\n${indented(sample.change)}`,
        ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function factText({ value, source, section, readOn, certainty }: Fact, { width, dim }: Style): string {
  const shown = value === true ? "" : `: ${factValue(value)}`;
  return [
    wrap(`${section}${shown}`, "  ", width),
    dim(`    ${source}`),
    dim(`    ${certainty}, read on ${readOn}`),
  ].join("\n");
}

const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
