import { DATAPLANE_V2 } from "../facts/dataplane-v2";
import { FQDN_POLICY_NEEDS_DATAPLANE_V2 } from "../facts/fqdn-policy";
import { FQDN_NETWORK_POLICY } from "../inventory/custom-resources";
import { CLUSTER } from "../inventory/subjects";
import { mayRunDataplaneV2, runsDataplaneV2 } from "./cluster";
import { on, rule } from "./rule";

export const fqdnPolicyNeedsDataplaneV2 = rule({
  id: "fqdn-policy-needs-dataplane-v2",
  title: "FQDN network policies are used on Dataplane V2",
  why: "Only Dataplane V2 resolves the names: GKE refuses the cluster, and on another data plane the policy does nothing.",
  fix: `Create the cluster with datapathProvider ${DATAPLANE_V2.value}, or do without FQDN network policies.`,
  level: "mandatory",
  severity: "high",
  scopes: ["one", "graph"],
  facts: [FQDN_POLICY_NEEDS_DATAPLANE_V2, DATAPLANE_V2],
  checks: [
    on(CLUSTER, function* (cluster, around) {
      if (cluster.enableFqdnNetworkPolicy !== true || mayRunDataplaneV2(cluster, around)) return;
      yield { path: "enableFqdnNetworkPolicy", reason: "is on without Dataplane V2" };
    }),
    on(FQDN_NETWORK_POLICY, function* (_, { home }) {
      if (home === undefined || home.cluster !== undefined || runsDataplaneV2(home)?.value !== false) return;
      yield { path: "", reason: `needs Dataplane V2, and ${home.assumedAt} says that its cluster does not run it` };
    }),
  ],
});
