import { steeringNeedsVersion } from "../../lib/rules/steering-needs-version";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { provider, unknown, v2, type Res } from "../support/stack";
import { chain, selector } from "../support/steering";

const steering = [chain("firewall"), selector("steer", "firewall")];
const on = (web: Res): readonly Res[] => [web, provider("p", "web"), ...steering];
const runs = (masterVersion: unknown) => on(v2("web", {}, { outputs: { masterVersion } }));
const pinned = (minMasterVersion: unknown) => on(v2("web", { minMasterVersion }));
const assumed = (version?: string) => ({ assume: { cluster: { dataplaneV2: true, version } } });
const outOfView = [provider("p"), ...steering];

describeRule(steeringNeedsVersion, {
  "at the floor": { stack: runs("1.30.0-gke.1") },
  "one line under it": { stack: runs("1.29.14-gke.9999999"), finds: ["mandatory web masterVersion"], refuses: [] },
  "a newer line": { stack: runs("1.33.1-gke.100") },
  "pinned under the floor: a lower bound only": { stack: pinned("1.29.14"), finds: ["advisory web minMasterVersion"] },
  "pinned at the floor": { stack: pinned("1.30") },
  "an alias of an older line": { stack: pinned("1.29"), finds: ["advisory web minMasterVersion"] },
  "an alias that says nothing": { stack: pinned("latest"), undecided: ["web"] },
  "no version": { stack: on(v2("web")) },
  "not known yet": { stack: pinned(unknown), undecided: ["web"] },
  "nothing is steered": {
    stack: [v2("web", {}, { outputs: { masterVersion: "1.29.1-gke.1" } }), provider("p", "web")],
  },
  "the only cluster is a guess": {
    stack: [v2("web", {}, { outputs: { masterVersion: "1.29.1-gke.1" } }), provider("p"), ...steering],
    finds: ["advisory web masterVersion"],
  },
  "a cluster out of view, assumed too old": {
    stack: outOfView,
    given: assumed("1.29.9-gke.100"),
    finds: ["mandatory firewall spec", "mandatory steer spec"],
  },
  "a cluster out of view, assumed new enough": { stack: outOfView, given: assumed("1.30.1-gke.100") },
  "a cluster out of view, nothing assumed of the version": { stack: outOfView, given: assumed() },
  "a floor moved by settings": {
    stack: runs("1.33.1-gke.100"),
    given: { facts: { floors: { serviceSteering: ["1.34"] } } },
    finds: ["mandatory web masterVersion"],
  },
});

test("the sentences", () => {
  expect(sentencesOf(steeringNeedsVersion, runs("1.29.1-gke.1"))).toEqual([
    'masterVersion: "1.29.1-gke.1" is older than 1.30, needed for ServiceFunctionChain firewall and 1 more. Upgrade to 1.30 or newer, or do without service steering. [steering-needs-version]',
  ]);
  expect(sentencesOf(steeringNeedsVersion, outOfView, assumed("1.29.1-gke.1"))[0]).toBe(
    'spec: the cluster\'s version (assume.cluster.version) "1.29.1-gke.1" is older than 1.30. Upgrade to 1.30 or newer, or do without service steering. [steering-needs-version]',
  );
});
