// Runs a script of this folder that is written in TypeScript, without a build of the library: node scripts/run.mjs NAME [ARG...]
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { build } from "esbuild";
import { PROGRAM } from "./bundles.js";

const [name, ...args] = process.argv.slice(2);
const outfile = `node_modules/.cache/scripts/${name}-${process.pid}.cjs`;
await build({ ...PROGRAM, entryPoints: [`scripts/${name}.ts`], outfile });
process.exitCode = spawnSync(process.execPath, [outfile, ...args], { stdio: "inherit" }).status ?? 1;
rmSync(outfile);
