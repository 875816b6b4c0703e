import { argumentFor } from "../../lib/components/arguments";
import { clusterSettings } from "../../lib/components/dataplane-v2-cluster-args";
import { CLUSTER_ARGUMENTS, clusterInputs } from "../../lib/components/dataplane-v2-cluster-inputs";
import { networkSettings } from "../../lib/components/dataplane-v2-network-args";
import { networkInputs, networkSubjects } from "../../lib/components/dataplane-v2-network-inputs";
import { planOf } from "../../lib/components/dataplane-v2-network-ranges";
import { nodePoolSettings } from "../../lib/components/dataplane-v2-node-pool-args";
import { nodePoolArguments, nodePoolInputs } from "../../lib/components/dataplane-v2-node-pool-inputs";
import { podNetworkSettings } from "../../lib/components/pod-network-args";
import { podNetworkSubjects } from "../../lib/components/pod-network-inputs";
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

test.each<[path: string, argument: string | undefined]>([
  ["a[7].value", "list[7]"],
  ["a[7].value.x", "list[7].x"],
  ["a[7].other", "all[7].other"],
  ["a[7].b[8].value", "list[7].of[8]"],
  ["a[x].value", "all[x].value"],
  ["a[7]xvalue", "all[7]xvalue"],
])("%s is found under %s, wherever in the list it is", (path, argument) => {
  const named = { a: "all", "a[*].value": "list[*]", "a[*].b[*].value": "list[*].of[*]" };
  expect(argumentFor(named, path)).toBe(argument);
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
    const args = { ...everyArgument("DataplaneV2NetworkArgs", "podNetworks"), region: "region", extraPodCidrs };
    const settings = networkSettings(args);
    const [network, subnetwork, ...others] = networkSubjects(
      "edge",
      settings,
      networkInputs(settings, planOf(settings)),
    );
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

  test.each([
    { but: ["deviceMode", "network", "subnetwork"], made: 2 },
    { but: ["podRange", "podCidr", "podsPerNode", "network", "subnetwork"], made: 2 },
    { but: ["deviceMode", "subnetwork"], made: 1 },
    { but: ["deviceMode", "region", "nodeCidr", "podCidr", "mtu"], made: 0 },
  ])("of a Pod network without $but", ({ but, made }) => {
    const settings = podNetworkSettings("name", {
      ...everyArgument("PodNetworkArgs", "routes", ...but),
      routes: ["a"],
    });
    const subjects = podNetworkSubjects("name", settings);
    expect(subjects).toHaveLength(made + 2);
    const own = /^(autoCreateSubnetworks|apiVersion|kind|spec\.provider|spec\.parametersRef\.(group|kind))$/;
    const others = /^spec\.(type|vpc|vpcSubnet|routes\[0\]\.to)$|^secondaryIpRanges\[0\]\.rangeName$|rangeNames\[0\]$/;
    for (const { inputs, arguments: named } of subjects) {
      expect(unnamed(inputs, named).filter((path) => !own.test(path))).toEqual([]);
      expect(mistaken(inputs, named).filter(([path]) => !others.test(path))).toEqual([]);
    }
  });

  test("of the Pod networks of a node pool", () => {
    const attached = (i: number, shared = i) => ({
      nodeNetwork: { network: "vpc", subnetwork: `podNetworks[${shared}].nodeNetwork.subnetwork` },
      podNetwork: { secondaryPodRange: `podNetworks[${i}].podNetwork.secondaryPodRange` },
    });
    const podNetworks = [attached(0), { nodeNetwork: attached(1).nodeNetwork }, attached(2, 0), attached(3)];
    const place = { cluster: "cluster", location: "location", kubeconfig: "kubeconfig" };
    const settings = nodePoolSettings({ ...place, podNetworks });
    const { networkConfig } = nodePoolInputs(settings);
    const inputs = JSON.parse(JSON.stringify({ networkConfig }).replaceAll('"network":"vpc",', "")) as object;
    expect(unnamed(inputs, nodePoolArguments(settings))).toEqual([]);
    expect(mistaken(inputs, nodePoolArguments(settings))).toEqual([]);
    expect([...leaves(inputs)]).toHaveLength(6); // three subnets, three ranges
  });

  test.each([["nodeCount"], ["minNodeCount", "maxNodeCount", "totalMinNodeCount", "totalMaxNodeCount"]])(
    "of a node pool without %s",
    (...absent) => {
      const args = everyArgument("DataplaneV2NodePoolArgs", "podNetworks", ...absent);
      const place = { cluster: "cluster", location: "location", kubeconfig: "kubeconfig" };
      const sysctls = { "net.core.somaxconn": "sysctls.net.core.somaxconn" };
      const settings = nodePoolSettings({ ...args, ...place, sysctls });
      expect(unnamed(nodePoolInputs(settings), nodePoolArguments(settings))).toEqual(["nodeConfig.imageType"]);
      expect(mistaken(nodePoolInputs(settings), nodePoolArguments(settings))).toEqual([]);
    },
  );
});
