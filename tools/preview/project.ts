import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { Failure } from "../failure";
import { readYaml } from "./yaml-file";

/** A Pulumi program as its Pulumi.yaml describes it. */
export interface Project {
  readonly name: string;
  /** The folder of Pulumi.yaml. */
  readonly root: string;
  /** Where the program runs, and what is run there. */
  readonly pwd: string;
  readonly program: string;
  readonly typescript: boolean;
  readonly tsconfig: string | undefined;
  readonly nodeargs: readonly string[];
  /** What `config:` says for every stack. */
  readonly config: unknown;
  readonly stackConfigDir: string;
}

interface PulumiYaml {
  readonly name?: unknown;
  readonly main?: unknown;
  readonly runtime?: unknown;
  readonly config?: unknown;
  readonly stackConfigDir?: unknown;
}

export function readProject(folder: string): Project {
  const root = resolve(folder);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new Failure(`${folder} is no folder.`);
  const file = ["Pulumi.yaml", "Pulumi.yml"].map((name) => join(root, name)).find((path) => existsSync(path));
  if (file === undefined)
    throw new Failure(`${folder} has no Pulumi.yaml. Give the folder of a Pulumi program: gke-dpv2 preview DIR.`);

  const yaml = (readYaml(file).value ?? {}) as PulumiYaml;
  const runtime = (typeof yaml.runtime === "object" ? yaml.runtime : { name: yaml.runtime }) as {
    readonly name?: unknown;
    readonly options?: { readonly typescript?: unknown; readonly tsconfig?: unknown; readonly nodeargs?: unknown };
  } | null;
  if (typeof yaml.name !== "string" || yaml.name === "") throw new Failure(`${file} gives no name.`);
  if (runtime?.name !== "nodejs")
    throw new Failure(`${file} says runtime ${JSON.stringify(runtime?.name ?? null)}. Only nodejs can be previewed.`);

  const { typescript, tsconfig, nodeargs } = runtime.options ?? {};
  return {
    name: yaml.name,
    root,
    ...entryOf(root, file, yaml.main),
    typescript: typescript !== false,
    tsconfig: typeof tsconfig === "string" ? tsconfig : undefined,
    nodeargs: typeof nodeargs === "string" ? words(nodeargs) : [],
    config: yaml.config,
    stackConfigDir: resolve(root, typeof yaml.stackConfigDir === "string" ? yaml.stackConfigDir : "."),
  };
}

/** As the engine reads `main`: a folder is entered; a file is run in its own folder. */
function entryOf(root: string, file: string, main: unknown): { pwd: string; program: string } {
  if (typeof main !== "string" || main === "") return { pwd: root, program: "." };
  const path = resolve(root, main);
  if (isAbsolute(main) || relative(root, path).startsWith(".."))
    throw new Failure(`${file} says main: ${main}. It must lie inside the project.`);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Failure(`${file} says main: ${main}, which does not exist.`);
  return found.isDirectory() ? { pwd: path, program: "." } : { pwd: dirname(path), program: basename(path) };
}

/** The stacks that have a file of configuration, by name. */
export function stacksOf(project: Project): readonly string[] {
  if (!existsSync(project.stackConfigDir)) return [];
  const names = readdirSync(project.stackConfigDir).map((file) => /^Pulumi\.(.+)\.ya?ml$/.exec(file)?.[1]);
  return names.filter((name) => name !== undefined).sort();
}

/** Splits as a shell would: on blanks, but not inside quotes. */
const words = (line: string): string[] =>
  (line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replace(/["']/g, ""));
