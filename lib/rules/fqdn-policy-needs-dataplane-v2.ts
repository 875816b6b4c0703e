import { DATAPLANE_V2 } from "../facts/dataplane-v2";
import { FQDN_POLICY_IS_OPTIONAL, FQDN_POLICY_NEEDS_DATAPLANE_V2 } from "../facts/fqdn-policy";
import { FQDN_NETWORK_POLICY } from "../inventory/custom-resources";
import { CLUSTER } from "../inventory/subjects";
import { ifKnown } from "../inventory/view";
import { assumedWithoutDataplaneV2 } from "./assumed-data-plane";
import { mayRunDataplaneV2, runsDataplaneV2 } from "./cluster";
import { fqdnPoliciesIn } from "./fqdn-policies";
import { needOf } from "./persistent-ip-users";
import { on, rule, type Around, type Finding } from "./rule";

const SETTING = FQDN_POLICY_IS_OPTIONAL.value;

export const fqdnPolicyNeedsDataplaneV2 = rule({
  id: "fqdn-policy-needs-dataplane-v2",
  title: "FQDN network policies are used where Dataplane V2 serves them",
  why: `Only Dataplane V2 resolves the names: GKE refuses ${SETTING} without it. Where that is not on, the cluster does not know the object, and what the policy was to close stays open.`,
  fix: `Create the cluster with datapathProvider ${DATAPLANE_V2.value}, or do without FQDN network policies.`,
  level: "mandatory",
  severity: "high",
  scopes: ["one", "graph"], // which cluster an object is of is known in the second only
  facts: [FQDN_POLICY_NEEDS_DATAPLANE_V2, DATAPLANE_V2, FQDN_POLICY_IS_OPTIONAL],
  checks: [
    on(CLUSTER, function* (cluster, around) {
      if (cluster.enableFqdnNetworkPolicy !== true || mayRunDataplaneV2(cluster, around)) return;
      yield { path: SETTING, reason: "is on without Dataplane V2" };
    }),
    on(CLUSTER, function* (cluster, { home, resource, inventory }) {
      const policies = fqdnPoliciesIn(resource, inventory);
      if (home === undefined || policies.length === 0 || ifKnown(() => cluster.enableFqdnNetworkPolicy) === true)
        return;
      const { who, softer, related } = needOf(policies);
      if (runsDataplaneV2(home)?.value === false)
        yield { path: "datapathProvider", reason: `is not ${DATAPLANE_V2.value}, needed for ${who}`, softer, related };
      // The provider fills in `false` where a program says nothing: it speaks against no assumption.
      else if (home.assumed.fqdnNetworkPolicy !== true && cluster.enableFqdnNetworkPolicy !== true)
        yield {
          path: SETTING,
          reason: `is not on, needed for ${who}`,
          fix: SWITCH_ON,
          softer: softer ?? (cluster.enableAutopilot === true ? AFTERWARDS : undefined),
          related,
        };
    }),
    on(FQDN_NETWORK_POLICY, function* (_, around) {
      const without = [...assumedWithoutDataplaneV2(around)];
      yield* without.length > 0 ? without : assumedNotServed(around);
    }),
  ],
});

const SWITCH_ON = `Set ${SETTING} on the cluster (a Standard cluster that runs already wants its DaemonSet anetd restarted then), or do without FQDN network policies.`;
const AFTERWARDS = "an Autopilot cluster has it by an update only, which may have been made by other means";

function* assumedNotServed({ home }: Around): Iterable<Finding> {
  if (home === undefined || home.cluster !== undefined || home.assumed.fqdnNetworkPolicy !== false) return;
  yield {
    path: "",
    reason: `needs ${SETTING}, and ${home.assumedAt} says that its cluster does not have it on`,
    fix: SWITCH_ON,
  };
}
