import { encryptionNeedsDataplaneV2 } from "../../lib/rules/encryption-needs-dataplane-v2";
import { describeRule } from "../support/rule";
import { cluster, unknown, v2 } from "../support/stack";

const on = { inTransitEncryptionConfig: "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT" };
const refused = { finds: ["mandatory web inTransitEncryptionConfig"] };

describeRule(encryptionNeedsDataplaneV2, {
  "on Dataplane V2": { stack: [v2("web", on)] },
  "on Autopilot": { stack: [cluster("web", { enableAutopilot: true, ...on })], ...refused },
  "on Autopilot that states Dataplane V2": { stack: [v2("web", { enableAutopilot: true, ...on })], ...refused },
  "on the legacy data plane": {
    stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", ...on })],
    ...refused,
  },
  "data plane not stated": { stack: [cluster("web", on)], ...refused },
  "data plane not stated, assumed": {
    stack: [cluster("web", on)],
    given: { assume: { cluster: { dataplaneV2: true } } },
  },
  "not asked for": { stack: [cluster("web")] },
  "switched off": { stack: [cluster("web", { inTransitEncryptionConfig: "IN_TRANSIT_ENCRYPTION_DISABLED" })] },
  "switched off on Autopilot": {
    stack: [cluster("web", { enableAutopilot: true, inTransitEncryptionConfig: "IN_TRANSIT_ENCRYPTION_DISABLED" })],
  },
  "not known yet": { stack: [cluster("web", { inTransitEncryptionConfig: unknown })], undecided: ["web"] },
  "data plane not known yet": { stack: [cluster("web", { datapathProvider: unknown, ...on })], undecided: ["web"] },
  "not known whether it is Autopilot": { stack: [v2("web", { enableAutopilot: unknown, ...on })], undecided: ["web"] },
});
