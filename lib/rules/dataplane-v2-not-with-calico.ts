import { CALICO_IS_REFUSED, POLICY_IS_BUILT_IN } from "../facts/dataplane-v2";
import { CLUSTER } from "../inventory/subjects";
import { statesDataplaneV2 } from "./cluster";
import { on, rule } from "./rule";

export const dataplaneV2NotWithCalico = rule({
  id: "dataplane-v2-not-with-calico",
  title: "Calico's network policy is off beside Dataplane V2",
  why: "Dataplane V2 enforces NetworkPolicy itself, always. GKE refuses a cluster that asks for Calico's enforcement as well.",
  fix: "Remove networkPolicy and addonsConfig.networkPolicyConfig, or switch them off.",
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [CALICO_IS_REFUSED, POLICY_IS_BUILT_IN],
  checks: [
    on(CLUSTER, function* (cluster) {
      if (!statesDataplaneV2(cluster)) return;
      if (cluster.networkPolicy?.enabled === true)
        yield { path: "networkPolicy.enabled", reason: "switches Calico's network policy on beside Dataplane V2" };
      if (cluster.addonsConfig?.networkPolicyConfig?.disabled === false)
        yield {
          path: "addonsConfig.networkPolicyConfig.disabled",
          reason: "leaves Calico's network policy add-on enabled beside Dataplane V2",
          softer: "GKE says that it refuses the enforcement, not the add-on alone",
        };
    }),
  ],
});
