import { argumentFor } from "../../lib/components/arguments";
import { clusterSettings } from "../../lib/components/dataplane-v2-cluster-args";
import { CLUSTER_ARGUMENTS, clusterInputs } from "../../lib/components/dataplane-v2-cluster-inputs";
import { networkSettings } from "../../lib/components/dataplane-v2-network-args";
import { networkInputs, networkSubjects } from "../../lib/components/dataplane-v2-network-inputs";
import { nodePoolSettings } from "../../lib/components/dataplane-v2-node-pool-args";
import { NODE_POOL_ARGUMENTS, nodePoolInputs } from "../../lib/components/dataplane-v2-node-pool-inputs";
import { argumentsOf } from "./declared";

test.each<[path: string, argument: string | undefined]>([
  ["a.b", "short"],
  ["a.b.c", "long"],
  ["a.b.c.d", "long.d"],
  ["a.b[0].c", "short[0].c"],
  ['a.b["x.y"]', 'short["x.y"]'],
  ["a.bc", undefined],
  ["a", undefined],
])("%s is found under %s", (path, argument) => {
  expect(argumentFor({ "a.b": "short", "a.b.c": "long" }, path)).toBe(argument);
});

/** Every argument of an interface, with the text of its own name as the value. */
const everyArgument = (name: string, ...but: string[]) =>
  Object.fromEntries(
    argumentsOf(name)
      .filter((a) => !but.includes(a.name))
      .map((a) => [a.name, a.name]),
  );

function* leaves(value: unknown, path = ""): Iterable<[path: string, value: unknown]> {
  if (typeof value !== "object" || value === null) return yield [path, value];
  for (const [key, inner] of Object.entries(value))
    yield* leaves(inner, Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`);
}

/** What the component decides by itself, by path. */
const unnamed = (inputs: object, named: Readonly<Record<string, string>>) =>
  [...leaves(inputs)].filter(([path]) => argumentFor(named, path) === undefined).map(([path]) => path);

/** The inputs that hold another argument than the one that is said. */
const mistaken = (inputs: object, named: Readonly<Record<string, string>>) =>
  [...leaves(inputs)].filter(([path, value]) => (argumentFor(named, path) ?? value) !== value);

describe("every input is said to come from the argument that it comes from", () => {
  test("of a network", () => {
    const extraPodCidrs = { batch: "extraPodCidrs.batch" };
    const args = { ...everyArgument("DataplaneV2NetworkArgs"), region: "region", extraPodCidrs };
    const settings = networkSettings(args);
    const [network, subnetwork, ...others] = networkSubjects("edge", settings, networkInputs(settings));
    expect(others).toEqual([]);
    expect(unnamed(network!.inputs, network!.arguments)).toEqual(["autoCreateSubnetworks"]);
    expect(mistaken(network!.inputs, network!.arguments)).toEqual([]);
    const names = [0, 1, 2].map((i) => `secondaryIpRanges[${i}].rangeName`);
    expect(unnamed(subnetwork!.inputs, subnetwork!.arguments)).toEqual(names);
    expect(mistaken(subnetwork!.inputs, subnetwork!.arguments)).toEqual([]);
  });

  test.each([
    { enableAutopilot: false, own: ["datapathProvider", "removeDefaultNodePool", "initialNodeCount"] },
    { enableAutopilot: true, own: [] },
  ])("of a cluster, Autopilot $enableAutopilot", ({ enableAutopilot, own }) => {
    const args = everyArgument("DataplaneV2ClusterArgs", "gatewayApi", "dataplaneV2Metrics");
    const place = { location: "location", network: "network", subnetwork: "subnetwork" };
    const ranges = { podRange: "podRange", serviceRange: "serviceRange" };
    const inputs = clusterInputs(clusterSettings({ ...args, ...place, ...ranges, enableAutopilot }));
    expect(unnamed(inputs, CLUSTER_ARGUMENTS)).toEqual(["networkingMode", ...own]);
    const decided = ["enableAutopilot", "monitoringConfig.advancedDatapathObservabilityConfig.enableMetrics"];
    expect(mistaken(inputs, CLUSTER_ARGUMENTS).filter(([path]) => !decided.includes(path))).toEqual([]);
  });

  test.each([["nodeCount"], ["minNodeCount", "maxNodeCount", "totalMinNodeCount", "totalMaxNodeCount"]])(
    "of a node pool without %s",
    (...absent) => {
      const args = everyArgument("DataplaneV2NodePoolArgs", ...absent);
      const place = { cluster: "cluster", location: "location", kubeconfig: "kubeconfig" };
      const sysctls = { "net.core.somaxconn": "sysctls.net.core.somaxconn" };
      const inputs = nodePoolInputs(nodePoolSettings({ ...args, ...place, sysctls }));
      expect(unnamed(inputs, NODE_POOL_ARGUMENTS)).toEqual(["nodeConfig.imageType"]);
      expect(mistaken(inputs, NODE_POOL_ARGUMENTS)).toEqual([]);
    },
  );
});
