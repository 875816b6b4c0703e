import { steeringNeedsDataplaneV2 } from "../../lib/rules/steering-needs-dataplane-v2";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, provider, unknown, v2, type Res } from "../support/stack";
import { chain, selector } from "../support/steering";

const on = (web: Res, ...steering: readonly Res[]): readonly Res[] => [
  web,
  provider("p", "web"),
  ...(steering.length > 0 ? steering : [chain("firewall"), selector("steer", "firewall")]),
];
const found = { finds: ["mandatory web datapathProvider"], refuses: [] };
const assumed = (assume: object) => ({ assume: { cluster: assume } });
const outOfView = [provider("p"), chain("firewall"), selector("steer", "firewall")];

describeRule(steeringNeedsDataplaneV2, {
  "Dataplane V2": { stack: on(v2("web")) },
  "another data plane": { stack: on(cluster("web", { datapathProvider: "LEGACY_DATAPATH" })), ...found },
  "none stated": { stack: on(cluster("web")), ...found },
  "not known yet": { stack: on(cluster("web", { datapathProvider: unknown })), undecided: ["web"] },
  "by its outputs": { stack: on(cluster("web", {}, { outputs: { datapathProvider: "ADVANCED_DATAPATH" } })) },
  Autopilot: { stack: on(cluster("web", { enableAutopilot: true })) },
  "a chain alone": { stack: on(cluster("web"), chain("firewall")), ...found },
  "a selector alone": { stack: on(cluster("web"), selector("steer", "firewall")), ...found },
  "nothing is steered": { stack: [cluster("web"), provider("p", "web")] },
  "in another cluster": { stack: [cluster("web"), v2("other"), provider("p", "other"), chain("firewall")] },
  "the only cluster is a guess": {
    stack: [cluster("web"), provider("p"), chain("firewall")],
    finds: ["advisory web datapathProvider"],
  },
  "the configuration says that it runs it": { stack: on(cluster("web")), given: assumed({ dataplaneV2: true }) },
  "a cluster out of view, nothing assumed": { stack: outOfView },
  "a cluster out of view, assumed to run it": { stack: outOfView, given: assumed({ dataplaneV2: true }) },
  "a cluster out of view, assumed to run another": {
    stack: outOfView,
    given: assumed({ dataplaneV2: false }),
    finds: ["mandatory firewall spec", "mandatory steer spec"],
  },
});

test("the sentences", () => {
  expect(sentencesOf(steeringNeedsDataplaneV2, on(cluster("web")))).toEqual([
    "datapathProvider: is not ADVANCED_DATAPATH, needed for ServiceFunctionChain firewall and 1 more. Create the cluster with datapathProvider ADVANCED_DATAPATH, or do without service steering. [steering-needs-dataplane-v2]",
  ]);
  expect(sentencesOf(steeringNeedsDataplaneV2, outOfView, assumed({ dataplaneV2: false }))[1]).toBe(
    "spec: needs Dataplane V2, and assume.cluster says that its cluster does not run it. Create the cluster with datapathProvider ADVANCED_DATAPATH, or do without service steering. [steering-needs-dataplane-v2]",
  );
});
