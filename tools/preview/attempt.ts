import type { Answers } from "./answers";
import type { Deployment } from "./deployment";
import { Engine, type LogMessage } from "./engine";
import { FunctionResults } from "./function-results";
import { type Program, type Run, runProgram } from "./program";

/** One run of the program against an engine of its own. */
export interface Attempt {
  readonly run: Run;
  readonly logs: readonly LogMessage[];
  readonly functions: FunctionResults;
}

interface Circumstances {
  /** Of provider functions. */
  readonly answers: Answers;
  /** Whether an error shall say where it was thrown. */
  readonly traces: boolean;
}

export async function attempt(
  program: Program,
  deployment: Deployment,
  { answers, traces }: Circumstances,
): Promise<Attempt> {
  const functions = new FunctionResults(answers, program.project.pwd);
  const engine = new Engine(deployment, functions);
  try {
    const run = await runProgram(program, await engine.start(), { traces });
    await deployment.settled();
    if (engine.failures.length > 0) throw engine.failures[0]; // the program then failed because we did
    return { run, logs: engine.logs, functions };
  } finally {
    engine.stop();
  }
}
