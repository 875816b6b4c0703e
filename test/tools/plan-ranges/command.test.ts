import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { DATAPLANE_V2_NETWORK_DEFAULTS } from "../../../lib";
import { contains, overlaps, parseCidr } from "../../../lib/values/cidr";
import { PLAN_RANGES_HELP, planRangesCommand } from "../../../tools/plan-ranges/command";
import type { RangePlan } from "../../../tools/plan-ranges/plan";
import { paper } from "../fixtures/fixture";
import { folderWith } from "../fixtures/folder";

const run = async (...args: readonly string[]) => {
  const terminal = paper();
  const status = await planRangesCommand(args, terminal);
  expect(terminal.stderr).toEqual([]);
  return { status, stdout: terminal.stdout.join("") };
};
const planned = async (...args: readonly string[]) =>
  JSON.parse((await run(...args, "--format=json")).stdout) as RangePlan;
const NUMBERS = ["--nodes=100", "--pods-per-node=32", "--services=500"];

test("the plan as a table: addresses, headroom, the largest cluster", async () => {
  expect(await run(...NUMBERS, "--pod-network", "data=8", "--pod-network=fast=device@4")).toEqual({
    status: 0,
    stdout: `RANGE                      CIDR            ADDRESSES  ROOM FOR            WANTED  LEFT
nodeCidr                   10.0.34.0/25          128  124 nodes              100    24
podCidr                    10.0.0.0/19          8192  128 nodes, 64 each     100    28
serviceCidr                10.0.32.0/23          512  512 Services           500    12
podNetworks.data.nodeCidr  10.0.34.128/25        128  124 nodes              100    24
podNetworks.data.podCidr   10.0.40.0/21         2048  128 nodes, 16 each     100    28
podNetworks.fast.nodeCidr  10.0.35.0/29            8  4 nodes                  4     0

Headroom: 24 nodes, for those that an upgrade adds (maxSurge) or a new pool
beside the old.
Largest cluster: 124 nodes, the room in nodeCidr and podNetworks.data.nodeCidr.
Taken: 11016 of the 16777216 addresses in 10.0.0.0/8.
`,
  });
});

test("as JSON, for other programs", async () => {
  expect(await planned("--nodes=12", "--pods-per-node=8", "--services=64", "--parent=172.16.0.0/12")).toEqual({
    version: 1,
    tool: { name: "gke-dpv2", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string },
    parent: "172.16.0.0/12",
    asked: { nodes: 12, podsPerNode: 8, services: 64, podNetworks: {} },
    ranges: [
      {
        ...{ range: "nodeCidr", cidr: "172.16.1.64/28", addresses: 16, of: "nodes" },
        ...{ addressesEach: 1, room: 12, wanted: 12, left: 0 },
      },
      {
        ...{ range: "podCidr", cidr: "172.16.0.0/24", addresses: 256, of: "nodes" },
        ...{ addressesEach: 16, room: 16, wanted: 12, left: 4 },
      },
      {
        ...{ range: "serviceCidr", cidr: "172.16.1.0/26", addresses: 64, of: "services" },
        ...{ addressesEach: 1, room: 64, wanted: 64, left: 0 },
      },
    ],
    addresses: { planned: 336, parent: 1048576 },
    largestCluster: 12,
    surgeNodes: 0,
  });
});

test("without options, what a DataplaneV2Network plans without arguments", async () => {
  const { asked, parent } = await planned();
  const { nodes, podsPerNode, services, parentCidr } = DATAPLANE_V2_NETWORK_DEFAULTS;
  expect({ ...asked, parent }).toEqual({ nodes, podsPerNode, services, podNetworks: {}, parent: parentCidr });
});

test.each([
  ["data", { nodes: 100, podsPerNode: 32 }],
  ["data=8", { nodes: 100, podsPerNode: 8 }],
  ["data@4", { nodes: 4, podsPerNode: 32 }],
  ["data=8@4", { nodes: 4, podsPerNode: 8 }],
  ["data=device", { nodes: 100 }],
  ["data=device@4", { nodes: 4 }],
])("--pod-network %s", async (text, data) => {
  expect((await planned(...NUMBERS, "--pod-network", text)).asked.podNetworks).toEqual({ data });
});

test("a Pod network on few nodes does not limit the cluster; on all of them it does", async () => {
  const sizes = async (network: string) => {
    const { largestCluster, surgeNodes } = await planned(...NUMBERS, "--pod-network", network);
    return { largestCluster, surgeNodes };
  };
  expect(await sizes("data=256@4")).toEqual({ largestCluster: 124, surgeNodes: 24 });
  expect(await sizes("data=256@128")).toEqual({ largestCluster: 124, surgeNodes: 24 });
  expect(await sizes("fast=device@12")).toEqual({ largestCluster: 124, surgeNodes: 24 });
  expect((await planned("--nodes=61", "--pod-network=data=device@60")).largestCluster).toBe(64); // 124 nodes, Pods for 64
});

test("in a file, without colours", async () => {
  const file = join(folderWith({}), "plan.txt");
  expect(await run("--nodes=1", "--output", file)).toEqual({ status: 0, stdout: "" });
  expect(readFileSync(file, "utf8")).toMatch(/^RANGE .*\n(.*\n)+Headroom: 0 nodes, /);
});

