import { readFileSync } from "node:fs";
import type { Fact } from "../../lib/facts/fact";
import type { ReportedFinding } from "../../lib/rules/report";
import type { Rule } from "../../lib/rules/rule";
import { decidedFrom } from "../../tools/explain/decided-from";
import { factValue } from "../../tools/explain/fact-value";
import { asSample } from "../../tools/explain/sample";
import { waiverPlaces } from "../../tools/explain/waiver-places";
import { code, type Block } from "./block";
import type { FactWords } from "./fact-words";

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
| ${rule.level} | ${rule.severity} | ${decidedFrom(rule)} |

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

const waive = (rule: Rule): string =>
  [
    "## Waive it",
    ...Array.from(waiverPlaces(rule), ({ where, language, text }) => `${where}:\n\n${code(language, text)}`),
    "A waiver without reason or date has no effect ([waivers](../waivers.md)).",
  ].join("\n\n");

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

const valueText = (value: unknown): string => factValue(value, (single) => `\`${String(single)}\``);

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
