// Service steering of one cluster: what the analysis of conflicts and circles and one trace cost, at 1,000 Pods and 100
// selectors, and at four times of both. Paths of ten functions; at every hop a longer prefix has to win over a shorter one.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const dist = process.env.GKE_DPV2_DIST ?? fileURLToPath(new URL("../dist", import.meta.url));
const { Gathered } = require(`${dist}/tools/check/gathered.js`);
const { judgeAll } = require(`${dist}/tools/check/judgement.js`);
const { Inventory } = require(`${dist}/lib/inventory/inventory.js`);
const { GIVEN_DEFAULTS } = require(`${dist}/lib/rules/given.js`);
const { RULES } = require(`${dist}/lib/rules/index.js`);
const { steeringNear } = require(`${dist}/lib/rules/steering.js`);
const { pathOf } = require(`${dist}/lib/rules/steering-path.js`);
const { parseIpAddress } = require(`${dist}/lib/values/cidr.js`);

const RUNS = 5;
const GOAL = 1000;
const STEERING = RULES.filter(({ id }) => /^(?:chains?|function|selectors?|steering)-/.test(id));
const settings = {
  given: { ...GIVEN_DEFAULTS, assume: { cluster: { dataplaneV2: true }, complete: true } },
  waivers: [],
};

const NETWORKING = "networking.gke.io/v1";
const app = (i) => ({ matchLabels: { app: `app-${i}` } });
const pod = (i, apps) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: {
    name: `pod-${i}`,
    namespace: `team-${i % 20}`,
    labels: { app: `app-${i % apps}`, tier: "web", number: `${i}` },
  },
  spec: { containers: [{ name: "web", image: "nginx:1.29" }] },
});
const chain = (i) => ({
  apiVersion: NETWORKING,
  kind: "ServiceFunctionChain",
  metadata: { name: `chain-${i}` },
  spec: { serviceFunctions: [{ name: `f-${i}`, namespace: `team-${i % 20}`, podSelector: app(i) }] },
});
/** Two selectors lead from each function to the next, and from each tenth to the last of all. */
const next = (i, last) => (Math.floor(i / 2) % 10 === 9 ? last : Math.floor(i / 2) + 1);
const selector = (i, last) => ({
  apiVersion: NETWORKING,
  kind: "TrafficSelector",
  metadata: { name: `selector-${i}` },
  spec: {
    serviceFunctionChain: `chain-${next(i, last)}`,
    subject: { pods: { namespaceSelector: {}, podSelector: app(Math.floor(i / 2)) } },
    egress: {
      to: { ipBlock: { cidr: i % 2 === 0 ? `10.${i % 250}.0.0/16` : "0.0.0.0/0" } },
      ports: [{ allPorts: { protocol: "TCP" } }, { portNumber: { port: 443, protocol: "UDP" } }],
    },
  },
});

function world(pods, selectors) {
  const chains = selectors / 2;
  const objects = [
    ...Array.from({ length: pods }, (_, i) => pod(i, chains * 2)),
    ...Array.from({ length: chains + 1 }, (_, i) => chain(i)),
    ...Array.from({ length: selectors }, (_, i) => selector(i, chains)),
  ];
  const all = new Gathered();
  for (const [i, object] of objects.entries()) all.add({ name: `${i}.json`, text: JSON.stringify(object) });
  return all.resources;
}

/** Milliseconds of CPU; the least of some runs. */
function cost(run) {
  const once = () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(...Array.from({ length: RUNS }, once));
}

function measure(pods, selectors) {
  const resources = world(pods, selectors);
  const rules = cost(() => judgeAll(resources, { settings, today: "2026-11-21", rules: STEERING }));
  const trace = cost(() => {
    const inventory = new Inventory(resources, settings.given.assume);
    const steering = steeringNear(resources[0], inventory);
    const packet = { protocol: "TCP", port: 443, destination: parseIpAddress("10.2.0.1"), network: "default" };
    pathOf(steering.subjects(resources[0]), packet, steering);
  });
  console.log(
    `${pods} Pods × ${selectors} selectors: ${STEERING.length} rules ${rules.toFixed(0)} ms, one trace ${trace.toFixed(0)} ms`,
  );
  return { rules, trace };
}

console.log(`goal: the rules at 1000 × 100 well under ${GOAL} ms; four times of both in about four times of it`);
const small = measure(1000, 100);
const large = measure(4000, 400);
console.log(`growth: rules ${(large.rules / small.rules).toFixed(1)}, trace ${(large.trace / small.trace).toFixed(1)}`);
