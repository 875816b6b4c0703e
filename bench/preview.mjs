// A preview of a thousand resources against the time of its program alone: the same program, run against the same engine
// with nobody to judge it. In turn, medians. Absolute figures are this machine's; the ratios are the result.
//   node bench/preview.mjs [resources] [runs]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = process.env.GKE_DPV2_DIST ?? at("../dist");
const load = createRequire(import.meta.url);
const { NO_ANSWERS } = load(`${dist}/tools/preview/answers.js`);
const { attempt } = load(`${dist}/tools/preview/attempt.js`);
const { Deployment } = load(`${dist}/tools/preview/deployment.js`);
const { autonamedIn } = load(`${dist}/tools/preview/autonamed.js`);
const { preview } = load(`${dist}/tools/preview/preview.js`);
const { findRunner } = load(`${dist}/tools/preview/program.js`);
const { readProject } = load(`${dist}/tools/preview/project.js`);
const { Secrets } = load(`${dist}/tools/preview/secrets.js`);
const { readConfig } = load(`${dist}/tools/preview/stack-config.js`);

const [resources = "1000", runs = "5"] = process.argv.slice(2);
const dir = at("program");
const given = [`resources=${resources}`];
const project = readProject(dir);
const config = readConfig(project, "dev", given);
const program = { project, stack: "dev", config, runner: findRunner(project) };
const packs = { ours: at("../policies"), empty: at("../test/tools/fixtures/packs/quiet") };

/** As the preview runs it, or with the stack traces that Pulumi's own host has it make. */
async function alone(traces) {
  const deployment = new Deployment(
    { project: project.name, stack: "dev" },
    config,
    new Secrets(),
    undefined,
    autonamedIn(project.pwd),
  );
  const { run } = await attempt(program, deployment, { answers: NO_ANSWERS, traces });
  if (run.ended !== 0) throw new Error(run.written);
}

/** A whole preview, and how much of it comes after the program's end. */
async function judgedBy(pack) {
  let ended;
  await preview({ dir, pack, config: given, onProgress: (doing) => (ended = doing === "judging…" ? clock() : ended) });
  return { after: clock() - ended };
}

const clock = () => performance.now() / 1000;

/** Seconds of CPU of this process, and of all that it has started and that have ended. */
function cpu() {
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
  const ticks = fields.slice(11, 15).map(Number);
  return ticks.reduce((sum, t) => sum + t) / 100;
}

async function measured(work) {
  const [cpuBefore, before] = [cpu(), clock()];
  const more = await work();
  const wall = clock() - before;
  await setTimeout(300); // until the last child is gone, and counted
  return { wall, cpu: cpu() - cpuBefore, ...more };
}

const ALONE = "the program alone";
const VARIANTS = {
  [ALONE]: () => alone(false),
  "with Pulumi's stack traces": () => alone(true),
  "preview, an empty pack": () => judgedBy(packs.empty),
  preview: () => judgedBy(packs.ours),
};

await alone(false); // so that everything is warm
const all = Object.fromEntries(Object.keys(VARIANTS).map((name) => [name, []]));
for (let i = 0; i < Number(runs); i++)
  for (const [name, work] of Object.entries(VARIANTS)) all[name].push(await measured(work));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
console.log(`${resources} resources, ${runs} runs each; goals: with stack traces above 1.43, preview about 1`);
for (const [name, figures] of Object.entries(all)) {
  const ratio = (what) => median(figures.map((f, i) => f[what] / all[ALONE][i][what])).toFixed(2);
  const seconds = (what) => `${median(figures.map((f) => f[what])).toFixed(1)} s`;
  const after = "after" in figures[0] ? `, ${seconds("after")} of it after the program's end` : "";
  console.log(
    `${name.padEnd(28)} clock ${ratio("wall")}, CPU ${ratio("cpu")} (${seconds("wall")}, ${seconds("cpu")}${after})`,
  );
}
