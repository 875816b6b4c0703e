// dist/: library, command line and types (tsc). policies/bin/: the pack as one self-contained file, and the entry that starts it (esbuild).
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { build } from "esbuild";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const pack = build({
  entryPoints: { pack: "policies/pack.ts" },
  outdir: "policies/bin",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["@pulumi/*"], // the server must meet the SDK's own copies
  logLevel: "warning",
});
const entry = build({
  entryPoints: { index: "policies/index.ts" },
  outdir: "policies/bin",
  platform: "node",
  target: "node20",
  format: "cjs",
  logLevel: "warning",
});
const types = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { stdio: "inherit" });
await Promise.all([pack, entry]);
process.exitCode = types.status ?? 1;
