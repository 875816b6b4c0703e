import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The law of each room, on the smallest source that breaks it and one beside it that does not. */
const REFUSED: readonly (readonly [file: string, source: string, because: string])[] = [
  ["lib/facts/x.ts", `import { y } from "../values/y"; y();`, "facts import nothing but facts"],
  ["lib/facts/x.ts", `import { y } from "@pulumi/gcp"; y();`, "facts import nothing but facts"],
  ["lib/facts/x.ts", `import { y } from "./x/../../rules/y"; y();`, "facts import nothing but facts"],
  ["lib/values/x.ts", `import { y } from "@pulumi/pulumi"; y();`, "values know no Pulumi"],
  ["lib/values/x.ts", `import type { y } from "@pulumi/pulumi"; export type z = y;`, "values know no Pulumi"],
  ["lib/values/x.ts", `export * from "../facts/mtu";`, "values know no Pulumi and no other room"],
  ["lib/values/x.ts", `export const y = () => { throw new Error(); };`, "it never throws"],
  ["lib/values/x.ts", `export const y = new Date();`, "today's date is an argument"],
  ["lib/inventory/x.ts", `import { y } from "@pulumi/gcp/compute/network"; y();`, "types only"],
  ["lib/inventory/x.ts", `import { y } from "../facts/mtu"; y();`, "the inventory describes"],
  ["lib/inventory/x.ts", `import { y } from "../rules/judge"; y();`, "the inventory describes"],
  ["lib/inventory/x.ts", `export const y = () => { throw new TypeError(); };`, "only the tracking view may stop"],
  [
    "lib/rules/x.ts",
    `import { y } from "../components/enforce"; y();`,
    "a rule imports facts, values and the inventory",
  ],
  ["lib/rules/x.ts", `import { y } from "../../policies/run"; y();`, "a rule imports facts, values and the inventory"],
  ["lib/rules/x.ts", `import { y } from "node:fs"; y();`, "a rule imports facts, values and the inventory"],
  ["lib/rules/x.ts", `import { y } from "@pulumi/pulumi"; y();`, "types only"],
  ["lib/rules/x.ts", `export const y = () => import("@pulumi/pulumi");`, "import() hides"],
  ["lib/rules/x.ts", `export const y = require("@pulumi/pulumi");`, "require"],
  ["lib/rules/x.ts", `export const y = () => { throw new Error(); };`, "only the tracking view may stop a rule"],
  ["lib/rules/x.ts", `export const y = () => Date.now();`, "today's date is an argument"],
  ["lib/rules/x.ts", `export const y = () => process.env;`, "everything by its arguments"],
  ["lib/rules/x.ts", `export const LIMIT = 1460;`, "is a fact with its source"],
  ["lib/rules/x.ts", `export const y = (n: number) => n <= 16;`, "is a fact with its source"],
  ["lib/rules/x.ts", `export const y = "1.33.1-gke.100";`, "is a fact with its source"],
  ["lib/rules/x.ts", `export const y = "since 1.28";`, "is a fact with its source"],
  ["lib/rules/x.ts", "export const y = (mtu: number) => `${mtu} is more than 8896`;", "is a fact with its source"],
  ["lib/components/x.ts", `import { y } from "../../policies/pack"; y();`, "a component imports rules"],
  ["lib/components/x.ts", `import { y } from "../../tools/main"; y();`, "a component imports rules"],
  ["lib/components/x.ts", `import { y } from "node:fs"; y();`, "a component imports rules"],
  ["lib/components/x.ts", `import { y } from "child_process"; y();`, "a component imports rules"],
  ["lib/components/x.ts", `export const y = process.env;`, "everything by its arguments"],
  ["lib/components/x.ts", `export const y = () => { throw new Error(); };`, "goes through enforce.ts"],
  ["lib/components/x.ts", `export const DEFAULTS = { podsPerNode: 110 };`, "is a fact with its source"],
  ["policies/x.ts", `import { y } from "../lib/components/enforce"; y();`, "policies import rules"],
  ["policies/x.ts", `import { y } from "../lib/facts/mtu"; y();`, "policies import rules"],
  ["policies/x.ts", `import { y } from "../lib"; y();`, "policies import rules"],
  ["tools/x.ts", `import { y } from "../lib/components/enforce"; y();`, "tools judge"],
  ["tools/x/y.ts", `import { y } from "../../lib"; y();`, "tools judge"],
  ["examples/x/index.ts", `import { y } from "../../lib/index"; y();`, "what a user can"],
  ["examples/x/index.ts", `import { y } from "gke-dpv2/dist/lib/rules"; y();`, "what a user can"],
  ["examples/x/index.ts", `import { y } from "node:fs"; y();`, "what a user can"],
  ["lib/values/utils.ts", `export const y = 1;`, "cannot be named after a concept"],
  ["lib/rules/types.ts", `export const y = 1;`, "cannot be named after a concept"],
  ["lib/common/x.ts", `export const y = 1;`, "cannot be named after a concept"],
  ["test/support/helpers.ts", `export const y = 1;`, "cannot be named after a concept"],
  ["tools/x.ts", "\n".repeat(150), "max-lines"],
  ["policies/x.ts", `console.log(1);`, "no-console"],
];

