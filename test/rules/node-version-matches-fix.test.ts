import { nodeVersionMatchesFix } from "../../lib/rules/node-version-matches-fix";
import { describeRule } from "../support/rule";
import { cluster, pool, unknown, v2, type Res } from "../support/stack";

const runs = (masterVersion: unknown, inputs: object = {}): Res => v2("web", inputs, { outputs: { masterVersion } });
const nodes = (version: unknown): Res => pool("edge", { version }, "web");
const reports = (masterVersion: unknown, nodePools: unknown, inputs: object = {}): Res =>
  v2("web", inputs, { outputs: { ...inputs, masterVersion, nodePools } });
const found = { finds: ["advisory edge version"] };

describeRule(nodeVersionMatchesFix, {
  "one build under the fix of its line": { stack: [runs("1.29.1-gke.1"), nodes("1.28.3-gke.1089999")], ...found },
  "the fix of its line": { stack: [runs("1.29.1-gke.1"), nodes("1.28.3-gke.1090000")] },
  "as old as the control plane: its own rules say so": {
    stack: [runs("1.28.3-gke.1089999"), nodes("1.28.3-gke.1089999")],
  },
  "one of two issues is mended above": {
    stack: [runs("1.27.11-gke.1097000"), nodes("1.27.3-gke.100")],
    ...found,
  },
  "the leak, mended above": { stack: [runs("1.25.6-gke.200"), nodes("1.24.9-gke.3199")], ...found },
  "the leak, its fix in the nodes' own line": { stack: [runs("1.25.6-gke.200"), nodes("1.24.9-gke.3200")] },
  "above, the leak is not there yet": { stack: [runs("1.21.14-gke.1"), nodes("1.22.1-gke.1")] },
  "pinned at the fix is enough": {
    stack: [v2("web", { minMasterVersion: "1.28.3-gke.1090000" }), nodes("1.28.1-gke.1")],
    ...found,
  },
  "pinned under it is not": {
    stack: [v2("web", { minMasterVersion: "1.28.3-gke.1089999" }), nodes("1.28.1-gke.1")],
  },
  "nothing known of the control plane": { stack: [v2("web"), nodes("1.28.1-gke.1")] },
  "no version of its own": { stack: [runs("1.29.1-gke.1"), pool("edge", {}, "web")] },
  "an alias": { stack: [runs("1.29.1-gke.1"), nodes("1.28")], undecided: ["edge"] },
  "an alias of a newer line": { stack: [runs("1.30.1-gke.1"), nodes("1.29")] },
  "not known yet": { stack: [runs("1.29.1-gke.1"), nodes(unknown)], undecided: ["edge"] },
  "nodes assumed": {
    stack: [runs("1.29.1-gke.1"), pool("edge", {}, "web")],
    given: { assume: { cluster: { nodeVersion: "1.27.3-gke.100" } } },
    finds: ["advisory edge assume.cluster.nodeVersion"],
  },
  "cluster assumed": {
    stack: [{ ...nodes("1.27.3-gke.100"), on: {} }],
    given: { assume: { cluster: { dataplaneV2: true, version: "1.29.1-gke.1" } } },
    ...found,
  },
  "a pool inside the cluster": {
    stack: [runs("1.29.1-gke.1", { nodePools: [{ version: "1.29.1-gke.1" }, { version: "1.27.3-gke.100" }] })],
    finds: ["advisory web nodePools[1].version"],
  },
  "an unknown pool hides no other": {
    stack: [runs("1.29.1-gke.1", { nodePools: [unknown, { version: "1.27.3-gke.100" }] })],
    finds: ["advisory web nodePools[1].version"],
    undecided: ["web"],
  },
  "a pool of its own, which the cluster's outputs list too": {
    stack: [
      v2(
        "web",
        {},
        {
          outputs: {
            masterVersion: "1.29.1-gke.1",
            nodePools: [{ name: "edge-1", version: "1.27.3-gke.100" }],
          },
        },
      ),
      pool("edge", { name: "edge-1", version: "1.27.3-gke.100" }, "web"),
    ],
    ...found,
  },
  "the default pool": {
    stack: [v2("web", { minMasterVersion: "1.28.3-gke.1090000", nodeVersion: "1.28.3-gke.1089999" })],
    finds: ["advisory web nodeVersion"],
  },
  "the default pool, at the fix": {
    stack: [v2("web", { minMasterVersion: "1.28.3-gke.1090000", nodeVersion: "1.28.3-gke.1090000" })],
  },
  "the default pool, beside another": {
    stack: [runs("1.29.1-gke.1", { nodeVersion: "1.27.3-gke.100" }), nodes("1.29.1-gke.1")],
    finds: ["advisory web nodeVersion"],
  },
  "no default pool": {
    stack: [runs("1.29.1-gke.1", { nodeVersion: "1.27.3-gke.100", removeDefaultNodePool: true })],
  },
  "not known whether there is a default pool": {
    stack: [runs("1.29.1-gke.1", { nodeVersion: "1.27.3-gke.100", removeDefaultNodePool: unknown })],
    finds: ["advisory web nodeVersion"],
  },
  "pools inside the cluster, and a version of its own for one that is not there": {
    stack: [runs("1.29.1-gke.1", { nodeVersion: "1.27.3-gke.100", nodePools: [{ version: "1.29.1-gke.1" }] })],
  },
  "nodes of Autopilot": {
    stack: [
      cluster(
        "web",
        { enableAutopilot: true },
        {
          outputs: {
            masterVersion: "1.29.1-gke.1",
            nodeVersion: "1.27.3-gke.100",
            nodePools: [{ name: "default-pool", version: "1.27.3-gke.100" }],
          },
        },
      ),
    ],
  },
  "the default pool not known yet": {
    stack: [runs("1.29.1-gke.1", { nodeVersion: unknown })],
    undecided: ["web"],
  },
  "the default pool left to GKE": { stack: [runs("1.29.1-gke.1", { nodeVersion: "" })] },
  "a pool left to GKE": { stack: [runs("1.29.1-gke.1"), nodes(""), pool("more", { version: null }, "web")] },
  "the default pool, as the cluster reports it": {
    stack: [
      reports("1.29.1-gke.1", [
        { name: "edge", version: "1.27.3-gke.100" },
        { name: "default-pool", version: "1.27.3-gke.100" },
      ]),
    ],
    finds: ["advisory web nodeVersion"],
  },
  "the default pool that a cluster reports is at the fix": {
    stack: [reports("1.29.1-gke.1", [{ name: "default-pool", version: "1.28.3-gke.1090000" }])],
  },
  "reported, though it is said to be removed": {
    stack: [
      reports("1.29.1-gke.1", [{ name: "default-pool", version: "1.27.3-gke.100" }], { removeDefaultNodePool: true }),
    ],
  },
  "a cluster that is not there yet": { stack: [reports(unknown, unknown, { minMasterVersion: "1.29.1-gke.1" })] },
  "the oldest of all nodes, of which a pool of its own says more": {
    stack: [
      v2("web", {}, { outputs: { masterVersion: "1.29.1-gke.1", nodeVersion: "1.27.3-gke.100", nodePools: [] } }),
      nodes("1.27.3-gke.100"),
    ],
    ...found,
  },
  "nodes assumed, of the default pool": {
    stack: [runs("1.29.1-gke.1")],
    given: { assume: { cluster: { nodeVersion: "1.27.3-gke.100" } } },
    finds: ["advisory web assume.cluster.nodeVersion"],
  },
  "a control plane that is about to have the fix": {
    stack: [runs("1.28.1-gke.1", { minMasterVersion: "1.28.3-gke.1090000" }), nodes("1.28.1-gke.1")],
    ...found,
  },
  "without Dataplane V2": {
    stack: [
      cluster("web", { datapathProvider: "LEGACY_DATAPATH", minMasterVersion: "1.29.1-gke.1" }),
      nodes("1.27.3-gke.100"),
    ],
  },
  "without Dataplane V2, not known yet": { stack: [cluster("web"), nodes(unknown)] },
  "the default pool, without Dataplane V2, not known yet": {
    stack: [cluster("web", { nodeVersion: unknown }), nodes("1.27.3-gke.100")],
  },
  "a newer fix by settings": {
    stack: [runs("1.29.1-gke.1"), nodes("1.28.3-gke.1090000")],
    given: { facts: { knownIssues: { hairpinLeak: { fixed: ["1.28.4-gke.1"] } } } },
    ...found,
  },
});
