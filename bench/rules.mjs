// What each rule costs. First among manifests as they are: µs of CPU for each object that it looks at. Then in a crowd,
// where all lie side by side: how its time grows with four times as many resources. A rule that compares all with all is
// named at the end.
//   node bench/rules.mjs [rule-id ...]
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { dump } from "js-yaml";
import { crowd } from "./crowd.mjs";
import { manifest } from "./manifests.mjs";

const require = createRequire(import.meta.url);
const dist = process.env.GKE_DPV2_DIST ?? fileURLToPath(new URL("../dist", import.meta.url));
const { Gathered } = require(`${dist}/tools/check/gathered.js`);
const { judgeAll } = require(`${dist}/tools/check/judgement.js`);
const { GIVEN_DEFAULTS } = require(`${dist}/lib/rules/given.js`);
const { RULES } = require(`${dist}/lib/rules/index.js`);
const { tokensOf } = require(`${dist}/lib/rules/rule.js`);

const RUNS = 5;
const [FEW, MANY] = [1500, 6000];
/** Between linear (4) and quadratic (16); and of less than this, in ms, nothing can be said. */
const [TOO_STEEP, TOO_LITTLE] = [10, 40];

const named = process.argv.slice(2);
const rules = RULES.filter((rule) => named.length === 0 || named.includes(rule.id));
// An old version and Workload Identity: then the rules of versions and of the metadata server have work to do.
const cluster = { dataplaneV2: true, version: "1.27.3-gke.100", workloadIdentity: true };

function gathered(count) {
  const all = new Gathered();
  for (let i = 0; i < count; i++) all.add({ name: `${i}.yaml`, text: dump(manifest(i)) });
  return all.resources;
}

/** Milliseconds of CPU beyond the inventory; the least of some runs, which others on this machine have disturbed least. */
function cost(resources, assume, rules) {
  const settings = { given: { ...GIVEN_DEFAULTS, assume }, waivers: [] };
  const once = (asked) => {
    const before = process.cpuUsage();
    judgeAll(resources, { settings, today: "2026-11-21", rules: asked });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const least = (asked) => Math.min(...Array.from({ length: RUNS }, () => once(asked)));
  return least(rules) - least([]);
}

const manifests = gathered(10_000);
const [few, many] = [crowd(FEW), crowd(MANY)];
const alone = { cluster, complete: true };
const beside = { complete: true };

const rows = rules.map((rule) => {
  const tokens = new Set(tokensOf(rule));
  const objects = manifests.filter((r) => tokens.has(r.type)).length;
  const ms = objects === 0 ? 0 : cost(manifests, alone, [rule]);
  const [before, after] = [few, many].map((resources) => cost(resources, beside, [rule]));
  return { id: rule.id, objects, ms, after, growth: after / Math.max(before, 0.1) };
});

const number = (n, width, digits = 1) => n.toFixed(digits).padStart(width);
console.log(`${"".padEnd(44)}      10000 manifests          a crowd of ${MANY}, and its growth from ${FEW}`);
for (const { id, objects, ms, after, growth } of rows.toSorted((a, b) => b.ms + b.after - (a.ms + a.after))) {
  const each =
    objects === 0 ? "".padStart(24) : `${number((ms * 1000) / objects, 8)} µs × ${String(objects).padEnd(6)}`;
  console.log(`${id.padEnd(44)}${number(ms, 7)} ms ${each} ${number(after, 8)} ms × ${number(growth, 4)}`);
}
console.log(`all ${rules.length} rules: ${cost(manifests, alone, rules).toFixed(0)} ms for 10000 manifests`);

const steep = rows.filter(({ after, growth }) => after > TOO_LITTLE && growth > TOO_STEEP);
console.log(
  steep.length === 0
    ? "no rule grows much faster than its objects"
    : `these compare all with all: ${steep.map(({ id, growth }) => `${id} (× ${growth.toFixed(0)})`).join(", ")}`,
);
