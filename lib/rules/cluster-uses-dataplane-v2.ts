import { DATAPATH_IS_FOREVER, DATAPLANE_V2 } from "../facts/dataplane-v2";
import { CLUSTER } from "../inventory/subjects";
import { statesDataplaneV2 } from "./cluster";
import { on, rule } from "./rule";

export const clusterUsesDataplaneV2 = rule({
  id: "cluster-uses-dataplane-v2",
  title: "A cluster states Dataplane V2",
  why: "It can be chosen only when a cluster is created. Whoever forgets it has to replace the cluster to get it.",
  fix: `Set datapathProvider to ${DATAPLANE_V2.value}.`,
  level: "advisory",
  severity: "medium",
  scopes: ["one"],
  facts: [DATAPATH_IS_FOREVER, DATAPLANE_V2],
  checks: [
    on(CLUSTER, function* (cluster) {
      if (statesDataplaneV2(cluster)) return;
      const given = cluster.datapathProvider;
      yield { path: "datapathProvider", reason: given === undefined ? "is not set" : `"${given}" is not Dataplane V2` };
    }),
  ],
});
