import fc from "fast-check";
import { contains, formatCidr, overlaps, parseCidr, sizeOf, type Cidr } from "../../lib/values/cidr";
import { addressesIn, planCluster, plannedRanges } from "../../lib/values/range-plan-cluster";
import { blockFor, clusterNeeds, roomIn, type ClusterSize } from "../../lib/values/range-plan-needs";

const HABITS = { perPod: 2, keptInSubnet: 4, least: { nodes: 8, pods: 256, services: 16 } };

const cidr = (text: string): Cidr => parseCidr(text)!;
const planned = (parent: string, size: ClusterSize, ...taken: string[]) => {
  const needs = clusterNeeds(size, HABITS);
  const plan = planCluster(cidr(parent), needs, taken.map(cidr));
  return plan && plannedRanges(plan, needs);
};
const texts = (...args: Parameters<typeof planned>) =>
  planned(...args)?.map((range) => `${range.at} ${formatCidr(range.cidr)}`);

const SIZE: ClusterSize = { nodes: 100, podsPerNode: 32, services: 500, podNetworks: {} };

test("a cluster with a layer-3 and a Device network", () => {
  const podNetworks = { data: { nodes: 100, podsPerNode: 8 }, fast: { nodes: 4 } };
  expect(texts("10.0.0.0/16", { ...SIZE, podNetworks })).toEqual([
    "nodeCidr 10.0.34.0/25",
    "podCidr 10.0.0.0/19",
    "serviceCidr 10.0.32.0/23",
    "podNetworks.data.nodeCidr 10.0.34.128/25",
    "podNetworks.data.podCidr 10.0.40.0/21",
    "podNetworks.fast.nodeCidr 10.0.35.0/29",
  ]);
});

test("what is taken is gone around", () => {
  expect(texts("10.0.0.0/16", SIZE, "10.0.0.0/24", "192.168.0.0/16")).toEqual([
    "nodeCidr 10.0.1.0/25",
    "podCidr 10.0.32.0/19",
    "serviceCidr 10.0.2.0/23",
  ]);
});

test.each([
  ["10.0.0.0/19", undefined],
  ["10.0.0.0/18", 3],
])("%s", (parent, ranges) => expect(planned(parent, SIZE)?.length).toBe(ranges));

test("a Pod network that finds no room leaves no plan", () =>
  expect(planned("10.0.0.0/18", { ...SIZE, podNetworks: { data: { nodes: 100, podsPerNode: 32 } } })).toBe(undefined));

/** Requests of every size, and parents from just too small for them to much too large. */
const PARENTS = fc.record({ at: fc.nat({ max: 0xffff }), slack: fc.constantFrom(-1, 0, 0, 1, 1, 2, 3, 4) });
const parentFor = (needs: Needs, { at, slack }: { readonly at: number; readonly slack: number }): Cidr => {
  const prefix = Math.max(0, 32 - Math.ceil(Math.log2(addressesIn(needs))) - slack);
  const { first } = cidr(`${at >> 8}.${at & 255}.0.0/${prefix}`);
  return { ...cidr(`${at >> 8}.${at & 255}.0.0/${prefix}`), address: first };
};
type Needs = Parameters<typeof addressesIn>[0];
const NODES = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5000 }));
const POD_NETWORK = fc.record({
  nodes: NODES,
  podsPerNode: fc.option(fc.integer({ min: 1, max: 256 }), { nil: undefined }),
});
const SIZES: fc.Arbitrary<ClusterSize> = fc.record({
  nodes: NODES,
  podsPerNode: fc.integer({ min: 8, max: 256 }),
  services: fc.integer({ min: 1, max: 70_000 }),
  podNetworks: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), POD_NETWORK, { maxKeys: 4 }),
});
const TAKEN = fc.array(
  fc
    .tuple(fc.nat({ max: 0xffff }), fc.integer({ min: 12, max: 28 }))
    .map(([at, prefix]) => cidr(`${at >> 8}.${at & 255}.0.0/${prefix}`)),
  { maxLength: 3 },
);

