import { FLOORS } from "../facts/versions";
import { FQDN_NETWORK_POLICY } from "../inventory/custom-resources";
import { CLUSTER } from "../inventory/subjects";
import { versionOf } from "./cluster";
import { on, rule } from "./rule";
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
    on(CLUSTER, function* (cluster, { home, given, creating }) {
      if (home === undefined || cluster.enableFqdnNetworkPolicy !== true) return;
      yield* olderThan(versionOf(home, creating), given.floors.fqdnNetworkPolicy);
    }),
    on(FQDN_NETWORK_POLICY, function* (_, { home, given, creating }) {
      if (home === undefined || home.cluster !== undefined) return;
      yield* onObject(olderThan(versionOf(home, creating), given.floors.fqdnNetworkPolicy));
    }),
  ],
});
