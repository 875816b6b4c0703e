import { RULES, ruleById } from "../../lib/rules";
import type { Rule } from "../../lib/rules/rule";
import { nearest } from "../../lib/values/nearest";
import { readArguments } from "../arguments";
import { Failure } from "../failure";
import { TOOL, VERSION } from "../package-root";
import { put, REPORT_OPTIONS, styleFor } from "../report-output";
import { type Style, wrap } from "../style";
import type { Terminal } from "../terminal";
import { ruleText } from "./rule-text";
import { sampleOf } from "./sample";

export const EXPLAIN_HELP = `Usage: gke-dpv2 explain [RULE-ID] [options]

Says of a rule why it holds, what to do, how to waive it and what it rests on,
and shows a program that it reports and how it accepts it. Without an id it
lists all rules.

  --format FORMAT     text (default) or json
  --output FILE       write it there, not to standard output
`;

const OPTIONS = { format: REPORT_OPTIONS.format, output: REPORT_OPTIONS.output } as const;

export async function explainCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments("explain", OPTIONS, args);
  const [id, ...others] = positionals;
  if (others.length > 0) throw new Failure(`gke-dpv2 explain takes one rule; it was given ${positionals.join(", ")}.`);
  const style = styleFor(values.output, terminal);
  const rules = id === undefined ? RULES : [ruleOf(id)];
  const asText = () => (id === undefined ? ruleList(style) : ruleText(rules[0]!, sampleOf(id), style));
  put(values.format === "json" ? asJson(rules) : asText(), values.output, terminal);
  return 0;
}

function ruleOf(id: string): Rule {
  const rule = ruleById(id);
  if (rule !== undefined) return rule;
  const meant = nearest(
    id,
    RULES.map((r) => r.id),
  );
  throw new Failure(`There is no rule ${id}. Did you mean ${meant}? "gke-dpv2 explain" lists all.`);
}

const ruleList = ({ bold, width }: Style): string =>
  RULES.map(({ id, title, level }) => `${bold(id)} (${level})\n${wrap(title, "  ", width)}\n`).join("");

function asJson(rules: readonly Rule[]): string {
  const told = rules.map(({ checks, remedy, ...rule }) => ({ ...rule, remediates: remedy !== undefined }));
  return `${JSON.stringify({ version: 1, tool: { name: TOOL, version: VERSION }, rules: told }, null, 2)}\n`;
}
