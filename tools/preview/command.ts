import { join } from "node:path";
import { readArguments } from "../arguments";
import { CONFIGURATION_OPTIONS, configuredBy, type Configured } from "../configured";
import { Failure } from "../failure";
import { PACKAGE_ROOT } from "../package-root";
import { put, REPORT_OPTIONS, styleFor } from "../report-output";
import { exitStatus, summaryOf } from "../summary";
import type { Terminal } from "../terminal";
import { readAnswers } from "./answers";
import { asJson } from "./json";
import type { PolicySettings } from "./policy-server";
import { preview, type Preview } from "./preview";
import type { Properties } from "./property-values";
import { asText } from "./text";

export const PREVIEW_HELP = `Usage: gke-dpv2 preview [DIR] [options]

Runs the Pulumi program in DIR (default: the current folder) offline, shows its
resources and what the rules find. No account, no cloud, no Pulumi CLI.

  --stack NAME        the stack; default: the only Pulumi.*.yaml, else dev
  --config KEY=VALUE  a setting, which wins over the stack's file; repeatable
  --assume FILE       what is not in view: clusters' versions and features
  --policy-pack-config FILE
                      levels, waivers and settings, as Pulumi's CLI takes them
  --answers FILE      what provider functions give, token: result in YAML or
                      JSON; default: nothing known
  --format FORMAT     text (default) or json
  --output FILE       write the report there, not to standard output
  --fail-on LEVEL     mandatory (default), advisory or never: the findings that
                      make the exit status 1
`;

const OPTIONS = {
  stack: { type: "string" },
  config: { type: "string", multiple: true },
  ...CONFIGURATION_OPTIONS,
  answers: { type: "string" },
  ...REPORT_OPTIONS,
} as const;

/** `pack`: the folder of the policy pack. */
export async function previewCommand(args: readonly string[], terminal: Terminal, pack = ownPack()): Promise<number> {
  const { values, positionals } = readArguments("preview", OPTIONS, args);
  const [dir = ".", ...others] = positionals;
  if (others.length > 0)
    throw new Failure(`gke-dpv2 preview takes one folder; it was given ${positionals.join(", ")}.`);

  const { stack, config = [] } = values;
  const settings = settingsOf(configuredBy(values));
  const answers = values.answers === undefined ? undefined : readAnswers(values.answers);
  const onProgress = (doing: string) => terminal.progress(doing);
  const done = await preview({ dir, pack, stack, config, settings, answers, onProgress }).finally(() => onProgress(""));

  terminal.err(spokenBy(done) + unusedIn(done));
  const report = values.format === "json" ? asJson(done) : asText(done, styleFor(values.output, terminal));
  put(report, values.output, terminal);
  return exitStatus(summaryOf(done), values["fail-on"]);
}

const ownPack = (): string => join(PACKAGE_ROOT, "policies");

/** Every policy that is not as it comes. */
function settingsOf({ levels, properties }: Configured): PolicySettings {
  const all: Record<string, PolicySettings[string]> = {};
  if (Object.keys(properties).length > 0)
    all["settings"] = { level: "mandatory", properties: properties as Properties };
  for (const [policy, level] of levels) all[policy] = { properties: {}, ...all[policy], level };
  return all;
}

/** What the program itself had to say. */
const spokenBy = ({ written, logs }: Preview): string =>
  [written.trimEnd(), ...logs.map((l) => `${l.severity}: ${l.text.trimEnd()}`)]
    .filter((text) => text !== "")
    .map((text) => `${text}\n`)
    .join("");

const unusedIn = ({ unused, misfits }: Preview): string =>
  [
    ...unused.map((token) => `warning: --answers has a result of ${token}, which the program does not call.\n`),
    ...misfits.map((part) => `warning: --answers has ${part}, which is no part of that function's result.\n`),
  ].join("");
