import { DATAPATH_REPLACES, DELETION } from "../facts/deletion";
import { CLUSTER } from "../inventory/subjects";
import { statesDataplaneV2 } from "./cluster";
import { on, rule } from "./rule";

export const clusterProtectedFromReplacement = rule({
  id: "cluster-protected-from-replacement",
  title: "A cluster with Dataplane V2 is protected from being replaced",
  why: `The data plane can be chosen only at creation: an edit of ${DATAPATH_REPLACES.value} deletes the cluster, with all that runs in it, and creates another.`,
  fix: "Leave deletionProtection on, or give the resource the option protect.",
  level: "advisory",
  severity: "high",
  scopes: ["one"],
  facts: [DATAPATH_REPLACES, DELETION],
  checks: [
    on(CLUSTER, function* (cluster, { resource }) {
      if (resource.protect === true || resource.ignoreChanges?.some(isOfDatapath) === true) return;
      if (!statesDataplaneV2(cluster) || cluster.deletionProtection !== false) return;
      const { deletes } = DELETION.value;
      if ((cluster.deletionPolicy ?? deletes) !== deletes) return;
      yield {
        path: "deletionProtection",
        reason: `is off, and an edit of ${DATAPATH_REPLACES.value} replaces the cluster`,
      };
    }),
  ],
});

/** Then an edit is ignored, and replaces nothing. */
const isOfDatapath = (path: string): boolean => path === DATAPATH_REPLACES.value || path === "*";