const ACCEPTED: readonly (readonly [file: string, source: string])[] = [
  ["lib/facts/x.ts", `import { fact } from "./fact"; export const LIMIT = fact(1460, "1.33.1-gke.100");`],
  ["lib/values/x.ts", `import ipaddr from "ipaddr.js"; export const y = ipaddr;`],
  ["lib/values/x.ts", `import { y } from "./verdict"; y(new Date("2026-11-21"));`],
  ["lib/inventory/x.ts", `import type { y } from "@pulumi/gcp/compute/network"; export type z = y;`],
  ["lib/inventory/x.ts", `import { y } from "../values/cidr"; y();`],
  ["lib/rules/x.ts", `import { y } from "../facts/mtu"; import { z } from "../inventory/view"; y(z);`],
  ["lib/rules/x.ts", `import { NotYet } from "./view"; export const y = () => { throw new NotYet("x"); };`],
  ["lib/rules/x.ts", `export const y = (e: unknown) => { throw e; };`],
  ["lib/rules/x.ts", `export const y = (list: string[]) => list.length > 1;`],
  ["lib/components/x.ts", `import { y } from "@pulumi/pulumi"; import { z } from "../rules"; y(z);`],
  ["lib/components/enforce.ts", `export const y = () => { throw new Error(); };`],
  ["policies/x.ts", `import { y } from "../lib/rules"; import { z } from "node:fs"; y(z);`],
  ["tools/x.ts", `import { y } from "../lib/rules"; console.log(y);`],
  ["examples/x/index.ts", `import { y } from "gke-dpv2"; import { z } from "@pulumi/gcp/compute/network"; y(z);`],
  ["lib/values/gke-version.ts", `export const y = 1;`],
];

const [refused = [], accepted = []] = lint(REFUSED, ACCEPTED);

describe("the rooms refuse", () => {
  REFUSED.forEach(([file, source, because], i) =>
    test(`in ${file}: ${source.trim()} (${because})`, () =>
      expect(refused[i]).toContainEqual(expect.stringContaining(because))),
  );
});

describe("the rooms accept", () => {
  ACCEPTED.forEach(([file, source], i) => test(`in ${file}: ${source}`, () => expect(accepted[i]).toEqual([])));
});

type Case = readonly [file: string, source: string, because?: string];

/** What ESLint says of each case, in one process for all. */
function lint(...groups: readonly (readonly Case[])[]): readonly (readonly (readonly string[])[])[] {
  const input = JSON.stringify(groups.flat().map(([file, source]) => ({ file, source: `${source}\n` })));
  const cwd = join(__dirname, "..");
  const run = spawnSync(process.execPath, ["test/support/lint.mjs"], { cwd, input, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  const said = JSON.parse(run.stdout) as (readonly string[])[];
  return groups.map((group, i) => said.slice(groups.slice(0, i).flat().length).slice(0, group.length));
}
