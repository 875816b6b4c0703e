import { join } from "node:path";
import { ASSUME } from "../../policies/settings";
import { readAssume } from "../../tools/assume";
import { configuredBy } from "../../tools/configured";
import { folderWith } from "./fixtures/folder";

const fileWith = (text: string): string => join(folderWith({ "assume.yaml": text }), "assume.yaml");
/** What is said of a file, without its name. */
const wrongWith = (text: string): readonly string[] => {
  const file = fileWith(text);
  try {
    readAssume(file);
    return [];
  } catch (error) {
    return (error as Error).message.replaceAll(file, "FILE").split("\n");
  }
};

const WHOLE = `
cluster: &cluster
  dataplaneV2: true
  version: 1.33.1-gke.100
  nodeVersion: 1.32.4-gke.100
  autopilot: false
  region: asia-northeast3
  multiNetworking: true
  gatewayApi: true
  fqdnNetworkPolicy: false
  ciliumClusterwideNetworkPolicy: false
  workloadIdentity: false
  network: projects/p/global/networks/vpc
  nodeCount: 50
  podRanges: [10.4.0.0/14]
clusters:
  edge: {<<: *cluster, nodeCount: 5}
nodePortRange: 30000-32767
ephemeralRange: 32768-60999
complete: false
`;

test("every key of the schema can be given", () => {
  const { cluster } = readAssume(fileWith(WHOLE));
  const read = readAssume(fileWith(WHOLE));
  expect(Object.keys(read).sort()).toEqual(Object.keys(ASSUME.shape).sort());
  expect(Object.keys(cluster!).sort()).toEqual(Object.keys(ASSUME.shape.cluster.unwrap().shape).sort());
  expect(read.clusters).toEqual({ edge: { ...cluster, nodeCount: 5 } });
});

test("is what the rules are given", () => {
  const { assume, nodePortRange, ephemeralRange } = configuredBy({ assume: fileWith(WHOLE) }).settings.given;
  expect(assume.cluster?.version).toBe("1.33.1-gke.100");
  expect(assume.complete).toBe(false);
  expect([nodePortRange, ephemeralRange]).toEqual([
    { from: 30000, to: 32767 },
    { from: 32768, to: 60999 },
  ]);
});

test.each(["", "\n# nothing\n", "{}", "---\n"])("%j says nothing", (text) =>
  expect(readAssume(fileWith(text))).toEqual({}),
);

describe("what is wrong in it", () => {
  const OF_CLUSTER =
    "Known are dataplaneV2, version, nodeVersion, autopilot, region, multiNetworking, gatewayApi, fqdnNetworkPolicy, ciliumClusterwideNetworkPolicy, workloadIdentity, network, nodeCount, podRanges.";
  const OF_FILE = "Known are cluster, clusters, nodePortRange, ephemeralRange, complete.";
  test.each([
    ["clusterz: {}", `there is no key "clusterz". Did you mean cluster? ${OF_FILE}`],
    ["cluster: {DataplaneV2: true}", `cluster has no key "DataplaneV2". Did you mean dataplaneV2? ${OF_CLUSTER}`],
    ["clusters: {edge: {nodes: 5}}", `clusters.edge has no key "nodes". Did you mean nodeCount? ${OF_CLUSTER}`],
    [
      "cluster: {version: 1.33}",
      "cluster.version: invalid input: expected string, received number. Write it in quotes.",
    ],
    ["cluster: {version: [hunter2]}", "cluster.version: invalid input: expected string, received array."],
    ["cluster: {dataplaneV2: hunter2}", "cluster.dataplaneV2: invalid input: expected boolean, received string."],
    ["cluster: {version: hunter2}", "cluster.version: is no version (write 1.33.1-gke.1386000)."],
    ['cluster: {nodeVersion: ""}', "cluster.nodeVersion: is no version (write 1.33.1-gke.1386000)."],
    ["cluster: {region: hunter2}", "cluster.region: is no region (write asia-northeast3)."],
    ["clusters: {edge: {region: us-central1-f}}", "clusters.edge.region: is no region (write asia-northeast3)."],
    ["cluster: {podRanges: [10.4.0.0/14, hunter2]}", "cluster.podRanges.1: is no IPv4 range (write 10.4.0.0/14)."],
    ['cluster: {podRanges: ["fd00::/8"]}', "cluster.podRanges.0: is no IPv4 range (write 10.4.0.0/14)."],
    ["cluster: {nodeCount: -1}", "cluster.nodeCount: too small: expected number to be >=0."],
    [
      "cluster: {podRanges: [1]}",
      "cluster.podRanges.0: invalid input: expected string, received number. Write it in quotes.",
    ],
    ["cluster:", "cluster: invalid input: expected object, received null."],
    ["nodePortRange: hunter2", "nodePortRange: is no range of ports (write 30000-32767, the lower one first)."],
    ["complete: yes", "complete: invalid input: expected boolean, received string."],
    ["hunter2", "its top level: invalid input: expected object, received string."],
    ["[]", "its top level: invalid input: expected object, received array."],
  ])("%s", (text, sentence) => expect(wrongWith(text)).toEqual(["FILE cannot be used as --assume:", `  ${sentence}`]));

  test("all of it", () => expect(wrongWith("a: 1\nb: 1\ncluster: {c: 1, version: 1.2}\n")).toHaveLength(5));
  test("its YAML", () => expect(wrongWith("a: 1\nb: *hunter2\n")).toEqual(["FILE:2 is not YAML: unidentified alias."]));
  test("several documents", () =>
    expect(wrongWith("a: 1\n---\nb: 1\n")).toEqual(["FILE holds more than one document."]));
  test("that there is none", () => expect(() => readAssume("/nowhere")).toThrow("/nowhere does not exist."));
});
