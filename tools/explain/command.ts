import { RULES, ruleById } from "../../lib/rules";
import { readArguments } from "../arguments";
import { Failure } from "../failure";
import { nearest } from "../nearest";
import { put, REPORT_OPTIONS, styleFor } from "../report-output";
import { type Style, wrap } from "../style";
import type { Terminal } from "../terminal";
import { ruleText } from "./rule-text";
import { sampleOf } from "./sample";

export const EXPLAIN_HELP = `Usage: gke-dpv2 explain [RULE-ID] [options]

Says of a rule why it holds, what to do, how to waive it and what it rests on,
and shows a program that it reports. Without an id it lists all rules.

  --output FILE       write it there, not to standard output
`;

const OPTIONS = { output: REPORT_OPTIONS.output } as const;

export async function explainCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments("explain", OPTIONS, args);
  const [id, ...others] = positionals;
  if (others.length > 0) throw new Failure(`gke-dpv2 explain takes one rule; it was given ${positionals.join(", ")}.`);
  const style = styleFor(values.output, terminal);
  put(id === undefined ? ruleList(style) : explained(id, style), values.output, terminal);
  return 0;
}

function explained(id: string, style: Style): string {
  const rule = ruleById(id);
  if (rule !== undefined) return ruleText(rule, sampleOf(id), style);
  const meant = nearest(
    id,
    RULES.map((r) => r.id),
  );
  throw new Failure(`There is no rule ${id}. Did you mean ${meant}? "gke-dpv2 explain" lists all.`);
}

const ruleList = ({ bold, width }: Style): string =>
  RULES.map(({ id, title, level }) => `${bold(id)} (${level})\n${wrap(title, "  ", width)}\n`).join("");
