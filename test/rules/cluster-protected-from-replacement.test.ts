import { clusterProtectedFromReplacement } from "../../lib/rules/cluster-protected-from-replacement";
import { describeRule } from "../support/rule";
import { cluster, unknown, v2 } from "../support/stack";

const off = { deletionProtection: false };
const found = { finds: ["advisory web deletionProtection"] };

describeRule(clusterProtectedFromReplacement, {
  "not set: on": { stack: [v2("web")] },
  "on in words": { stack: [v2("web", { deletionProtection: true })] },
  off: { stack: [v2("web", off)], ...found },
  "off, and the resource is protected": { stack: [v2("web", off, { protect: true })] },
  "off, and edits of the data plane are ignored": { stack: [v2("web", off, { ignoreChanges: ["datapathProvider"] })] },
  "off, and every edit is ignored": { stack: [v2("web", off, { ignoreChanges: ["*"] })] },
  "off, and edits of something else are ignored": {
    stack: [v2("web", off, { ignoreChanges: ["nodeConfig", "datapathProviders"] })],
    ...found,
  },
  "off, and a deletion is prevented": { stack: [v2("web", { ...off, deletionPolicy: "PREVENT" })] },
  "off, and a deletion only abandons": { stack: [v2("web", { ...off, deletionPolicy: "ABANDON" })] },
  "off, and a deletion deletes, in words": { stack: [v2("web", { ...off, deletionPolicy: "DELETE" })], ...found },
  "off on Autopilot": { stack: [cluster("web", { enableAutopilot: true, ...off })], ...found },
  "off without Dataplane V2": { stack: [cluster("web", off)] },
  "off on the legacy data plane": { stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", ...off })] },
  "not known yet": { stack: [v2("web", { deletionProtection: unknown })], undecided: ["web"] },
  "not known yet, and protected": { stack: [v2("web", { deletionProtection: unknown }, { protect: true })] },
  "beside an unknown network": { stack: [v2("web", { network: unknown, ...off })], ...found },
});
