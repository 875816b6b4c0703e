import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Failure } from "../failure";

interface Manifest {
  readonly main?: unknown;
  readonly exports?: unknown;
}

/**
 * A program that is only known by its folder is run by what the nearest package.json calls its entry: so Pulumi's
 * runner has it. Where that is a package above, something else than the program would be previewed.
 */
export function refuseForeignEntry(project: { readonly pwd: string; readonly program: string }): void {
  const folder = project.program === "." ? folderOfManifest(project.pwd) : undefined;
  if (folder === undefined) return;
  const entry = entryOf(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest);
  if (entry === undefined || !existsSync(join(folder, entry))) return;
  if (!relative(project.pwd, join(folder, entry)).startsWith("..")) return;
  throw new Failure(
    `${project.pwd} has no package.json of its own, so Pulumi would run ${join(folder, entry)}. ` +
      `Write main: with a file, such as index.ts, into Pulumi.yaml.`,
  );
}

function folderOfManifest(folder: string): string | undefined {
  if (existsSync(join(folder, "package.json"))) return folder;
  return dirname(folder) === folder ? undefined : folderOfManifest(dirname(folder));
}

function entryOf({ main, exports }: Manifest): string | undefined {
  if (typeof exports !== "object" || exports === null) return textOf(exports) ?? textOf(main);
  const own = (exports as Record<string, unknown>)["."];
  if (typeof own !== "object" || own === null) return textOf(own);
  const by = own as Record<string, unknown>;
  return textOf(by["default"]) ?? textOf(by["require"]) ?? textOf(by["import"]);
}

const textOf = (x: unknown): string | undefined => (typeof x === "string" && x !== "" ? x : undefined);
