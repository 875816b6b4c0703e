import { join } from "node:path";
import { readArguments } from "../arguments";
import { CONFIGURATION_OPTIONS, configuredBy } from "../configured";
import { Failure } from "../failure";
import { PACKAGE_ROOT } from "../package-root";
import { readAnswers } from "../preview/answers";
import { put, REPORT_OPTIONS, styleFor } from "../report-output";
import type { Terminal } from "../terminal";
import { packetOf } from "./packet";
import { gathered } from "./resources";
import { asText } from "./text";
import { asJson, traceOf } from "./trace";

export const STEER_HELP = `Usage: gke-dpv2 steer --from NAMESPACE/POD --to IP --port N PATH... [options]

Says where service steering leads a packet of a Pod, hop by hop, and why. POD
is a Pod or a workload. PATH is a file or folder of Kubernetes YAML or JSON, a
stack as \`pulumi stack export\` writes it, - for standard input, or the folder
of a Pulumi program, which is run offline. Nothing is sent.

  --protocol NAME     tcp (default), udp or sctp
  --network NAME      the Pod network that it leaves by; default: default
  --cluster NAME      the cluster of the stack, where several have such a Pod
  --assume FILE       what is not in view: clusters' versions and features
  --policy-pack-config FILE
                      settings, as Pulumi's CLI takes them
  --stack NAME, --config KEY=VALUE, --answers FILE
                      for a program, as gke-dpv2 preview has them
  --format FORMAT     text (default) or json
  --output FILE       write the trace there, not to standard output

Exit status: 0 the packet leaves for its destination, or it cannot be told; 1 it
goes round, or its way is undefined; 2 it could not be traced.
`;

const OPTIONS = {
  from: { type: "string" },
  to: { type: "string" },
  port: { type: "string" },
  protocol: { type: "string", default: "tcp", choices: ["tcp", "udp", "sctp"] },
  network: { type: "string", default: "default" },
  cluster: { type: "string" },
  ...CONFIGURATION_OPTIONS,
  stack: { type: "string" },
  config: { type: "string", multiple: true },
  answers: { type: "string" },
  format: REPORT_OPTIONS.format,
  output: REPORT_OPTIONS.output,
} as const;

/** What the command finds around it. */
interface Surroundings {
  stdin(): AsyncIterable<Buffer>;
  /** The folder of the policy pack. */
  readonly pack: string;
}
const here = (): Surroundings => ({ stdin: () => process.stdin, pack: join(PACKAGE_ROOT, "policies") });

export async function steerCommand(
  args: readonly string[],
  terminal: Terminal,
  { stdin, pack } = here(),
): Promise<number> {
  const { values, positionals: paths } = readArguments("steer", OPTIONS, args);
  const { from, cluster, stack, config = [], format, output } = values;
  if (paths.length === 0)
    throw new Failure("gke-dpv2 steer needs a file, a folder, - for standard input or the folder of a Pulumi program.");
  const packet = packetOf(values);
  const { given } = configuredBy(values).settings;
  const answers = values.answers === undefined ? undefined : readAnswers(values.answers);
  const onProgress = (doing: string) => terminal.progress(doing);
  const program = { pack, stack, config, answers, onProgress };
  const found = await gathered({ paths, stdin, given, program }).finally(() => onProgress(""));
  terminal.err(found.said);

  const trace = traceOf({ from, cluster, to: values.to!, packet }, found, given.assume);
  put(format === "json" ? asJson(trace) : asText(trace, styleFor(output, terminal)), output, terminal);
  return trace.end === "loop" || trace.end === "undefined" ? 1 : 0;
}
