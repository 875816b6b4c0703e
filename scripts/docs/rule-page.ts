import { readFileSync } from "node:fs";
import type { Fact } from "../../lib/facts/fact";
import type { ReportedFinding } from "../../lib/rules/report";
import { tokensOf, type Rule, type Scope } from "../../lib/rules/rule";
import { WAIVE_ANNOTATION } from "../../lib/rules/waiver";
import { asSample } from "../../tools/explain/sample";
import { code, type Block } from "./block";
import type { FactWords } from "./fact-words";

const SCOPES: Readonly<Record<Scope, string>> = {
  one: "each resource, before it is created",
  graph: "the whole stack",
};

export const scopesOf = (rule: Rule): string => rule.scopes.map((scope) => SCOPES[scope]).join("; ");

/** A rule's page: hand-written prose may stand between and after its two blocks. */
export const rulePage = (
  rule: Rule,
  words: ReadonlyMap<Fact, FactWords>,
  said: readonly ReportedFinding[],
  refusal: string | undefined,
): readonly Block[] => [
  { name: "rule", text: [head(rule), sample(rule, said), componentSample(rule, refusal)].join("\n\n") },
  { name: "facts", text: [waive(rule), facts(rule, words)].join("\n\n") },
];

const head = (rule: Rule): string => `# ${rule.id}

${rule.title}.

| level | severity | decided from |
| --- | --- | --- |
| ${rule.level} | ${rule.severity} | ${scopesOf(rule)} |

**Why.** ${rule.why}

**What to do.** ${rule.fix}${rule.remedy === undefined ? "" : `\n\n${REMEDY}`}`;

const REMEDY =
  "**Can be remediated**: with its level set to `remediate`, the pack writes the fix into the inputs where it is certain ([remediation](../configuration.md#remediation)).";

function sample({ id }: Rule, said: readonly ReportedFinding[]): string {
  const { reported, change } = asSample(readFileSync(sampleOf(id), "utf8"));
  const messages = said.map(({ level, message }) => code("text", `${level}: ${message}`));
  return ["## Reported", code("ts", reported), ...messages, "Accepted, with this change:", code("diff", change)].join(
    "\n\n",
  );
}

/** Nothing where no component can get it wrong. */
const componentSample = ({ id }: Rule, refusal: string | undefined): string =>
  refusal === undefined
    ? ""
    : [
        "## Refused by the component",
        code("ts", readFileSync(sampleOf(`${id}.component`), "utf8")),
        code("text", refusal),
      ].join("\n\n");

const sampleOf = (name: string): string => `examples/findings/${name}.ts`;

function waive(rule: Rule): string {
  const tokens = tokensOf(rule);
  const onObject = code(
    "yaml",
    `metadata:\n  annotations:\n    ${WAIVE_ANNOTATION}: "${rule.id}: why until YYYY-MM-DD"`,
  );
  const onComponent = code("ts", `waive: [{ rule: "${rule.id}", reason: "why", until: "YYYY-MM-DD" }]`);
  const inSettings = code("json", `{ "rule": "${rule.id}", "urn": "*::name", "reason": "why", "until": "YYYY-MM-DD" }`);
  return [
    "## Waive it",
    ...(tokens.some((t) => t.startsWith("kubernetes:")) ? ["On the object:", onObject] : []),
    ...(tokens.some((t) => t.startsWith("gcp:")) ? ["On a component of this package:", onComponent] : []),
    "On anything, in `waivers` of the policy `settings`:",
    inSettings,
    "A waiver without reason or date has no effect ([waivers](../waivers.md)).",
  ].join("\n\n");
}

const facts = (rule: Rule, words: ReadonlyMap<Fact, FactWords>): string =>
  ["## It rests on", rule.facts.map((fact) => factItem(fact, words.get(fact)!)).join("\n")].join("\n\n");

function factItem({ value, source, section, readOn, certainty }: Fact, { name, comment }: FactWords): string {
  const text = value === true ? "" : valueText(value);
  const listed = text.length > READABLE && isRecord(value);
  const head = [`\`${name}\`${text === "" || listed ? "" : `: ${text}`}.`, comment].filter(Boolean).join(" ");
  const read = `[${section}](${source}), read on ${readOn}, ${certainty}.`;
  const keys = listed ? Object.entries(value).map(([key, x]) => `- ${key} ${valueText(x)}`.trimEnd()) : [];
  return [`- ${head}`, read, ...keys].join("\n  ");
}

/** A longer record is a list. */
const READABLE = 120;

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  if (!isRecord(value)) return `\`${String(value)}\``;
  return Object.entries(value)
    .map(([key, x]) => `${key} ${valueText(x)}`)
    .join("; ");
}

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
