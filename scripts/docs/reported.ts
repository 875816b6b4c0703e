import { existsSync } from "node:fs";
import { RULES } from "../../lib/rules";
import type { ReportedFinding } from "../../lib/rules/report";
import type { Rule } from "../../lib/rules/rule";
import { policiesOf } from "../../policies/pack";
import { Run } from "../../policies/run";
import { registrationsOf } from "../../test/support/program";
import { analyzeInProcess } from "../../test/support/server";

/** What the pack says, word for word, of the program that breaks the rule. */
export async function reported({ id }: Rule): Promise<readonly ReportedFinding[]> {
  const stack = await registrationsOf(() => import(`../../examples/findings/${id}.ts`));
  const run = new Run(new Date().toISOString().slice(0, 10));
  await analyzeInProcess(policiesOf(RULES, run), stack);
  return run.report().findings.filter((f) => f.rule === id);
}

/** What a component throws instead, where one can be told to break the rule. */
export async function refused({ id }: Rule): Promise<string | undefined> {
  const sample = `${id}.component`;
  if (!existsSync(`examples/findings/${sample}.ts`)) return undefined;
  let thrown: unknown;
  await registrationsOf(() => import(`../../examples/findings/${sample}.ts`).catch((e: unknown) => (thrown = e)));
  if (thrown instanceof Error) return thrown.message;
  throw new Error(`examples/findings/${sample}.ts is not refused`);
}
