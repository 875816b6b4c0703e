import { versionWithoutHairpinLeak } from "../../lib/rules/version-without-hairpin-leak";
import { describeRule } from "../support/rule";
import { cluster, unknown, v2, type Res } from "../support/stack";

const runs = (masterVersion: unknown, inputs: object = {}): Res => v2("web", inputs, { outputs: { masterVersion } });
const found = { finds: ["advisory web masterVersion"] };
const pinned = { finds: ["advisory web minMasterVersion"] };

describeRule(versionWithoutHairpinLeak, {
  "1.27, one build under its fix": { stack: [runs("1.27.11-gke.1096999")], ...found },
  "1.27, the fix": { stack: [runs("1.27.11-gke.1097000")] },
  "1.28, one build under its fix": { stack: [runs("1.28.3-gke.1089999")], ...found },
  "1.28, the fix": { stack: [runs("1.28.3-gke.1090000")] },
  "an older line has no fix": { stack: [runs("1.26.15-gke.4090000")], ...found },
  "a newer line": { stack: [runs("1.29.0-gke.1")] },
  "no version": { stack: [v2("web")] },
  "pinned affected": { stack: [v2("web", { minMasterVersion: "1.27.3-gke.100" })], ...pinned },
  "pinned affected, running fixed": { stack: [runs("1.30.1-gke.1", { minMasterVersion: "1.27.3-gke.100" })] },
  "an alias of a line with a fix": { stack: [v2("web", { minMasterVersion: "1.28" })], undecided: ["web"] },
  "an alias of a line without one": { stack: [v2("web", { minMasterVersion: "1.26" })], ...pinned },
  "the alias latest": { stack: [v2("web", { minMasterVersion: "latest" })], undecided: ["web"] },
  "not known yet": { stack: [runs(unknown)] },
  "pinned to nothing": { stack: [v2("web", { minMasterVersion: "" })] },
  "pinned to null": { stack: [v2("web", { minMasterVersion: null })] },
  "no version reported": { stack: [runs("", { minMasterVersion: "1.27.3-gke.100" })], ...pinned },
  "pinned affected, running older": {
    stack: [runs("1.26.3-gke.100", { minMasterVersion: "1.27.3-gke.100" })],
    ...pinned,
  },
  "pinned fixed, running older": { stack: [runs("1.26.3-gke.100", { minMasterVersion: "1.28.3-gke.1090000" })] },
  "pinned to what is not known yet": { stack: [v2("web", { minMasterVersion: unknown })], undecided: ["web"] },
  "assumed affected": {
    stack: [v2("web")],
    given: { assume: { cluster: { version: "1.27.3-gke.100" } } },
    finds: ["advisory web assume.cluster.version"],
  },
  "on Autopilot": {
    stack: [cluster("web", { enableAutopilot: true, minMasterVersion: "1.27.3-gke.100" })],
    ...pinned,
  },
  "data plane left open by null, and assumed": {
    stack: [cluster("web", { datapathProvider: null, minMasterVersion: "1.27.3-gke.100" })],
    given: { assume: { cluster: { dataplaneV2: true } } },
    ...pinned,
  },
  "without Dataplane V2, whatever is assumed": {
    stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", minMasterVersion: "1.27.3-gke.100" })],
    given: { assume: { cluster: { dataplaneV2: true } } },
  },
  "without Dataplane V2": { stack: [cluster("web", { minMasterVersion: "1.27.3-gke.100" })] },
  "data plane not known yet": {
    stack: [cluster("web", { datapathProvider: unknown, minMasterVersion: "1.27.3-gke.100" })],
    undecided: ["web"],
  },
  "a newer fix by settings": {
    stack: [runs("1.28.3-gke.1090000")],
    given: { facts: { knownIssues: { hairpinLeak: { fixed: ["1.28.4-gke.1"] } } } },
    ...found,
  },
});
