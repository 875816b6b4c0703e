import { KNOWN_ISSUES } from "../facts/known-issues";
import { CLUSTER, NETWORK_POLICY } from "../inventory/subjects";
import { NotYet } from "../inventory/view";
import { runsDataplaneV2, runsWorkloadIdentity, versionOf } from "./cluster";
import { on, rule } from "./rule";
import { affectedBy } from "./version-floor";

export const versionWithoutMetadataRace = rule({
  id: "version-without-metadata-race",
  title: "A cluster with Workload Identity runs a version whose nodes start without the metadata race",
  why: `Nodes take Pods before they can reach the metadata server: for a moment a Pod gets no credentials ("${KNOWN_ISSUES.metadataRace.value.symptom}").`,
  fix: "Create a NetworkPolicy in a namespace without workloads, or let an init container wait for a token.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [KNOWN_ISSUES.metadataRace],
  checks: [
    on(CLUSTER, function* (_, { home, resource, inventory, given, creating }) {
      if (home === undefined || runsDataplaneV2(home)?.value !== true) return;
      const [affected] = affectedBy(versionOf(home, creating), given.knownIssues.metadataRace);
      if (affected === undefined || runsWorkloadIdentity(home) !== true) return;
      if (
        !inventory
          .near(resource, NETWORK_POLICY)
          .where(() => true)
          .none()
      )
        return;
      if (affected instanceof NotYet) throw affected;
      const reason = `${affected.reason}, Workload Identity is on, and no NetworkPolicy is in view`;
      yield { ...affected, reason };
    }),
  ],
});
