import { execFile } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Outcome, Program } from "./late.program";

const ROOT = join(__dirname, "../..");
const POOL = "gcp:container/nodePool:NodePool::edge";
const DAEMON_SET = "kubernetes:apps/v1:DaemonSet::edge";
const GATEWAY = "kubernetes:gateway.networking.k8s.io/v1:Gateway::edge";
const STATEFUL_SET = "kubernetes:apps/v1:StatefulSet::edge";
const SYSCTL = 'sysctls["net.ipv4.ip_local_port_range"]';

const BUNDLE = buildSync({
  entryPoints: [join(__dirname, "late.program.ts")],
  bundle: true,
  platform: "node",
  packages: "external",
  format: "iife", // a script's own names would be those of all
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
  ["a Pod range that meets a planned one", "preview", "podCidr", "gcp:compute/subnetwork:Subnetwork::edge"],
  ["a Pod network's range", "preview", "nodeCidr", "kubernetes:networking.gke.io/v1:GKENetworkParamSet::edge"],
  ["a Pod twice on a network", "preview", "others", "kubernetes:core/v1:Pod::app"],
  ["two networks on one subnet", "preview", "podNetworks[1].nodeNetwork", POOL],
  ["no multi-networking", "preview", "podNetworks", POOL],
  ["network", "preview", "mtu", "gcp:compute/network:Network::edge"],
  ["cluster", "preview", "minMasterVersion", "gcp:container/cluster:Cluster::edge"],
  ["masqueraded range", "preview", "nonMasqueradeCIDRs", "kubernetes:core/v1:ConfigMap::edge"],
  ["fixed version", "preview", "version", DAEMON_SET],
  ["version of the cloud", "update", "version", DAEMON_SET],
  ["address of a Gateway", "preview", "addresses[0]", GATEWAY],
  ["replicas of the cloud", "update", "addresses[1]", STATEFUL_SET],
])("%s, in %s: refused, and no child is registered", async (program, mode, path, child) => {
  const outcome = await run(program, mode);
  expect(outcome.refused).toEqual([
    { message: expect.stringContaining(path), paths: [path], isInputError: true, isRunError: true },
  ]);
  expect(has(outcome, child)).toBe(false);
});

test("a template that turns out to have its interfaces: refused, and no child is registered", async () => {
  const outcome = await run("interfaces of a template", "preview");
  const paths = ["interfaces", "default-interface"].map(
    (key) => `template.metadata.annotations["networking.gke.io/${key}"]`,
  );
  expect(outcome.refused.map((e) => e.paths)).toEqual([paths]);
  expect(has(outcome, STATEFUL_SET)).toBe(false);
});

const WEB = "gcp:compute/address:Address::edge-web";
const DELEGATED = "gcp:compute/publicDelegatedPrefix:PublicDelegatedPrefix::edge-delegated";
test.each<[program: Program, mode: "preview" | "update", lines: string[], child: string]>([
  [
    "value of an address",
    "preview",
    ["addresses.mail: 203.0.113.7/32 is a block.", "addresses.web: 10.0.0.5 is a private address."],
    WEB,
  ],
  [
    "a delegated range",
    "preview",
    [
      "delegatedCidr: 203.0.114.0/28 is not inside 203.0.113.0/24, the range of the advertised prefix.",
      "addresses.web: 203.0.113.9 is not in 203.0.114.0/28, the range of the delegated prefix.",
    ],
    DELEGATED,
  ],
  [
    "a part of a prefix that is read",
    "update",
    [
      "advertisedPrefix: the advertised prefix is GLOBAL, and this prefix regional.",
      "delegatedCidr: 203.0.114.0/28 is not inside 203.0.113.0/24, the range of the advertised prefix.",
    ],
    DELEGATED,
  ],
  [
    "an address of a prefix that is read",
    "update",
    ["addresses.web: 203.0.113.16 is not in 203.0.113.0/28, the range of the delegated prefix."],
    WEB,
  ],
  [
    "addresses of a prefix that gives none",
    "update",
    [
      "delegatedPrefix: reports that no IPv4 address can be taken out of it. Run gcloud compute public-delegated-prefixes delegated-sub-prefixes create NAME --public-delegated-prefix=none --public-delegated-prefix-region=r --range=203.0.113.0/28 --create-addresses, and name the addresses in existingAddresses.",
    ],
    "gcp:compute/address:Address::edge-0",
  ],
])("%s, in %s: refused with all that is wrong, and no child is registered", async (program, mode, lines, child) => {
  const outcome = await run(program, mode);
  const said = outcome.refused.flatMap((e) => e.message.split("\n").slice(1));
  expect(said.map((line, i) => line.trim().slice(0, lines[i]?.length))).toEqual(lines);
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
  ["two subnets", "preview", POOL],
  ["version of the cloud", "preview", DAEMON_SET],
  ["affected version", "update", DAEMON_SET],
  ["replicas of the cloud", "preview", STATEFUL_SET],
  ["enough replicas of the cloud", "update", STATEFUL_SET],
  ["addresses of a prefix that gives none", "preview", "gcp:compute/address:Address::edge-0"],
])("%s, in %s: nothing is refused, and the child is registered", async (program, mode, child) => {
  const outcome = await run(program, mode);
  expect(outcome.refused).toEqual([]);
  expect(has(outcome, child)).toBe(true);
});
