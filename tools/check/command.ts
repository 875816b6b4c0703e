import { RULES } from "../../lib/rules";
import { readArguments } from "../arguments";
import { CONFIGURATION_OPTIONS, configuredBy, rulesAt } from "../configured";
import { Failure } from "../failure";
import { readStream } from "../read-text";
import { contractOf } from "../report-contract";
import { put, REPORT_OPTIONS, styleFor } from "../report-output";
import { exitStatus, summaryOf } from "../summary";
import type { Terminal } from "../terminal";
import { check, STANDARD_INPUT } from "./check";
import { asText, notJudged } from "./text";

export const CHECK_HELP = `Usage: gke-dpv2 check PATH... [options]

Judges Kubernetes YAML or JSON, and stacks as \`pulumi stack export\` writes them.
PATH is a file, a folder (read with all below it, but node_modules and names
that begin with a dot) or - for standard input. All of one call is one cluster:
the one of a stack, else that of --assume, which runs Dataplane V2 unless you
say otherwise. Of a stack neither secrets are read, nor what its program only
reads (\`X.get\`). Helm templates and kustomize patches are skipped: give what
helm template and kustomize build print.

  --assume FILE       what is not in view: the cluster's version and features
  --policy-pack-config FILE
                      levels, waivers and settings, as Pulumi's CLI takes them
  --format FORMAT     text (default) or json
  --output FILE       write the report there, not to standard output
  --fail-on LEVEL     mandatory (default), advisory or never: the findings that
                      make the exit status 1

Exit status 2 where something could not be read; the rest is judged all the
same.
`;

const OPTIONS = { ...CONFIGURATION_OPTIONS, ...REPORT_OPTIONS } as const;

const COULD_NOT_READ_ALL = 2;

/** What the command finds around it. */
interface Surroundings {
  stdin(): AsyncIterable<Buffer>;
  /** YYYY-MM-DD */
  readonly today: string;
}
const here = (): Surroundings => ({ stdin: () => process.stdin, today: new Date().toISOString().slice(0, 10) });

export async function checkCommand(
  args: readonly string[],
  terminal: Terminal,
  { stdin, today } = here(),
): Promise<number> {
  const { values, positionals } = readArguments("check", OPTIONS, args);
  if (positionals.length === 0) throw new Failure("gke-dpv2 check needs a file, a folder or - for standard input.");
  const configured = configuredBy(values);

  const checked = check({
    paths: positionals.filter((path) => path !== STANDARD_INPUT),
    stdin: positionals.includes(STANDARD_INPUT) ? await readStream(stdin(), "Standard input") : undefined,
    settings: configured.settings,
    rules: rulesAt(RULES, configured),
    today,
  });
  if (!checked.hasInput) throw new Failure(`${notJudged(checked)}No Kubernetes object and no stack was found.`);

  terminal.err(notJudged(checked));
  const { report } = checked;
  const summary = summaryOf({ findings: report.findings, resources: checked.resources });
  const text =
    values.format === "json"
      ? `${JSON.stringify(contractOf(report, summary), null, 2)}\n`
      : asText(checked, summary, styleFor(values.output, terminal));
  put(text, values.output, terminal);
  return checked.unreadable.length > 0 ? COULD_NOT_READ_ALL : exitStatus(summary, values["fail-on"]);
}
