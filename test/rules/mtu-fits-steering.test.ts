import { mtuFitsSteering } from "../../lib/rules/mtu-fits-steering";
import { describeRule } from "../support/rule";
import { k8s, provider, unknown, v2, vpc, type Res } from "../support/stack";

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
const found = { finds: ["advisory edge mtu"] };

describeRule(mtuFitsSteering, {
  "just enough": { stack: steered(1508) },
  "one byte short": { stack: steered(1507), ...found },
  "the largest": { stack: steered(8896) },
  "not set: the default is too small": { stack: steered(), ...found },
  "not known yet": { stack: steered(unknown), undecided: ["edge"] },
  "nothing is steered": { stack: [vpc("edge", {}), inVpc("web", "edge"), provider("p", "web")] },
  "a chain alone": { stack: steered(1500, chain()), ...found },
  "a selector alone": { stack: steered(1500, selector()), ...found },
  "a selector on the primary network, by name": { stack: steered(1500, selector("default")), ...found },
  "a selector on another Pod network": { stack: steered(1500, chain(), selector("data")) },
  "a selector on a network not known yet": { stack: steered(1500, selector(unknown)) },
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
