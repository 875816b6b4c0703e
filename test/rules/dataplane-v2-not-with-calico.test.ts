import { dataplaneV2NotWithCalico } from "../../lib/rules/dataplane-v2-not-with-calico";
import { describeRule } from "../support/rule";
import { cluster, unknown, v2 } from "../support/stack";

const policy = "mandatory web networkPolicy.enabled";
const addon = "advisory web addonsConfig.networkPolicyConfig.disabled";
const calico = { networkPolicy: { enabled: true, provider: "CALICO" } };

describeRule(dataplaneV2NotWithCalico, {
  "neither is set": { stack: [v2("web")] },
  "switched off in words": {
    stack: [
      v2("web", { networkPolicy: { enabled: false }, addonsConfig: { networkPolicyConfig: { disabled: true } } }),
    ],
  },
  "enforcement on": { stack: [v2("web", calico)], finds: [policy] },
  "add-on on": { stack: [v2("web", { addonsConfig: { networkPolicyConfig: { disabled: false } } })], finds: [addon] },
  "both on": {
    stack: [v2("web", { ...calico, addonsConfig: { networkPolicyConfig: { disabled: false } } })],
    finds: [policy, addon],
  },
  "on Autopilot": { stack: [cluster("web", { enableAutopilot: true, ...calico })], finds: [policy] },
  "on the legacy data plane": { stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", ...calico })] },
  "data plane not stated": { stack: [cluster("web", calico)] },
  "enforcement not known yet": { stack: [v2("web", { networkPolicy: { enabled: unknown } })], undecided: ["web"] },
  "add-on unknown, enforcement on": {
    stack: [v2("web", { ...calico, addonsConfig: unknown })],
    finds: [policy],
    undecided: ["web"],
  },
});
