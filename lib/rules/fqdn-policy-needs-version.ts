import { FLOORS } from "../facts/versions";
import { FQDN_NETWORK_POLICY } from "../inventory/custom-resources";
import { CLUSTER } from "../inventory/subjects";
import { ifKnown, type NotYet } from "../inventory/view";
import { versionOf } from "./cluster";
import { fqdnPoliciesIn } from "./fqdn-policies";
import { neededFor } from "./persistent-ip-users";
import { on, rule, type Around, type Finding } from "./rule";
import { olderThan, onObject } from "./version-floor";

export const fqdnPolicyNeedsVersion = rule({
  id: "fqdn-policy-needs-version",
  title: "FQDN network policies are used on a version that has them",
  why: "An older control plane does not know the setting, and an older cluster does not know the object.",
  fix: `Upgrade to ${FLOORS.fqdnNetworkPolicy.value.join(" or ")} or newer, or do without FQDN network policies.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [FLOORS.fqdnNetworkPolicy],
  checks: [
    on(CLUSTER, function* (cluster, around) {
      const policies = fqdnPoliciesIn(around.resource, around.inventory);
      if (policies.length > 0 && ifKnown(() => cluster.enableFqdnNetworkPolicy) !== true)
        yield* neededFor(policies, tooOld(around), "");
      else if (cluster.enableFqdnNetworkPolicy === true) yield* tooOld(around);
    }),
    on(FQDN_NETWORK_POLICY, function* (_, around) {
      if (around.home?.cluster === undefined) yield* onObject(tooOld(around));
    }),
  ],
});

function* tooOld({ home, given, creating }: Around): Iterable<Finding | NotYet> {
  if (home !== undefined) yield* olderThan(versionOf(home, creating), given.floors.fqdnNetworkPolicy);
}
