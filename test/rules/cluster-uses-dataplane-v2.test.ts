import { clusterUsesDataplaneV2 } from "../../lib/rules/cluster-uses-dataplane-v2";
import { describeRule } from "../support/rule";
import { cluster, unknown, v2 } from "../support/stack";

describeRule(clusterUsesDataplaneV2, {
  "states it": { stack: [v2("web")] },
  "is Autopilot": { stack: [cluster("web", { enableAutopilot: true })] },
  "states nothing": { stack: [cluster("web")], finds: ["advisory web datapathProvider"] },
  "states the legacy one": {
    stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH" })],
    finds: ["advisory web datapathProvider"],
  },
  "is not known yet": { stack: [cluster("web", { datapathProvider: unknown })], undecided: ["web"] },
  "beside an unknown network": {
    stack: [cluster("web", { network: unknown })],
    finds: ["advisory web datapathProvider"],
  },
});
