import type { Fact } from "../../lib/facts/fact";
import { tokensOf, type Rule, type Scope } from "../../lib/rules/rule";
import { WAIVE_ANNOTATION } from "../../lib/rules/waiver";
import { type Style, wrap } from "../style";
import type { Sample } from "./sample";

const SCOPES: Readonly<Record<Scope, string>> = {
  one: "each resource by itself, before it is created",
  graph: "all resources together",
};

/** All there is to say of a rule. */
export function ruleText(rule: Rule, sample: Sample | undefined, style: Style): string {
  const { bold, dim, width } = style;
  const part = (title: string, text: string) => `${bold(title)}\n${wrap(text, "  ", width)}`;
  const decided = rule.scopes.map((scope) => SCOPES[scope]).join("; ");
  const parts = [
    `${bold(rule.id)}\n${wrap(`${rule.title}.`, "  ", width)}`,
    dim(wrap(`${rule.level}, severity ${rule.severity}; decided from ${decided}`, "  ", width)),
    part("Why", rule.why),
    part("Fix", rule.fix),
    `${bold("Waive")}\n${waive(rule).join("\n")}`,
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

/** Where a waiver may be written for what the rule looks at. The words to copy are not broken. */
function waive(rule: Rule): readonly string[] {
  const tokens = tokensOf(rule);
  const onObject = `    ${WAIVE_ANNOTATION}: "${rule.id}: why until YYYY-MM-DD"`;
  const onComponent = `    waive: [{ rule: "${rule.id}", reason: "why", until: "YYYY-MM-DD" }]`;
  const inSettings = `    { "rule": "${rule.id}", "urn": "*::name", "reason": "why", "until": "YYYY-MM-DD" }`;
  return [
    ...(tokens.some((t) => t.startsWith("kubernetes:")) ? ["  On the object, as an annotation:", onObject] : []),
    ...(tokens.some((t) => t.startsWith("gcp:")) ? ["  On a component of this package:", onComponent] : []),
    "  On anything, in waivers of the policy settings:",
    inSettings,
  ];
}

function factText({ value, source, section, readOn, certainty }: Fact, { width, dim }: Style): string {
  const shown = value === true ? "" : `: ${valueText(value)}`;
  return [
    wrap(`${section}${shown}`, "  ", width),
    dim(`    ${source}`),
    dim(`    ${certainty}, read on ${readOn}`),
  ].join("\n");
}

/** In one line: `min 1300, max 8896`. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${valueText(inner)}`)
    .join("; ");
}

const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`))
    .join("\n");
