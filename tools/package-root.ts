import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Manifest {
  readonly name: string;
  readonly version: string;
}

/** The folder of this package: the same for the sources (`tools/`) and for what is built from them (`dist/tools/`). */
export const PACKAGE_ROOT = rootAbove(__dirname);

export const { name: TOOL, version: VERSION } = manifestIn(PACKAGE_ROOT);

function rootAbove(folder: string): string {
  const found = existsSync(join(folder, "package.json")) && manifestIn(folder).name === "gke-dpv2";
  return found ? folder : rootAbove(dirname(folder));
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}
