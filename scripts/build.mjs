// dist/: library, command line and types (tsc). policies/bin/: the pack as one self-contained file, and the entry that
// starts it (esbuild). Does nothing when nothing has changed since the last build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { FILE, PACK } from "./bundles.js";

const STAMP = "dist/.built";
const SOURCES = ["lib", "policies", "tools"];
const DECIDES = [
  "tsconfig.json",
  "tsconfig.build.json",
  "package-lock.json",
  "scripts/build.mjs",
  "scripts/bundles.js",
];

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

function fingerprint() {
  const hash = createHash("sha256");
  const sources = SOURCES.flatMap(filesIn).filter((path) => path.endsWith(".ts"));
  for (const path of [...sources, ...DECIDES]) hash.update(`${path}\n`).update(readFileSync(path));
  return hash.digest("hex");
}

/** What an earlier build left of a source that is gone: it would be packed. */
function removeOrphans() {
  for (const path of filesIn("dist").filter((p) => /\.(?:js|d\.ts)$/.test(p)))
    if (!existsSync(path.replace(/^dist\//, "").replace(/\.(?:js|d\.ts)$/, ".ts"))) rmSync(path);
}

async function make() {
  const outdir = "policies/bin";
  const bundles = [
    build({ ...PACK, outdir, entryPoints: { pack: "policies/pack.ts" } }),
    build({ ...FILE, outdir, entryPoints: { index: "policies/index.ts" } }),
  ];
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const compiled = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
  await Promise.all(bundles);
  return compiled.status ?? 1;
}

const wanted = fingerprint();
const complete = existsSync("policies/bin/pack.js") && existsSync("policies/bin/index.js") && existsSync(STAMP);
if (!complete || readFileSync(STAMP, "utf8") !== wanted) {
  rmSync(STAMP, { force: true });
  process.exitCode = await make();
  if (process.exitCode === 0) {
    removeOrphans();
    writeFileSync(STAMP, wanted);
  }
}
