import { mtuFitsSteering } from "../../lib/rules/mtu-fits-steering";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { k8s, parametersOf, paramSet, podNetwork, provider, res, unknown, v2, vpc, type Res } from "../support/stack";

const chain = (by = "p"): Res =>
  k8s("networking.gke.io/v1 ServiceFunctionChain", "chain", { serviceFunctions: [] }, by);
const selector = (network?: unknown, by = "p"): Res =>
  k8s("networking.gke.io/v1 TrafficSelector", "steer", { subject: { network } }, by);
const inVpc = (name: string, network: string): Res => ({
  ...v2(name, { network: unknown }),
  on: { network: [network] },
});
const steered = (mtu?: unknown, ...by: readonly Res[]): readonly Res[] => [
  vpc("edge", { mtu }),
  inVpc("web", "edge"),
  provider("p", "web"),
  ...(by.length === 0 ? [chain(), selector()] : by),
];
/** A cluster in a VPC of the largest MTU, and a Pod network `data` on a VPC of its own. */
const further = (mtu: unknown, ...by: readonly Res[]): readonly Res[] => [
  ...steered(8896, ...by),
  vpc("data-vpc", { name: "data-1", mtu }),
  podNetwork("data", { type: "L3", ...parametersOf("data-set") }),
  paramSet("data-set", { vpc: "data-1", vpcSubnet: "nodes", podIPv4Ranges: { rangeNames: ["pods"] } }),
];
const byEdge = (...on: readonly string[]): Res => ({ ...selector(unknown), on: { spec: on } });
/** A cluster in the VPC `main` of the project `host`, and a VPC of that name. */
const shared = (project: string | undefined, more: object = {}): readonly Res[] => [
  res("pulumi:providers:gcp", "google", { project }),
  { ...vpc("edge", { name: "main", mtu: 1500, ...more }), provider: "google" },
  { ...v2("web", { network: "projects/host/global/networks/main" }), provider: "google" },
  provider("p", "web"),
  chain(),
];
const found = { finds: ["advisory edge mtu"] };

