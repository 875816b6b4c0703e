import type { ReportedFinding } from "../../lib/rules/report";
import { Failure } from "../failure";
import type { Attempt } from "./attempt";
import type { LogMessage } from "./engine";
import type { Project } from "./project";
import { parseRefusal } from "./refusal";
import type { Config } from "./stack-config";
import { plain, withoutForeignFrames } from "./traces";

/** How the SDK begins the message of an exception that the program did not catch. */
const UNCAUGHT = /^Running program '.*' failed with an unhandled exception:\n/;

const errorsIn = (logs: readonly LogMessage[]): readonly string[] =>
  logs.filter((l) => l.severity === "error").map((l) => plain(l.text));

/** An exception that was not made for users: where it was thrown is worth another run. */
export const wantsTrace = (logs: readonly LogMessage[]): boolean => errorsIn(logs).some((text) => UNCAUGHT.test(text));

/** What components refused, if that is all that the program failed of. */
export function refusalsIn({ run, logs }: Attempt): readonly ReportedFinding[] {
  if (run.ended === 0) return [];
  const refusals = [...new Set(errorsIn(logs))].map(parseRefusal);
  return refusals.every((r) => r !== undefined) ? refusals.flat() : [];
}

/** What the program died of, in its own words, what it had written, and what it may have missed here. */
export function programFailure({ run, logs, functions }: Attempt, config: Config, project: Project): Failure {
  const errors = errorsIn(logs).map((text) => withoutForeignFrames(text.replace(UNCAUGHT, ""), project.root));
  const written = withoutForeignFrames(plain(run.written), project.root);
  const parts = ["The program failed:", indented(errors.length > 0 ? [...new Set(errors)].join("\n") : endOf(run))];
  if (written !== "") parts.push("It had written:", indented(written));
  const { unanswered } = functions;
  if (unanswered.length > 0)
    parts.push(
      `It called ${unanswered.join(", ")}; without a cloud the answer is "not known yet". Give it by --answers FILE.`,
    );
  if (config.unreadable.length > 0)
    parts.push(`Encrypted, so not readable here: ${config.unreadable.join(", ")}. Give it by --config KEY=VALUE.`);
  return new Failure(parts.join("\n"));
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");

const endOf = ({ ended }: Attempt["run"]): string =>
  typeof ended === "number" ? `it ended with exit code ${ended}` : `it was killed by ${ended}`;
