import { multiNetworkingNotOnAutopilot } from "../../lib/rules/multi-networking-not-on-autopilot";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, unknown, v2, type Res } from "../support/stack";

const autopilot = (inputs: object = {}): Res =>
  cluster("web", { enableAutopilot: true, enableMultiNetworking: true, ...inputs });
const found = { finds: ["advisory web enableMultiNetworking"] };

describeRule(multiNetworkingNotOnAutopilot, {
  "on Standard": { stack: [v2("web", { enableMultiNetworking: true })] },
  "on Autopilot, no version": { stack: [autopilot()], ...found },
  "not asked for": { stack: [autopilot({ enableMultiNetworking: undefined })] },
  "switched off": { stack: [autopilot({ enableMultiNetworking: false })] },
  "1.29, at its floor": { stack: [autopilot({ minMasterVersion: "1.29.5-gke.1091000" })] },
  "1.29, one build under it": { stack: [autopilot({ minMasterVersion: "1.29.5-gke.1090999" })], ...found },
  "1.30, at its floor": { stack: [autopilot({ minMasterVersion: "1.30.1-gke.1280000" })] },
  "1.30, one build under it": { stack: [autopilot({ minMasterVersion: "1.30.1-gke.1279999" })], ...found },
  "a newer line": { stack: [autopilot({ minMasterVersion: "1.33.1-gke.100" })] },
  "an alias of the floor's own line": { stack: [autopilot({ minMasterVersion: "1.30" })], ...found },
  "the version is assumed": {
    stack: [autopilot()],
    given: { assume: { cluster: { version: "1.31.0-gke.1" } } },
  },
  "the version is assumed by name": {
    stack: [autopilot()],
    given: { assume: { clusters: { web: { version: "1.29.1-gke.1" } } } },
    ...found,
  },
  "not known whether it is Autopilot": {
    stack: [autopilot({ enableAutopilot: unknown })],
    undecided: ["web"],
  },
  "not known whether it is asked for": { stack: [autopilot({ enableMultiNetworking: unknown })], undecided: ["web"] },
  "version not known yet": { stack: [autopilot({ minMasterVersion: unknown })], undecided: ["web"] },
});

test("a finding says from when on it is there", () =>
  expect(sentencesOf(multiNetworkingNotOnAutopilot, [autopilot({ minMasterVersion: "1.30" }), autopilot()])).toEqual([
    'enableMultiNetworking: is on for Autopilot, which has it from 1.29.5-gke.1091000 or 1.30.1-gke.1280000 on: "1.30" may be older. Create a Standard cluster, or one whose minMasterVersion is 1.29.5-gke.1091000 or 1.30.1-gke.1280000 or newer. [multi-networking-not-on-autopilot]',
    "enableMultiNetworking: is on for Autopilot, which has it from 1.29.5-gke.1091000 or 1.30.1-gke.1280000 on, and no version is stated. Create a Standard cluster, or one whose minMasterVersion is 1.29.5-gke.1091000 or 1.30.1-gke.1280000 or newer. [multi-networking-not-on-autopilot]",
  ]));
