import { DATAPLANE_V2 } from "../facts/dataplane-v2";
import { MULTI_NETWORKING_NEEDS_DATAPLANE_V2 } from "../facts/multi-networking";
import { POD_NETWORK } from "../inventory/pod-networks";
import { CLUSTER, NODE_POOL } from "../inventory/subjects";
import { assumedWithoutDataplaneV2 } from "./assumed-data-plane";
import { mayRunDataplaneV2 } from "./cluster";
import { extraNetworksPath } from "./extra-networks";
import { on, rule } from "./rule";

export const multiNetworkingNeedsDataplaneV2 = rule({
  id: "multi-networking-needs-dataplane-v2",
  title: "Multi-networking is used on Dataplane V2",
  why: "Only Dataplane V2 gives Pods more than one interface, and it can be chosen at creation only: GKE refuses the cluster.",
  fix: `Create the cluster with datapathProvider ${DATAPLANE_V2.value}, or do without multi-networking.`,
  level: "mandatory",
  severity: "high",
  scopes: ["one", "graph"], // which cluster an object is of is known in the second only
  facts: [MULTI_NETWORKING_NEEDS_DATAPLANE_V2, DATAPLANE_V2],
  checks: [
    on(CLUSTER, function* (cluster, around) {
      if (cluster.enableMultiNetworking !== true || mayRunDataplaneV2(cluster, around)) return;
      yield { path: "enableMultiNetworking", reason: "is on without Dataplane V2" };
    }),
    on(POD_NETWORK, (_, around) => assumedWithoutDataplaneV2(around)),
    on(NODE_POOL, function* (pool, around) {
      for (const found of assumedWithoutDataplaneV2(around)) {
        const path = extraNetworksPath(pool);
        if (path !== undefined) yield { ...found, path };
      }
    }),
  ],
});
