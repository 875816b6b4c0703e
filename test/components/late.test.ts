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
  ["a Pod twice on a network", "preview", "others.eth2", "kubernetes:core/v1:Pod::app"],
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

const PORTS_RULE = 'breaks the rule "The ephemeral ports of a node leave the NodePorts out"';
test.each<[program: Program, lines: string[]]>([
  ["secret", [`${SYSCTL}: is a secret, which is not shown, and ${PORTS_RULE}`]],
  ["secret record", [`sysctls: is a secret, which is not shown, and ${PORTS_RULE}`]],
  [
    "secret version",
    [
      "version: is a secret, which is not shown, and does not leak Pod IPs: 1.22 began to, 1.22.17-gke.3100, 1.23.16-gke.200, 1.24.9-gke.3200, 1.25.6-gke.200 ended it. Remove PodIpLeakCleanup: there is nothing to clean up. [arguments]",
    ],
  ],
  [
    "secret range beside plain ones",
    [
      "nodeCidr: 10.0.0.1/24 begins inside its block. Write 10.0.0.0/24. [arguments]",
      "podCidr: is a secret, which is not shown, and begins inside its block. Write the first address of the block. [arguments]",
      "mtu: 9999 is not a whole number of 1300 to 8896 bytes. Choose a number from 1300 to 8896. [mtu-within-range]",
    ],
  ],
  [
    "a range that meets a secret one",
    [
      "podCidr: is judged with a secret, which is not shown, and meets nodeCidr. Choose a range of its own. [arguments]",
    ],
  ],
  [
    "secret ports beside plain ones",
    [
      "ingress[0].ports[0]: 99999 is neither a number from 1 to 65535 nor the name of a port. A name has up to 15 lower-case letters, digits and hyphens, at least one of them a letter. [arguments]",
      "ingress[0].ports[1]: is a secret, which is not shown, and is neither a number from 1 to 65535 nor the name of a port. A name has up to 15 lower-case letters, digits and hyphens, at least one of them a letter. [arguments]",
      "ingress[0].from[0].cidr: is a secret, which is not shown, and begins inside its block. Write the first address of the block. [arguments]",
    ],
  ],
  [
    "secret template",
    [
      'template: is a secret, which is not shown, and has no readinessProbe, so that a Pod gets the traffic before its program can take it. Give a container one, or choose reactionMode "Exists". [arguments]',
    ],
  ],
  [
    "secret enum",
    [
      "releaseChannel: is a secret, which is not shown, and is none of RAPID, REGULAR, STABLE, EXTENDED, UNSPECIFIED. Choose one of them. [arguments]",
    ],
  ],
  [
    "secret name of a domain",
    [
      "egress[0].matches[0].name: is a secret, which is not shown, and is not what it may be. Look it up in docs/components/FqdnNetworkPolicy.md. [arguments]",
    ],
  ],
])("%s: refused without a secret, and without blaming others", async (program, lines) => {
  const { refused, registered } = await run(program, "preview");
  const said = refused.flatMap((e) => e.message.split("\n").slice(1));
  expect(said).toHaveLength(lines.length);
  expect(said).toEqual(expect.arrayContaining(lines.map((line) => expect.stringContaining(line) as string)));
  expect(refused.map((e) => e.message).join()).not.toMatch(
    /1024|65535 meets|4\.3|10\.0\.0\.77|10\.0\.0\.0\/14|10\.9\.0|123456|10\.1\.1\.1|10\.0\.0\.0\/8|hunter2|FAST/,
  );
  expect(registered.filter((r) => r.resource.startsWith("gcp:") || r.resource.startsWith("kubernetes:"))).toEqual([]);
});

test.each<[program: Program, lines: string[]]>([
  ["null of later", ["addresses: is missing. Give a list. [arguments]"]],
  ["numbers of later", ['mtu: "9000" is not a number. Give a number, or leave it out. [arguments]']],
  [
    "addresses of later",
    [
      "addresses[0]: 34.1.1.1/24 is a block of addresses. Name each address by itself, as 34.1.1.1/32. [route-addresses-are-cidr]",
    ],
  ],
])("%s: said of the argument as it was typed", async (program, lines) => {
  const { refused } = await run(program, "preview");
  expect(refused.flatMap((e) => e.message.split("\n").slice(1)).map((line) => line.trim())).toEqual(lines);
});

test("whatever an argument turns out to be, it is taken or refused", async () => {
  const { refused } = await run("anything of later", "preview");
  expect(refused.length).toBeGreaterThan(100);
  expect(refused.filter((e) => !e.isInputError).map((e) => e.message)).toEqual([]);
}, 60_000);

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