test("one is one", async () =>
  expect((await run("--nodes=3", "--pods-per-node=8")).stdout).toContain("Headroom: 1 node, for"));

describe("what is wrong is said, all at once", () => {
  const failure = async (...args: readonly string[]) => {
    const thrown = await run(...args).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ name: "Failure" });
    return (thrown as Error).message.split("\n");
  };

  test("of each option: what was given, what is wrong with it, what to do", async () => {
    const networks = ["A=x", "b=257", "b@0", "=8", "c.d"].flatMap((text) => ["--pod-network", text]);
    const numbers = ["--nodes=ten", "--pods-per-node=7", "--services=0", "--parent=10.0.0.9/8"];
    expect(await failure(...numbers, ...networks, "what")).toEqual([
      "There is no plan:",
      "  what: is no option. Write --nodes NUMBER and the like.",
      '  --nodes: "ten" is not a whole number of 1 or more. Choose a number of 1 or more.',
      "  --services: 0 is not a whole number of 1 or more. Choose a number of 1 or more.",
      "  --pods-per-node: 7 is not a whole number of 8 to 256. Choose a number of 8 to 256.",
      "  --pod-network A: is no name of a Pod network. Write small letters, digits and -, a letter first.",
      '  --pod-network A: "x" is not a whole number of 1 to 256. Choose a number of 1 to 256.',
      "  --pod-network b: 0 is not a whole number of 1 or more. Choose a number of 1 or more.",
      '  --pod-network "": is no name of a Pod network. Write small letters, digits and -, a letter first.',
      "  --pod-network c.d: is no name of a Pod network. Write small letters, digits and -, a letter first.",
      "  --pod-network b: is given twice. Give each a name of its own.",
      "  --parent: 10.0.0.9/8 begins inside its block. Write 10.0.0.0/8.",
    ]);
  });

  test.each([
    [["--parent=fd00::/8"], "--parent: fd00::/8 is IPv6, and an IPv4 range is needed. Write one such as 10.0.0.0/8."],
    [["--parent=ten"], '--parent: "ten" is no IPv4 range. Write one such as 10.0.0.0/8.'],
    [["--nodes=1e3"], '--nodes: "1e3" is not a whole number of 1 or more. Choose a number of 1 or more.'],
    [["--nodes=2.5"], "--nodes: 2.5 is not a whole number of 1 or more. Choose a number of 1 or more."],
    [
      ["--nodes=5000", "--parent=10.0.0.0/14"],
      "--parent: 10.0.0.0/14 holds 262144 addresses for 5000 nodes, 110 Pods on each of 5000 nodes, 4096 Services, which need 2109440. Choose a /10 or larger, or plan for less.",
    ],
  ])("%j", async (args, line) => expect(await failure(...args)).toEqual(["There is no plan:", `  ${line}`]));

  test.each([
    [["--node=5"], /^gke-dpv2 plan-ranges has no option --node\. It has --nodes, /],
    [["--format=yaml"], "--format yaml is unknown. It can be text, json."],
    [["--nodes"], "--nodes needs a value."],
  ])("%j", (args, sentence) => expect(run(...args)).rejects.toThrow(sentence));
});

test("whatever numbers are asked for, there is a plan that fits or a sentence", async () => {
  const number = fc.oneof(fc.integer({ min: -1, max: 300 }), fc.integer({ max: 1_000_000 }));
  const parent = fc.integer({ min: 0, max: 32 }).map((prefix) => `0.0.0.0/${prefix}`);
  await fc.assert(
    fc.asyncProperty(
      number,
      number,
      number,
      parent,
      fc.array(number, { maxLength: 3 }),
      async (n, p, s, cidr, nets) => {
        const networks = nets.map((pods, i) => `--pod-network=n${i}=${pods}`);
        const args = [`--nodes=${n}`, `--pods-per-node=${p}`, `--services=${s}`, `--parent=${cidr}`, ...networks];
        const plan = await planned(...args).catch((error: Error) => error);
        if (plan instanceof Error) return expect(plan).toMatchObject({ name: "Failure" });
        const ranges = plan.ranges.map((row) => parseCidr(row.cidr)!);
        for (const [i, range] of ranges.entries()) {
          expect(contains(parseCidr(cidr)!, range)).toBe(true);
          expect(ranges.slice(i + 1).some((other) => overlaps(range, other))).toBe(false);
          expect(plan.ranges[i]!.left).toBeGreaterThanOrEqual(0);
        }
        expect(plan.largestCluster).toBeGreaterThanOrEqual(n);
      },
    ),
  );
});

test("the help names every option, with its default", async () => {
  const thrown = (await run("--none").catch((error: unknown) => error)) as Error;
  const options = /It has (.*)\.$/.exec(thrown.message)![1]!.split(", ");
  expect(options.filter((option) => !PLAN_RANGES_HELP.includes(`\n  ${option} `))).toEqual([]);
  expect(PLAN_RANGES_HELP.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test("the docs show what is printed", async () => {
  const page = readFileSync(join(__dirname, "../../../docs/plan-ranges.md"), "utf8");
  const command = /^npx gke-dpv2 plan-ranges (.*)$/m.exec(page)![1]!;
  const shown = /```text\n(.*?)```/s.exec(page)![1];
  expect((await run(...command.split(" "))).stdout).toBe(shown);
});
