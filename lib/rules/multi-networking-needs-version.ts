import { FLOORS } from "../facts/versions";
import { POD_NETWORK } from "../inventory/pod-networks";
import { CLUSTER, NODE_POOL } from "../inventory/subjects";
import { NotYet } from "../inventory/view";
import { versionOf } from "./cluster";
import { extraNetworksPath } from "./extra-networks";
import { on, rule, type Around, type Finding } from "./rule";
import { olderThan, onObject } from "./version-floor";

export const multiNetworkingNeedsVersion = rule({
  id: "multi-networking-needs-version",
  title: "Multi-networking is used on a version that has it",
  why: "An older control plane does not know the setting, and an older cluster does not know the objects.",
  fix: `Upgrade to ${FLOORS.multiNetworking.value.join(" or ")} or newer, or do without multi-networking.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [FLOORS.multiNetworking],
  checks: [
    on(CLUSTER, function* (cluster, { home, given, creating }) {
      if (home === undefined || cluster.enableMultiNetworking !== true) return;
      yield* olderThan(versionOf(home, creating), given.floors.multiNetworking);
    }),
    on(POD_NETWORK, (_, around) => assumedTooOld(around)),
    on(NODE_POOL, function* (pool, around) {
      for (const found of assumedTooOld(around)) {
        const path = extraNetworksPath(pool);
        if (path !== undefined) yield found instanceof NotYet ? found : { ...found, path };
      }
    }),
  ],
});

/** Said of what needs it only where its cluster is out of view: else of the cluster. */
function* assumedTooOld({ home, given, creating }: Around): Iterable<Finding | NotYet> {
  if (home === undefined || home.cluster !== undefined) return;
  yield* onObject(olderThan(versionOf(home, creating), given.floors.multiNetworking));
}
