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

/** Without ts-node Node itself loads them, and before Node 22 it knows no TypeScript. */
const UNKNOWN_TYPESCRIPT = /Unknown file extension "\.m?ts"/;
const NEEDS_TS_NODE = "Pulumi runs ES modules in TypeScript through ts-node: npm install --save-dev ts-node.";

/** After the program's end the SDK says no more than what was thrown. */
const THROWN = /^[A-Z]\w*: /;

/** An exception that was not made for users: where it was thrown is worth another run. */
export const wantsTrace = (logs: readonly LogMessage[]): boolean =>
  errorsIn(logs).some((text) => UNCAUGHT.test(text) || THROWN.test(text));

/** What components refused, if that is all that the program failed of. */
export function refusalsIn({ run, logs }: Attempt): readonly ReportedFinding[] {
  if (run.ended === 0) return [];
  const refusals = [...new Set(errorsIn(logs))].map(parseRefusal);
  return refusals.every((r) => r !== undefined) ? refusals.flat() : [];
}

/** What the program died of, in its own words, what it had written, and what it may have missed here. */
export function programFailure({ run, logs, functions }: Attempt, config: Config, project: Project): Failure {
  const errors = errorsIn(logs).map((text) => withoutForeignFrames(text.replace(UNCAUGHT, ""), project.root));
  const said = errors.length > 0 ? [...new Set(errors)].join("\n") : endOf(run);
  const written = withoutForeignFrames(plain(run.written), project.root);
  const parts = [
    "The program failed:",
    indented(said),
    ...(written === "" ? [] : ["It had written:", indented(written)]),
    ...whatItMissed(functions.unanswered, config),
    ...(UNKNOWN_TYPESCRIPT.test(said) ? [NEEDS_TS_NODE] : []),
  ];
  return new Failure(parts.join("\n"));
}

function* whatItMissed(unanswered: readonly string[], { unreadable, hasEnvironments }: Config): Iterable<string> {
  if (unanswered.length > 0)
    yield `It called ${unanswered.join(", ")}; without a cloud the answer is "not known yet". Give it by --answers FILE.`;
  if (unreadable.length > 0)
    yield `Encrypted, so not readable here: ${unreadable.join(", ")}. Give it by --config KEY=VALUE.`;
  if (hasEnvironments)
    yield "The stack takes settings from environments of Pulumi ESC, not readable here. Give them by --config KEY=VALUE.";
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");

const endOf = ({ ended }: Attempt["run"]): string =>
  typeof ended === "number" ? `it ended with exit code ${ended}` : `it was killed by ${ended}`;
