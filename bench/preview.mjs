// A preview of a thousand resources against the time of its program alone: the same program, run against the same engine
// with nobody to judge it. In turn, medians. Absolute figures are this machine's; the ratios are the result.
//   node bench/preview.mjs [resources] [runs]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = process.env.GKE_DPV2_DIST ?? at("../dist");
const require = createRequire(import.meta.url);
const { Analyzer } = require(`${dist}/tools/preview/analyzer.js`);
const { NO_ANSWERS } = require(`${dist}/tools/preview/answers.js`);
const { attempt } = require(`${dist}/tools/preview/attempt.js`);
const { Deployment } = require(`${dist}/tools/preview/deployment.js`);
const { bootPolicyServer } = require(`${dist}/tools/preview/policy-server.js`);
const { preview } = require(`${dist}/tools/preview/preview.js`);
const { findRunner } = require(`${dist}/tools/preview/program.js`);
const { readProject } = require(`${dist}/tools/preview/project.js`);
const { Secrets } = require(`${dist}/tools/preview/secrets.js`);
const { readConfig } = require(`${dist}/tools/preview/stack-config.js`);

const [resources = "1000", runs = "5"] = process.argv.slice(2);
const dir = at("program");
const given = [`resources=${resources}`];
const project = readProject(dir);
const config = readConfig(project, "dev", given);
const id = { project: project.name, stack: "dev" };
const program = { project, stack: "dev", config, runner: findRunner(project) };
const packs = { ours: at("../policies"), empty: at("../test/tools/fixtures/packs/quiet") };

async function alone(traces) {
  const deployment = new Deployment(id, config, new Secrets(), undefined);
  const { run } = await attempt(program, deployment, { answers: NO_ANSWERS, traces });
  if (run.ended !== 0) throw new Error(run.written);
  return deployment;
}

/** What the pack says of resources that are there already: all that a preview asks it, and no program. */
async function judged(deployment) {
  const server = await bootPolicyServer({ pack: packs.ours, id, config, settings: {}, env: {} });
  const analyzer = new Analyzer(Promise.resolve(server));
  const before = now();
  for (const r of deployment.registrations) await analyzer.take(r, deployment.providerOf(r));
  await analyzer.judgeStack(deployment);
  const { wall } = since(before);
  server.stop();
  return { wall, cpu: wall }; // one process waits for the other
}

const measured = (work) => async () => {
  const before = now();
  await work();
  return since(before);
};
const recorded = await alone(false); // and everything is warm
const VARIANTS = {
  "the program alone": measured(() => alone(false)),
  "with Pulumi's stack traces": measured(() => alone(true)),
  "preview, a pack without rules": measured(() => preview({ dir, pack: packs.empty, config: given })),
  preview: measured(() => preview({ dir, pack: packs.ours, config: given })),
  "the pack alone, over gRPC": () => judged(recorded),
};

/** Seconds of CPU of this process and of all that it has started and that has ended, and of the clock. */
function now() {
  const [user, system, ofChildren, systemOfChildren] = readFileSync("/proc/self/stat", "utf8")
    .split(") ")[1]
    .split(" ")
    .slice(11, 15)
    .map(Number);
  return { cpu: (user + system + ofChildren + systemOfChildren) / 100, wall: performance.now() / 1000 };
}
function since(before) {
  const after = now();
  return { cpu: after.cpu - before.cpu, wall: after.wall - before.wall };
}

const all = Object.fromEntries(Object.keys(VARIANTS).map((name) => [name, []]));
for (let i = 0; i < Number(runs); i++) for (const [name, run] of Object.entries(VARIANTS)) all[name].push(await run());

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
console.log(`${recorded.registrations.length} resources, ${runs} runs each, as multiples of the program alone:`);
console.log(`${" ".repeat(32)}  clock    CPU`);
for (const [name, figures] of Object.entries(all)) {
  const of = (what) => {
    const ratio = median(figures.map((f, i) => f[what] / all["the program alone"][i][what]));
    return `${ratio.toFixed(2).padStart(5)} (${median(figures.map((f) => f[what])).toFixed(1)} s)`;
  };
  console.log(`${name.padEnd(32)} ${of("wall")} ${of("cpu")}`);
}
