import { createRequire } from "node:module";
import { join } from "node:path";
import { Failure } from "../failure";
import { cleanEnvironment, startNode } from "./child";
import type { Project } from "./project";
import type { Config } from "./stack-config";

/** All that it takes to run a program but an engine. */
export interface Program {
  readonly project: Project;
  readonly stack: string;
  readonly config: Config;
  /** The script of the SDK that runs programs. */
  readonly runner: string;
}

/** How a run of the program ended, and what it wrote. */
export interface Run {
  readonly ended: number | NodeJS.Signals;
  readonly written: string;
}

/** Pulumi's name for an organisation where there is none. */
export const ORGANIZATION = "organization";

/** The runner of the SDK that the program itself has installed. */
export function findRunner({ pwd }: Pick<Project, "pwd">): string {
  try {
    return createRequire(join(pwd, "package.json")).resolve("@pulumi/pulumi/cmd/run");
  } catch {
    throw new Failure(`${pwd} has no @pulumi/pulumi installed. Run npm install there first.`);
  }
}

/** Runs the program as `pulumi preview` would. Stack traces take most of its time and are read only when it fails. */
export async function runProgram(
  { project, stack, config, runner }: Program,
  engine: string,
  { traces }: { traces: boolean },
): Promise<Run> {
  const args = [
    ...(traces ? [] : ["--stack-trace-limit=0"]),
    ...project.nodeargs,
    runner,
    `--monitor=${engine}`,
    `--engine=${engine}`,
    `--project=${project.name}`,
    `--stack=${stack}`,
    `--organization=${ORGANIZATION}`,
    `--root-directory=${project.root}`,
    `--pwd=${project.pwd}`,
    "--dry-run",
    "--parallel=16",
    project.program,
  ];
  const environment = { ...environmentOf(project, config), ...(traces && { NODE_OPTIONS: withPlainErrors() }) };
  const child = startNode(args, project.pwd, environment);
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => written.push(text));
  const ended = await child.ended;
  return { ended, written: written.join("") };
}

const environmentOf = (project: Project, config: Config): NodeJS.ProcessEnv => ({
  ...cleanEnvironment(),
  PULUMI_NODEJS_TYPESCRIPT: String(project.typescript),
  PULUMI_NODEJS_TRANSPILE_ONLY: "true", // checking types costs five seconds, and users have a build for that
  ...(project.tsconfig !== undefined && { PULUMI_NODEJS_TSCONFIG_PATH: project.tsconfig }),
  PULUMI_CONFIG: JSON.stringify(config.values),
  PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(config.secretKeys),
});

/**
 * The SDK has Node print an error in colours, and with those Node 20 takes half a minute for a frame that lies in a
 * folder like `node_modules/@pulumi` itself, where source maps put the SDK's own.
 */
function withPlainErrors(): string {
  const preload = `
    import util from "node:util";
    const { inspect } = util;
    const plain = (options) => (typeof options === "object" ? { ...options, colors: false } : options);
    util.inspect = Object.assign((value, options, ...more) => inspect(value, plain(options), ...more), inspect);`;
  return `${process.env["NODE_OPTIONS"] ?? ""} --import=data:text/javascript,${encodeURIComponent(preload)}`.trim();
}
