import { routeLoadBalancingNeedsVersion } from "../../lib/rules/route-load-balancing-needs-version";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { ipRoute, provider, unknown, v2, type Res } from "../support/stack";

const route = (loadBalancing: unknown, name = "proxy"): Res => ipRoute(name, { loadBalancing }, "p");
const balancing = route({ healthCheckName: "ready" });
const runs = (masterVersion: unknown, ...more: readonly Res[]): readonly Res[] => [
  v2("web", {}, { outputs: { datapathProvider: "ADVANCED_DATAPATH", masterVersion } }),
  provider("p", "web"),
  ...more,
];
const assumed = (version?: string) => ({ assume: { cluster: { dataplaneV2: true, version } } });
const found = { finds: ["mandatory web masterVersion"], refuses: [] };

describeRule(routeLoadBalancingNeedsVersion, {
  "at the floor": { stack: runs("1.32.3-gke.1440000", balancing) },
  "one build under it": { stack: runs("1.32.3-gke.1439999", balancing), ...found },
  "an older line": { stack: runs("1.31.14-gke.9999999", balancing), ...found },
  "a newer line": { stack: runs("1.33.0-gke.1", balancing) },
  "no load is balanced": { stack: runs("1.31.1-gke.1", route(undefined)) },
  "null balances nothing": { stack: runs("1.31.1-gke.1", route(null)) },
  "an empty object is there": { stack: runs("1.31.1-gke.1", route({})), ...found },
  "whether load is balanced is not known yet": { stack: runs("1.31.1-gke.1", route(unknown)), undecided: ["web"] },
  "at the floor, whether load is balanced is not known yet": { stack: runs("1.32.3-gke.1440000", route(unknown)) },
  "not known yet of one beside another": {
    stack: runs("1.31.1-gke.1", route(unknown, "a"), balancing),
    ...found,
    undecided: ["web"],
  },
  "no route": { stack: runs("1.31.1-gke.1") },
  "of another cluster": {
    stack: [...runs("1.31.1-gke.1"), v2("new"), provider("q", "new"), ipRoute("a", { loadBalancing: {} }, "q")],
  },
  "an alias of the floor's own line": {
    stack: [v2("web", { minMasterVersion: "1.32" }), provider("p", "web"), balancing],
    undecided: ["web"],
  },
  "pinned under the floor: a lower bound only": {
    stack: [v2("web", { minMasterVersion: "1.31.1-gke.1" }), provider("p", "web"), balancing],
    finds: ["advisory web minMasterVersion"],
    refuses: [],
  },
  "no version": { stack: [v2("web"), provider("p", "web"), balancing] },
  "no cluster in view": { stack: [provider("p"), balancing], given: assumed() },
  "no cluster in view, assumed too old": {
    stack: [provider("p"), balancing, route(undefined, "plain")],
    given: assumed("1.32.3-gke.1439999"),
    finds: ["mandatory proxy spec"],
  },
  "no cluster in view, assumed at the floor": {
    stack: [provider("p"), balancing],
    given: assumed("1.32.3-gke.1440000"),
  },
  "a floor moved by settings": {
    stack: runs("1.33.0-gke.1", balancing),
    given: { facts: { floors: { persistentIpLoadBalancing: ["1.34"] } } },
    finds: found.finds,
  },
});

test("a finding says for whom", () =>
  expect(
    sentencesOf(routeLoadBalancingNeedsVersion, runs("1.32.3-gke.1439999", balancing, route({}, "other"))),
  ).toEqual([
    'masterVersion: "1.32.3-gke.1439999" is older than 1.32.3-gke.1440000, needed for GKEIPRoute proxy and 1 more. Upgrade to 1.32.3-gke.1440000 or newer, or take loadBalancing off the route. [route-load-balancing-needs-version]',
  ]));
