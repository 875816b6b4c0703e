import { FLOORS } from "../facts/versions";
import { CLUSTER } from "../inventory/subjects";
import { runsDataplaneV2, versionOf } from "./cluster";
import { on, rule } from "./rule";
import { olderThan } from "./version-floor";

export const dataplaneV2NeedsVersion = rule({
  id: "dataplane-v2-needs-version",
  title: "A cluster with Dataplane V2 is pinned to a version that has it",
  why: "GKE refuses to create the cluster: before this version Dataplane V2 was a preview.",
  fix: `Raise minMasterVersion to ${FLOORS.dataplaneV2.value.join(" or ")} or newer, or leave it to the release channel.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [FLOORS.dataplaneV2],
  checks: [
    on(CLUSTER, function* (_, { home, given, creating }) {
      if (home === undefined || runsDataplaneV2(home)?.value !== true) return;
      yield* olderThan(versionOf(home, creating), given.floors.dataplaneV2);
    }),
  ],
});
