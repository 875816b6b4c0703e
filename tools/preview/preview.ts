import type { NotEvaluated, ReportedFinding } from "../../lib/rules/report";
import { Failure } from "../failure";
import { type Answers, NO_ANSWERS } from "./answers";
import { Analyzer } from "./analyzer";
import { attempt, type Attempt } from "./attempt";
import { Deployment } from "./deployment";
import type { LogMessage } from "./engine";
import { refuseForeignEntry } from "./entry-point";
import { joinFindings } from "./findings";
import { autonamedIn } from "./autonamed";
import { bootPolicyServer, type PolicySettings } from "./policy-server";
import { findRunner } from "./program";
import { programFailure, refusalsIn, wantsTrace } from "./program-failure";
import { readProject } from "./project";
import type { Registration } from "./registration";
import { EMPTY_REPORT, ReportFile } from "./report-file";
import type { Rewrite } from "./rewrites";
import { Secrets } from "./secrets";
import { chooseStack, readConfig } from "./stack-config";

export interface PreviewOptions {
  /** The folder of Pulumi.yaml. */
  readonly dir: string;
  /** The folder of the policy pack. */
  readonly pack: string;
  readonly stack?: string | undefined;
  /** `key=value`. */
  readonly config?: readonly string[];
  /** Of single policies, by name. */
  readonly settings?: PolicySettings;
  /** Of provider functions. */
  readonly answers?: Answers;
  readonly onProgress?: (doing: string) => void;
}

/** What `pulumi preview` would show of a program and its policies, were there an account, a cloud and a cluster. */
export interface Preview {
  readonly project: string;
  readonly stack: string;
  readonly resources: readonly Registration[];
  /** Without secrets, as are `written` and `logs`. */
  readonly findings: readonly ReportedFinding[];
  readonly notEvaluated: readonly NotEvaluated[];
  /** What policies have written into resources: `resources` has the outcome. */
  readonly rewrites: readonly Rewrite[];
  /** A component refused its arguments, and the program ended there. */
  readonly refused: boolean;
  /** Provider functions whose result is not known. */
  readonly unanswered: readonly string[];
  /** Answers that no function asked for. */
  readonly unused: readonly string[];
  /** Parts of answers that the function's result does not have. */
  readonly misfits: readonly string[];
  /** What the program wrote, to standard output or standard error. */
  readonly written: string;
  readonly logs: readonly LogMessage[];
  readonly secrets: Secrets;
}

/** Runs the program and has the pack judge its resources. A program that fails, but by a refusal, is a {@link Failure}. */
export async function preview(options: PreviewOptions): Promise<Preview> {
  const { dir, pack, settings = {}, answers = NO_ANSWERS, onProgress = () => undefined } = options;
  const project = readProject(dir);
  refuseForeignEntry(project);
  const stack = chooseStack(project, options.stack);
  const config = readConfig(project, stack, options.config ?? []);
  const program = { project, stack, config, runner: findRunner(project) };
  const isAutonamed = autonamedIn(project.pwd);
  const id = { project: project.name, stack };

  const secrets = new Secrets();
  for (const key of config.secretKeys) secrets.add(config.values[key]!);

  const reportFile = new ReportFile();
  const booting = bootPolicyServer({ pack, id, config, settings, env: reportFile.environment });
  booting.catch(() => undefined); // whoever asks it to judge is told
  try {
    onProgress("running the program…");
    const analyzer = new Analyzer(booting);
    const deployment = new Deployment(id, config, secrets, analyzer, isAutonamed);
    const tried = await attempt(program, deployment, { answers, traces: false });

    const refusals = refusalsIn(tried);
    if (tried.run.ended !== 0 && refusals.length === 0) {
      const traced = wantsTrace(tried.logs) ? await again() : tried;
      throw programFailure(traced.run.ended === 0 ? tried : traced, config, project);
    }

    onProgress("judging…");
    const refused = refusals.length > 0; // then, like the engine, nobody judges the stack: it is not whole
    await (refused ? analyzer.settled() : analyzer.judgeStack(deployment));
    const report = refused ? EMPTY_REPORT : reportFile.read();
    const found = [...refusals, ...joinFindings(report, analyzer.diagnostics)];
    return {
      project: project.name,
      stack,
      resources: deployment.registrations,
      findings: found.map((f) => secrets.redactFinding(f, deployment.get(f.resource.urn ?? "")?.inputs)),
      notEvaluated: report.notEvaluated.map((n) => ({ ...n, because: secrets.redact(n.because) })),
      rewrites: analyzer.rewrites,
      refused,
      unanswered: tried.functions.unanswered,
      unused: tried.functions.unused,
      misfits: tried.functions.misfits,
      written: secrets.redact(tried.run.written),
      logs: refused ? [] : tried.logs.map((l) => ({ ...l, text: secrets.redact(l.text) })),
      secrets,
    };
  } catch (error) {
    throw error instanceof Failure ? new Failure(secrets.redact(error.message)) : error;
  } finally {
    (await booting.catch(() => undefined))?.stop();
    reportFile.delete();
  }

  /** The same program, judged by nobody, for its stack traces. */
  function again(): Promise<Attempt> {
    return attempt(program, new Deployment(id, config, secrets, undefined, isAutonamed), { answers, traces: true });
  }
}
