// `gke-dpv2 check`, with its rules and without them, against a process that only reads and parses the same files: in turn,
// medians. Absolute figures are this machine's; the ratios are the result.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeManifests } from "./manifests.mjs";

const RUNS = 5;
const GOAL = 1.3;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = process.env.GKE_DPV2_DIST ?? at("../dist");
const COMMANDS = {
  "only parse": (folder) => [at("only-parse.mjs"), folder],
  "without rules": (folder) => [at("without-rules.mjs"), folder],
  check: (folder) => [`${dist}/tools/main.js`, "check", folder],
};

function run([script, ...args]) {
  const stdio = ["ignore", "ignore", "inherit", "pipe"];
  const { output } = spawnSync(process.execPath, ["--import", at("cpu.mjs"), script, ...args], { stdio });
  return JSON.parse(output[3].toString());
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const of = (runs, what) => median(runs.map((r) => r[what]));

function measure(count) {
  const folder = mkdtempSync(join(tmpdir(), "gke-dpv2-bench-"));
  writeManifests(folder, count);
  const runs = Object.fromEntries(Object.keys(COMMANDS).map((name) => [name, []]));
  for (let i = 0; i < RUNS; i++) for (const name of Object.keys(COMMANDS)) runs[name].push(run(COMMANDS[name](folder)));
  rmSync(folder, { recursive: true });
  for (const [name, all] of Object.entries(runs)) {
    const ratio = (what) => median(all.map((r, i) => r[what] / runs["only parse"][i][what])).toFixed(2);
    const figures = [of(all, "clock"), of(all, "cpu"), of(all, "memory")].map((figure) => figure.toFixed(0));
    console.log(
      `${String(count).padStart(6)} ${name.padEnd(14)} clock ${ratio("clock")}, CPU ${ratio("cpu")} (${figures[0]} ms, ${figures[1]} ms, ${figures[2]} MiB)`,
    );
  }
  return of(runs.check, "cpu");
}

console.log(`goal: check at 10000 within ${GOAL} of only parsing`);
const small = measure(1000);
console.log(`check of 10000 / of 1000 = ${(measure(10_000) / small).toFixed(1)}`);
