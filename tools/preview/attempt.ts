import type { Deployment } from "./deployment";
import { Engine, type LogMessage } from "./engine";
import { type Program, type Run, runProgram } from "./program";

/** One run of the program against an engine of its own. */
export interface Attempt {
  readonly run: Run;
  readonly logs: readonly LogMessage[];
  /** Provider functions that nobody could answer. */
  readonly unanswered: readonly string[];
}

export async function attempt(
  program: Program,
  deployment: Deployment,
  { traces }: { traces: boolean },
): Promise<Attempt> {
  const engine = new Engine(deployment, program.project.root);
  try {
    const run = await runProgram(program, await engine.start(), { traces });
    if (engine.failures.length > 0) throw engine.failures[0]; // the program then failed because we did
    return { run, logs: engine.logs, unanswered: engine.unanswered };
  } finally {
    engine.stop();
  }
}
