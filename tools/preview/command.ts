import { join } from "node:path";
import { readArguments } from "../arguments";
import { Failure } from "../failure";
import { PACKAGE_ROOT } from "../package-root";
import { put, REPORT_OPTIONS, styleFor } from "../report-output";
import { exitStatus, summaryOf } from "../summary";
import type { Terminal } from "../terminal";
import { asJson } from "./json";
import { preview, type Preview } from "./preview";
import { asText } from "./text";

export const PREVIEW_HELP = `Usage: gke-dpv2 preview [DIR] [options]

Runs the Pulumi program in DIR (default: the current folder) offline, shows its
resources and what the rules find. No account, no cloud, no Pulumi CLI.

  --stack NAME        the stack; default: the only Pulumi.*.yaml, else dev
  --config KEY=VALUE  a setting, which wins over the stack's file; repeatable
  --format FORMAT     text (default) or json
  --output FILE       write the report there, not to standard output
  --fail-on LEVEL     mandatory (default), advisory or never: the findings that
                      make the exit status 1
`;

const OPTIONS = {
  stack: { type: "string" },
  config: { type: "string", multiple: true },
  ...REPORT_OPTIONS,
} as const;

/** `pack`: the folder of the policy pack. */
export async function previewCommand(args: readonly string[], terminal: Terminal, pack = ownPack()): Promise<number> {
  const { values, positionals } = readArguments("preview", OPTIONS, args);
  const [dir = ".", ...others] = positionals;
  if (others.length > 0)
    throw new Failure(`gke-dpv2 preview takes one folder; it was given ${positionals.join(", ")}.`);

  const { stack, config = [] } = values;
  const onProgress = (doing: string) => terminal.progress(doing);
  const done = await preview({ dir, pack, stack, config, onProgress }).finally(() => onProgress(""));

  terminal.err(spokenBy(done));
  const report = values.format === "json" ? asJson(done) : asText(done, styleFor(values.output, terminal));
  put(report, values.output, terminal);
  return exitStatus(summaryOf(done), values["fail-on"]);
}

const ownPack = (): string => join(PACKAGE_ROOT, "policies");

/** What the program itself had to say. */
const spokenBy = ({ written, logs }: Preview): string =>
  [written.trimEnd(), ...logs.map((l) => `${l.severity}: ${l.text.trimEnd()}`)]
    .filter((text) => text !== "")
    .map((text) => `${text}\n`)
    .join("");
