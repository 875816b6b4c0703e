#!/usr/bin/env node
import { Failure } from "./failure";
import { TOOL, VERSION } from "./package-root";
import { type Terminal, terminalOf } from "./terminal";

interface Command {
  readonly summary: string;
  /** Only the command that is asked for is loaded: gRPC and zod take longer to load than most manifests to judge. */
  load(): Loaded;
}
interface Loaded {
  readonly help: string;
  /** Gives the exit status. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/* eslint-disable @typescript-eslint/no-require-imports */
const COMMANDS: ReadonlyMap<string, Command> = new Map([
  [
    "preview",
    {
      summary: "run a Pulumi program offline and judge its resources",
      load(): Loaded {
        const { PREVIEW_HELP, previewCommand } = require("./preview/command") as typeof import("./preview/command");
        return { help: PREVIEW_HELP, run: previewCommand };
      },
    },
  ],
  [
    "check",
    {
      summary: "judge Kubernetes YAML and stack exports",
      load(): Loaded {
        const { CHECK_HELP, checkCommand } = require("./check/command") as typeof import("./check/command");
        return { help: CHECK_HELP, run: checkCommand };
      },
    },
  ],
  [
    "explain",
    {
      summary: "say why a rule holds, what to do, and on what it rests",
      load(): Loaded {
        const { EXPLAIN_HELP, explainCommand } = require("./explain/command") as typeof import("./explain/command");
        return { help: EXPLAIN_HELP, run: explainCommand };
      },
    },
  ],
  [
    "steer",
    {
      summary: "trace a packet through service steering",
      load(): Loaded {
        const { STEER_HELP, steerCommand } = require("./steer/command") as typeof import("./steer/command");
        return { help: STEER_HELP, run: steerCommand };
      },
    },
  ],
  [
    "plan-ranges",
    {
      summary: "plan the IPv4 ranges of a cluster",
      load(): Loaded {
        const { PLAN_RANGES_HELP, planRangesCommand } =
          require("./plan-ranges/command") as typeof import("./plan-ranges/command");
        return { help: PLAN_RANGES_HELP, run: planRangesCommand };
      },
    },
  ],
]);
/* eslint-enable @typescript-eslint/no-require-imports */

const HELP = `Usage: ${TOOL} COMMAND [options]

${[...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(13)}${summary}`).join("\n")}

  --help       of this tool, or of a command
  --version

Exit status: 0 nothing found, 1 findings, 2 it could not do its work.
`;

const COULD_NOT_WORK = 2;

async function main([name = "--help", ...args]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") return say(HELP, terminal);
  if (name === "--version") return say(`${VERSION}\n`, terminal);
  const command = COMMANDS.get(name);
  if (command === undefined)
    throw new Failure(`${TOOL} has no command ${name}. It has ${[...COMMANDS.keys()].join(", ")}.`);
  const { help, run } = command.load();
  if (args.includes("--help") || args.includes("-h")) return say(help, terminal);
  return run(args, terminal);
}

function say(text: string, terminal: Terminal): number {
  terminal.out(text);
  return 0;
}

/** What nobody foresaw is a defect of ours: whoever reports it needs the trace. */
function explain(error: unknown): string {
  if (error instanceof Failure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const terminal = terminalOf(process);
process.stdout.on("error", () => process.exit()); // whoever read us, `head` for one, has seen enough

main(process.argv.slice(2), terminal).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    terminal.err(`${explain(error)}\n`);
    process.exitCode = COULD_NOT_WORK;
  },
);
