#!/usr/bin/env node
import { Failure } from "./failure";
import { TOOL, VERSION } from "./package-root";
import { PREVIEW_HELP, previewCommand } from "./preview/command";
import { type Terminal, terminalOf } from "./terminal";

interface Command {
  readonly help: string;
  readonly summary: string;
  /** Gives the exit status. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  [
    "preview",
    { help: PREVIEW_HELP, summary: "run a Pulumi program offline and judge its resources", run: previewCommand },
  ],
]);

const HELP = `Usage: ${TOOL} COMMAND [options]

${[...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`).join("\n")}

  --help      of this tool, or of a command
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
  if (args.includes("--help") || args.includes("-h")) return say(command.help, terminal);
  return command.run(args, terminal);
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
