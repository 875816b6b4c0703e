import { parseCidr, type Cidr } from "../../lib/values/cidr";
import { roomMistake, sizeMistakes, tooSmall } from "../../lib/values/range-plan-mistakes";
import { clusterNeeds, type ClusterSize } from "../../lib/values/range-plan-needs";

const cidr = (text: string): Cidr => parseCidr(text)!;
const HABITS = { perPod: 2, keptInSubnet: 4, least: { nodes: 8, pods: 256, services: 16 } };
const SIZE: ClusterSize = { nodes: 100, podsPerNode: 32, services: 500, podNetworks: {} };

test.each<[changed: Partial<ClusterSize>, at: string[]]>([
  [{}, []],
  [{ nodes: 0, services: 0.5, podsPerNode: 7 }, ["nodes", "services", "podsPerNode"]],
  [{ podsPerNode: 256 }, []],
  [{ podsPerNode: 257 }, ["podsPerNode"]],
  [{ podNetworks: { data: { nodes: 1, podsPerNode: 1 }, fast: { nodes: 1 } } }, []],
  [{ podNetworks: { data: { nodes: 1, podsPerNode: 256 } } }, []],
  [
    { podNetworks: { data: { nodes: 0, podsPerNode: 257 }, "1": { nodes: 1, podsPerNode: 0 } } },
    ["podNetworks.1", "podNetworks.1.podsPerNode", "podNetworks.data.nodes", "podNetworks.data.podsPerNode"],
  ],
])("%j", (changed, at) => {
  expect([...sizeMistakes({ ...SIZE, ...changed }, { min: 8, max: 256 })].map((m) => m.at)).toEqual(at);
});

describe("no room", () => {
  const mistake = (parent: string, changed: Partial<ClusterSize> = {}, ...taken: string[]) => {
    const size = { ...SIZE, ...changed };
    return roomMistake(cidr(parent), size, clusterNeeds(size, HABITS), taken.map(cidr));
  };

  test("is no mistake where there is", () => expect(mistake("10.0.0.0/18")).toBe(undefined));

  test("for the whole: how much is there, how much is needed, and what would do", () =>
    expect(mistake("10.0.0.0/19")).toEqual({
      reason:
        "10.0.0.0/19 holds 8192 addresses for 100 nodes, 32 Pods on each of 100 nodes, 500 Services, which need 8832",
      fix: "Choose a /18 or larger, or plan for less.",
    }));

  test("with Pod networks, by name", () =>
    expect(
      mistake("10.0.0.0/18", { podNetworks: { data: { nodes: 100, podsPerNode: 32 }, fast: { nodes: 4 } } })?.reason,
    ).toBe(
      "10.0.0.0/18 holds 16384 addresses for 100 nodes, 32 Pods on each of 100 nodes, 500 Services, data (100 nodes, 32 Pods on each of 100 nodes), fast (4 nodes), which need 17160",
    ));

  test("beside what is taken", () =>
    expect(mistake("10.0.0.0/18", {}, "10.0.16.0/24", "192.168.0.0/16", "10.0.32.0/24")).toEqual({
      reason:
        "10.0.0.0/18 holds 16384 addresses for 100 nodes, 32 Pods on each of 100 nodes, 500 Services, which need 8832, beside 10.0.16.0/24 and 10.0.32.0/24",
      fix: "Choose another range, or plan for less.",
    }));

  test("anywhere", () => expect(mistake("0.0.0.0/0", { nodes: 1e9 })?.fix).toBe("Plan for less."));

  test("only what is to be planned is spoken of", () => {
    const { own, podNetworks } = clusterNeeds(SIZE, HABITS);
    const needs = { own: { serviceCidr: own.serviceCidr }, podNetworks };
    expect(roomMistake(cidr("10.0.0.0/24"), SIZE, needs)?.reason).toBe(
      "10.0.0.0/24 holds 256 addresses for 500 Services, which need 512",
    );
  });
});

describe("too small", () => {
  const need = { count: 100, each: 64, kept: 4, least: 256 };
  test.each([
    ["10.0.0.0/19", undefined],
    [
      "10.0.0.0/20",
      {
        reason: "10.0.0.0/20 holds 4096 addresses for 100 things, which need 6400",
        fix: "Choose a /19 or larger, or plan for less.",
      },
    ],
  ])("%s", (text, mistake) => expect(tooSmall(cidr(text), need, "100 things")).toEqual(mistake));

  test("what the cloud keeps is left out", () =>
    expect(tooSmall(cidr("10.0.0.0/26"), { ...need, count: 1 }, "1 thing")).toBe(undefined));
  test("for anything", () =>
    expect(tooSmall(cidr("10.0.0.0/26"), { ...need, count: 1e9 }, "many things")?.fix).toBe("Plan for less."));
});