describeRule(mtuFitsSteering, {
  "just enough": { stack: steered(1508) },
  "one byte short": { stack: steered(1507), ...found },
  "the largest": { stack: steered(8896) },
  "not set: the default is too small": { stack: steered(), ...found },
  "0 is unset": { stack: steered(0), ...found },
  "null is unset": { stack: steered(null), ...found },
  "not known yet": { stack: steered(unknown), undecided: ["edge"] },
  "nothing is steered": { stack: [vpc("edge", {}), inVpc("web", "edge"), provider("p", "web")] },
  "a chain alone": { stack: steered(1500, chain()), ...found },
  "a selector alone": { stack: steered(1500, selector()), ...found },
  "a selector on the primary network, by name": { stack: steered(1500, selector("default")), ...found },
  "a selector on another Pod network": { stack: steered(1500, chain(), selector("data")) },
  "a selector on a network not known yet": { stack: steered(1500, selector(unknown)) },
  "another Pod network, whose VPC leaves too little": {
    stack: further(1507, chain(), selector("data")),
    finds: ["advisory data-vpc mtu"],
  },
  "another Pod network, just enough": { stack: further(1508, chain(), selector("data")) },
  "another Pod network, not known yet": { stack: further(unknown, selector("data")), undecided: ["data-vpc"] },
  "another Pod network, where the primary one is steered": { stack: further(1500, chain(), selector()) },
  "another Pod network, where the primary one leaves too little and is not steered": {
    stack: [...steered(1500, chain(), selector("data")), ...further(8896).slice(-3)],
  },
  "both networks": {
    stack: [...further(1500, selector("data")), k8s("networking.gke.io/v1 TrafficSelector", "main", {}, "p")],
    finds: ["advisory data-vpc mtu"],
  },
  "another Pod network by the edge": { stack: further(1500, byEdge("data")), finds: ["advisory data-vpc mtu"] },
  "another Pod network by edges to two": {
    stack: [...further(1500, byEdge("data", "more")), podNetwork("more", parametersOf("data-set"))],
  },
  "a Pod network of another cluster": {
    stack: [...further(1500, selector("data", "q")), v2("other", { network: "elsewhere" }), provider("q", "other")],
  },
  "a Pod network whose VPC is not in view": {
    stack: [
      ...steered(8896, selector("data")),
      vpc("blue", { name: "blue-1", mtu: 1500 }),
      podNetwork("data", parametersOf("data-set")),
      paramSet("data-set", { vpc: "data-1" }),
    ],
  },
  "a Pod network whose VPC is its subnet's": {
    stack: [
      ...steered(8896, selector("data")),
      vpc("data-vpc", { name: "data-1", mtu: 1500 }),
      res("gcp:compute/subnetwork:Subnetwork", "nodes", { name: "nodes-1", network: "data-1" }),
      podNetwork("data", parametersOf("data-set")),
      paramSet("data-set", { vpc: unknown, vpcSubnet: "nodes-1" }),
    ],
    finds: ["advisory data-vpc mtu"],
  },
  "the primary network by its other name": { stack: steered(1500, selector("pod-network")), ...found },
  "the network by its name": {
    stack: [
      vpc("edge", { name: "edge-1", mtu: 1500 }),
      vpc("other", { name: "other-1" }),
      v2("web", { network: "projects/p/global/networks/edge-1" }),
      provider("p", "web"),
      chain(),
    ],
    ...found,
  },
  "the network by its self link, of two in other projects": {
    stack: [
      vpc("edge", { name: "main", project: "p", mtu: 1500 }),
      vpc("other", { name: "main", project: "q", mtu: 1500 }),
      v2("web", { network: "https://www.googleapis.com/compute/v1/projects/p/global/networks/main" }),
      provider("p", "web"),
      chain(),
    ],
    ...found,
  },
  "a shared VPC, and a local one of its name": { stack: shared("svc") },
  "a shared VPC, and one of its name in the project that its provider says": { stack: shared("host"), ...found },
  "a shared VPC, and one of its name in its project": { stack: shared("svc", { project: "host" }), ...found },
  "a shared VPC, and one of its name in a project that nobody says": { stack: shared(undefined), ...found },
  "a name alone, of the cluster's own project": {
    stack: [
      vpc("edge", { name: "main", project: "p", mtu: 1500 }),
      vpc("other", { name: "main", project: "q", mtu: 1500 }),
      v2("web", { network: "main", project: "p" }),
      provider("p", "web"),
      chain(),
    ],
    ...found,
  },
  "a network that is not in view": {
    stack: [vpc("edge", { name: "edge-1" }), v2("web", { network: "shared" }), provider("p", "web"), chain()],
  },
  "no network: the project's default": {
    stack: [vpc("edge", { name: "edge-1" }), v2("web"), provider("p", "web"), chain()],
  },
  "the default network itself, in view": {
    stack: [vpc("edge", { name: "default" }), v2("web", { network: "default" }), provider("p", "web"), chain()],
    ...found,
  },
  "a network not known, the only VPC is a guess": {
    stack: [vpc("edge", {}), v2("web", { network: unknown }), provider("p", "web"), chain()],
    ...found,
  },
  "a network not known, and two VPCs": {
    stack: [vpc("edge", {}), vpc("other", {}), v2("web", { network: unknown }), provider("p", "web"), chain()],
  },
  "of two clusters only one steers": {
    stack: [
      vpc("edge", { mtu: 1500 }),
      vpc("calm", { mtu: 1500 }),
      inVpc("web", "edge"),
      inVpc("other", "calm"),
      provider("p", "web"),
      chain(),
    ],
    ...found,
  },
  "the only cluster is a guess": {
    stack: [vpc("edge", {}), vpc("other", {}), inVpc("web", "edge"), provider("p"), chain()],
    ...found,
  },
  "the cluster's network is assumed": {
    stack: [vpc("edge", { name: "edge-1" }), vpc("other", { name: "other-1" }), provider("p"), chain()],
    given: { assume: { cluster: { network: "projects/p/global/networks/edge-1" } } },
    ...found,
  },
  "an assumed network that is not in view": {
    stack: [vpc("edge", { name: "edge-1" }), provider("p"), chain()],
    given: { assume: { cluster: { network: "shared" } } },
  },
  "no cluster in view, the only VPC is a guess": { stack: [vpc("edge", {}), provider("p"), chain()], ...found },
});

test("an MTU of 0 is said not to be set", () =>
  expect(sentencesOf(mtuFitsSteering, steered(0))[0]).toMatch(
    /^mtu: is not set, and the default 1460 leaves 1412 bytes inside the 48 of service steering\./,
  ));

describe("what a finding rests on", () => {
  const said = (stack: readonly Res[]): string | undefined =>
    /Advisory only: (.*)\. \[/.exec(sentencesOf(mtuFitsSteering, stack).join())?.[1];
  test("the headers, where the VPC is certain", () =>
    expect(said(shared("host"))).toBe("the size of the headers is inferred from the agent's code"));
  test("the name alone, where nobody says its project", () =>
    expect(said(shared(undefined))).toBe(
      "edge is joined by its name alone, as neither its project nor its provider's is known",
    ));
  test("the guess at the cluster, on another Pod network too", () =>
    expect(
      said(
        further(1500, selector("data"))
          .filter(({ name }) => name !== "p")
          .concat(provider("p")),
      ),
    ).toBe("it is taken to run in web, the only cluster of the stack"));
});
