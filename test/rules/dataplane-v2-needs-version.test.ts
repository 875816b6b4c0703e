import { dataplaneV2NeedsVersion } from "../../lib/rules/dataplane-v2-needs-version";
import { describeRule } from "../support/rule";
import { cluster, unknown, v2 } from "../support/stack";

const pinned = (minMasterVersion: string) => v2("web", { minMasterVersion });
const runs = (masterVersion: string, minMasterVersion?: string) =>
  v2("web", { minMasterVersion }, { outputs: { datapathProvider: "ADVANCED_DATAPATH", masterVersion } });

describeRule(dataplaneV2NeedsVersion, {
  "left to the release channel": { stack: [v2("web", { releaseChannel: { channel: "REGULAR" } })] },
  "pinned at the floor": { stack: [pinned("1.20.6-gke.700")] },
  "pinned one build under it: a lower bound only": {
    stack: [pinned("1.20.6-gke.699")],
    finds: ["advisory web minMasterVersion"],
    refuses: ["web minMasterVersion"],
  },
  "pinned one build over it": { stack: [pinned("1.20.6-gke.701")] },
  "an alias of an older line": {
    stack: [pinned("1.19")],
    finds: ["advisory web minMasterVersion"],
    refuses: ["web minMasterVersion"],
  },
  "an alias of the floor's own line": { stack: [pinned("1.20")], undecided: ["web"] },
  "the alias latest": { stack: [pinned("latest")], undecided: ["web"] },
  "pinned years ago, running something new": {
    stack: [runs("1.33.1-gke.100", "1.17.9-gke.1")],
    refuses: ["web minMasterVersion"],
  },
  "running something old": { stack: [runs("1.17.9-gke.1")], finds: ["mandatory web masterVersion"], refuses: [] },
  "running something unknown, pinned old": {
    stack: [v2("web", { minMasterVersion: "1.17.9-gke.1" }, { outputs: { masterVersion: unknown } })],
    finds: ["advisory web minMasterVersion"],
    refuses: ["web minMasterVersion"],
  },
  "assumed old": {
    stack: [v2("web")],
    given: { assume: { cluster: { version: "1.17.9-gke.1" } } },
    finds: ["mandatory web assume.cluster.version"],
  },
  "assumed new, pinned old": {
    stack: [pinned("1.17.9-gke.1")],
    given: { assume: { cluster: { version: "1.33.1-gke.100" } } },
  },
  "assumed by name, of two": {
    stack: [v2("web"), v2("batch")],
    given: { assume: { cluster: { version: "1.1.1" }, clusters: { batch: { version: "1.17.9-gke.1" } } } },
    finds: ["mandatory batch assume.clusters.batch.version"],
  },
  "pinned to what is not known yet": { stack: [v2("web", { minMasterVersion: unknown })], undecided: ["web"] },
  "without Dataplane V2": {
    stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", minMasterVersion: "1.17.9-gke.1" })],
  },
  "floor overridden by settings": {
    stack: [runs("1.20.6-gke.700")],
    given: { facts: { floors: { dataplaneV2: ["1.21.0-gke.1"] } } },
    finds: ["mandatory web masterVersion"],
  },
});
