// `gke-dpv2 check` against a process that only reads and parses the same files: CPU time, in turn, medians.
// Absolute figures are this machine's; the ratio is the result.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeManifests } from "./manifests.mjs";

const RUNS = 5;
const GOAL = 1.3;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const COMMANDS = {
  parse: (folder) => [at("only-parse.mjs"), folder],
  check: (folder) => [at(process.env.GKE_DPV2_BIN ?? "../dist/tools/main.js"), "check", folder],
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
  const runs = { parse: [], check: [] };
  for (let i = 0; i < RUNS; i++) for (const name of Object.keys(runs)) runs[name].push(run(COMMANDS[name](folder)));
  rmSync(folder, { recursive: true });
  const ratio = median(runs.check.map((r, i) => r.cpu / runs.parse[i].cpu));
  for (const [name, all] of Object.entries(runs))
    console.log(
      `${String(count).padStart(6)} ${name}  ${of(all, "cpu").toFixed(0)} ms CPU, ${of(all, "memory").toFixed(0)} MiB`,
    );
  console.log(`${String(count).padStart(6)} check / parse = ${ratio.toFixed(2)} (goal at 10000: ${GOAL})`);
  return of(runs.check, "cpu");
}

const small = measure(1000);
console.log(`check of 10000 / of 1000 = ${(measure(10_000) / small).toFixed(1)}`);
