import { execFile } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Outcome, Program } from "./late.program";

const ROOT = join(__dirname, "../..");
const POOL = "gcp:container/nodePool:NodePool::edge";
const DAEMON_SET = "kubernetes:apps/v1:DaemonSet::edge";
const SYSCTL = 'sysctls["net.ipv4.ip_local_port_range"]';

const BUNDLE = buildSync({
  entryPoints: [join(__dirname, "late.program.ts")],
  bundle: true,
  platform: "node",
  packages: "external",
  write: false,
}).outputFiles[0]!.text;

const run = (program: Program, mode: "preview" | "update"): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    // A refused program ends with promises that nobody keeps: its exit status is not 0.
    const child = execFile(process.execPath, ["-", program, mode], { cwd: ROOT }, (_, out, err) =>
      out === "" ? reject(new Error(err)) : resolve(JSON.parse(out) as Outcome),
    );
    child.stdin!.end(BUNDLE);
  });

const has = ({ registered }: Outcome, resource: string) => registered.some((r) => r.resource === resource);

test.each<[program: Program, mode: "preview" | "update", path: string, child: string]>([
  ["resolvable", "preview", SYSCTL, POOL],
  ["whole record", "preview", SYSCTL, POOL],
  ["beside the unknown", "preview", SYSCTL, POOL],
  ["of the cloud", "update", SYSCTL, POOL],
  ["a node range", "preview", "nodeCidr", "gcp:compute/subnetwork:Subnetwork::edge"],
  ["network", "preview", "mtu", "gcp:compute/network:Network::edge"],
  ["cluster", "preview", "minMasterVersion", "gcp:container/cluster:Cluster::edge"],
  ["masqueraded range", "preview", "nonMasqueradeCIDRs", "kubernetes:core/v1:ConfigMap::edge"],
  ["fixed version", "preview", "version", DAEMON_SET],
  ["version of the cloud", "update", "version", DAEMON_SET],
])("%s, in %s: refused, and no child is registered", async (program, mode, path, child) => {
  const outcome = await run(program, mode);
  expect(outcome.refused).toEqual([
    { message: expect.stringContaining(path), paths: [path], isInputError: true, isRunError: true },
  ]);
  expect(has(outcome, child)).toBe(false);
});

test("two arguments that no rule speaks of, both of them later: refused together", async () => {
  const { refused } = await run("Pods per node", "preview");
  expect(refused.map((e) => e.paths)).toEqual([["podsPerNode", "minNodeCount"]]);
});

test.each<Program>(["secret", "secret record"])("%s: refused without its value", async (program) => {
  const { refused, registered } = await run(program, "preview");
  expect(refused.map((e) => e.paths)).toEqual([[SYSCTL]]);
  expect(refused[0]!.message).toContain("[node-port-not-in-ephemeral-range]");
  expect(refused[0]!.message).not.toMatch(/1024|65535|4\.3/);
  expect(registered.map((r) => r.resource)).not.toContain(POOL);
});

test("a secret argument that no rule speaks of: refused without its value", async () => {
  const { refused, registered } = await run("secret version", "preview");
  expect(refused.map((e) => e.message)).toEqual([expect.stringContaining("version: a secret value is refused.")]);
  expect(refused[0]!.message).not.toContain("1.25.6-gke.200 ");
  expect(registered.map((r) => r.resource)).not.toContain(DAEMON_SET);
});

test.each<[program: Program, mode: "preview" | "update", child: string]>([
  ["harmless", "preview", POOL],
  ["harmless", "update", POOL],
  ["of the cloud", "preview", POOL],
  ["waived", "preview", POOL],
  ["version of the cloud", "preview", DAEMON_SET],
  ["affected version", "update", DAEMON_SET],
])("%s, in %s: nothing is refused, and the child is registered", async (program, mode, child) => {
  const outcome = await run(program, mode);
  expect(outcome.refused).toEqual([]);
  expect(has(outcome, child)).toBe(true);
});