/** What a range has to hold, said once more: not by the code under test. */
function askedFor(at: string, { nodes, podsPerNode, services, podNetworks }: ClusterSize) {
  const [network, range = network!] = at.split(".").slice(at.includes(".") ? 1 : 0);
  const of = at.includes(".") ? podNetworks[network!]! : { nodes, podsPerNode };
  if (range === "serviceCidr") return { addresses: services, least: 16 };
  if (range === "nodeCidr") return { addresses: of.nodes + 4, least: 8 };
  const each = 2 ** Math.ceil(Math.log2(2 * of.podsPerNode!));
  return { addresses: of.nodes * each, least: 256 };
}

test("10,000 requests: ranges are apart, in their parent, hold what was asked, and no smaller prefix would", () => {
  const seen = { planned: 0, refused: 0 };
  fc.assert(
    fc.property(PARENTS, SIZES, TAKEN, (place, size, taken) => {
      const needs = clusterNeeds(size, HABITS);
      const parent = parentFor(needs, place);
      const plan = planCluster(parent, needs, taken);
      if (plan === undefined) {
        seen.refused++;
        // With nothing in the way, only what is larger than its parent finds no room.
        const alone = taken.length === 0 ? undefined : planCluster(parent, needs);
        if (alone === undefined && addressesIn(needs) <= Number(sizeOf(parent))) throw new Error("refused too soon");
        return;
      }
      seen.planned++;
      const ranges = plannedRanges(plan, needs);
      const names = Object.entries(size.podNetworks).flatMap(([name, { podsPerNode }]) =>
        ["nodeCidr", ...(podsPerNode === undefined ? [] : ["podCidr"])].map((range) => `podNetworks.${name}.${range}`),
      );
      if (ranges.map((r) => r.at).join() !== ["nodeCidr", "podCidr", "serviceCidr", ...names].join())
        throw new Error(`${ranges.map((r) => r.at).join()} is not what was asked for`);
      for (const [i, range] of ranges.entries()) {
        const { addresses, least } = askedFor(range.at, size);
        const held = Number(sizeOf(range.cidr));
        const all = [...taken, ...ranges.slice(i + 1).map((r) => r.cidr)];
        if (all.some((other) => overlaps(range.cidr, other))) throw new Error(`${range.at} overlaps`);
        if (!contains(parent, range.cidr)) throw new Error(`${range.at} leaves its parent`);
        if (held < Math.max(addresses, least)) throw new Error(`${range.at} is too small`);
        if (held > least && held / 2 >= addresses) throw new Error(`half of ${range.at} would do`);
        if (range.cidr.address !== range.cidr.first) throw new Error(`${range.at} has host bits`);
      }
    }),
    { numRuns: 15_000 },
  );
  expect(seen.planned).toBeGreaterThan(10_000);
  expect(seen.refused).toBeGreaterThan(1000);
});

test("one more Pod network at the end moves nothing", () => {
  fc.assert(
    fc.property(PARENTS, SIZES, POD_NETWORK, (place, size, more) => {
      const parent = formatCidr(parentFor(clusterNeeds(size, HABITS), place));
      const before = planned(parent, size);
      const after = planned(parent, { ...size, podNetworks: { ...size.podNetworks, zzzzz: more } });
      fc.pre(before !== undefined && after !== undefined);
      expect(after.slice(0, before.length)).toEqual(before);
    }),
  );
});

test("a block has room for what it was planned for, and the next smaller one has not", () => {
  fc.assert(
    fc.property(
      fc.record({ count: NODES, each: fc.constantFrom(1, 2, 16, 512), kept: fc.constantFrom(0, 4) }),
      (need) => {
        const block = blockFor({ ...need, least: 1 });
        expect(roomIn(block, { ...need, least: 1 })).toBeGreaterThanOrEqual(need.count);
        expect(roomIn(block / 2, { ...need, least: 1 })).toBeLessThan(need.count);
      },
    ),
  );
});

test("a block smaller than what the cloud keeps has room for nothing", () =>
  expect(roomIn(2, { count: 1, each: 1, kept: 4, least: 1 })).toBe(0));
