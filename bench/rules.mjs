// What each rule costs `check`: µs of CPU for each object it looks at, at 1,000 and at 10,000 objects. A rule whose time
// grows much more than tenfold compares all with all.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { dump } from "js-yaml";
import { manifest } from "./manifests.mjs";

const require = createRequire(import.meta.url);
const dist = process.env.GKE_DPV2_DIST ?? fileURLToPath(new URL("../dist", import.meta.url));
const { Gathered } = require(`${dist}/tools/check/gathered.js`);
const { judgeAll } = require(`${dist}/tools/check/judgement.js`);
const { GIVEN_DEFAULTS } = require(`${dist}/lib/rules/given.js`);
const { RULES } = require(`${dist}/lib/rules/index.js`);
const { tokensOf } = require(`${dist}/lib/rules/rule.js`);

const RUNS = 5;
// An old version and Workload Identity: then the rules of versions and of the metadata server have work to do.
const cluster = { dataplaneV2: true, version: "1.27.3-gke.100", workloadIdentity: true };
const settings = { given: { ...GIVEN_DEFAULTS, assume: { cluster, complete: true } }, waivers: [] };

function gathered(count) {
  const all = new Gathered();
  for (let i = 0; i < count; i++) all.add({ name: `${i}.yaml`, text: dump(manifest(i)) });
  return all.resources;
}

/** Milliseconds of CPU; the least of some runs, which others on this machine have disturbed least. */
function cost(resources, rules) {
  const once = () => {
    const before = process.cpuUsage();
    judgeAll(resources, { settings, today: "2026-11-21", rules });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(...Array.from({ length: RUNS }, once));
}

const [small, large] = [gathered(1000), gathered(10_000)];
const [smallEmpty, largeEmpty] = [cost(small, []), cost(large, [])];
console.log(`the inventory and the waivers of 10000 objects: ${largeEmpty.toFixed(1)} ms`);
const rows = RULES.map((rule) => {
  const tokens = new Set(tokensOf(rule));
  const objects = large.filter((r) => tokens.has(r.type)).length;
  const [ms1, ms10] = [cost(small, [rule]) - smallEmpty, cost(large, [rule]) - largeEmpty];
  return { rule: rule.id, objects, ms: ms10, micros: (ms10 * 1000) / objects, growth: ms10 / ms1 };
});
for (const { rule, objects, ms, micros, growth } of rows.filter((r) => r.objects > 0).sort((a, b) => b.ms - a.ms))
  console.log(
    `${rule.padEnd(45)} ${ms.toFixed(1).padStart(7)} ms, ${micros.toFixed(1).padStart(6)} µs × ${objects}, growth ${growth.toFixed(0)}`,
  );
console.log(`all ${RULES.length} rules: ${(cost(large, RULES) - largeEmpty).toFixed(0)} ms`);
