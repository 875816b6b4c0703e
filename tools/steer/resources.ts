import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Resource } from "../../lib/inventory/resource";
import type { Given } from "../../lib/rules/given";
import { check, STANDARD_INPUT } from "../check/check";
import { notJudged } from "../check/text";
import { Failure } from "../failure";
import type { PreviewOptions } from "../preview/preview";
import { readStream } from "../read-text";

/** What is read, and how. */
interface Wanted {
  readonly paths: readonly string[];
  stdin(): AsyncIterable<Buffer>;
  readonly given: Given;
  readonly program: Omit<PreviewOptions, "dir" | "settings">;
}

export interface Found {
  readonly resources: readonly Resource[];
  /** Why there may be more. */
  readonly partly?: string | undefined;
  /** What else there is to say, for standard error. */
  readonly said: string;
}

const PROJECTS = ["Pulumi.yaml", "Pulumi.yml"];
const isProgram = (path: string): boolean => PROJECTS.some((file) => existsSync(join(path, file)));

/** The resources of a program, or of files. */
export async function gathered({ paths, stdin, given, program }: Wanted): Promise<Found> {
  const [dir] = paths.filter(isProgram);
  if (dir === undefined) return fromFiles(paths, stdin, given);
  if (paths.length > 1) throw new Failure(`gke-dpv2 steer runs one program; it was given ${paths.join(", ")}.`);
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { registeredBy } = require("./program") as typeof import("./program");
  return { resources: await registeredBy({ ...program, dir }), said: "" };
}

async function fromFiles(all: readonly string[], stdin: Wanted["stdin"], given: Given): Promise<Found> {
  const checked = check({
    paths: all.filter((path) => path !== STANDARD_INPUT),
    stdin: all.includes(STANDARD_INPUT) ? await readStream(stdin(), "Standard input") : undefined,
    settings: { given, waivers: [] },
    today: "", // no rule is asked
    rules: [],
  });
  const said = notJudged(checked);
  if (!checked.hasInput) throw new Failure(`${said}No Kubernetes object and no stack was found.`);
  const isPart = [checked.unreadable, checked.templates, checked.unbuilt].some((missing) => missing.length > 0);
  return { resources: checked.resources, partly: isPart ? "not all of the input could be read" : undefined, said };
}
