import { DATAPLANE_V2 } from "../facts/dataplane-v2";
import { MULTI_NETWORKING_NEEDS_DATAPLANE_V2 } from "../facts/multi-networking";
import type { Home } from "../inventory/home";
import { POD_NETWORK } from "../inventory/pod-networks";
import { CLUSTER, NODE_POOL } from "../inventory/subjects";
import { mayRunDataplaneV2, runsDataplaneV2 } from "./cluster";
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
    on(POD_NETWORK, function* (_, { home }) {
      const reason = assumedWithout(home);
      if (reason !== undefined) yield { path: "", reason };
    }),
    on(NODE_POOL, function* (pool, { home }) {
      const reason = assumedWithout(home);
      const path = reason === undefined ? undefined : extraNetworksPath(pool);
      if (reason !== undefined && path !== undefined) yield { path, reason };
    }),
  ],
});

/** Said of what needs it only where its cluster is out of view: else of the cluster. */
function assumedWithout(home: Home | undefined): string | undefined {
  if (home === undefined || home.cluster !== undefined || runsDataplaneV2(home)?.value !== false) return undefined;
  return `needs Dataplane V2, and ${home.assumedAt} says that its cluster does not run it`;
}
