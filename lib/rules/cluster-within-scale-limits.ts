import { MOST_NODES, MOST_SERVICES, ZONES_OF_A_REGION } from "../facts/scale";
import { CLUSTER, SERVICE, type Cluster } from "../inventory/subjects";
import { ifKnown } from "../inventory/view";
import { meetsFloors } from "../values/gke-version";
import { isZone } from "../values/location";
import { runsDataplaneV2, versionOf, type Version } from "./cluster";
import { mostNodesTogether } from "./node-count";
import { on, rule } from "./rule";
import { servicesBeyond } from "./service-count";

export const clusterWithinScaleLimits = rule({
  id: "cluster-within-scale-limits",
  title: "A cluster's nodes, Services and endpoints stay within what Dataplane V2 holds",
  why: "Beyond these numbers nodes do not join, or the eBPF maps are full and Services lose endpoints.",
  fix: "Split the cluster, or lower the limits of its node pools.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [MOST_NODES, MOST_SERVICES, ZONES_OF_A_REGION],
  checks: [
    on(CLUSTER, function* (cluster, { home, resource, inventory, creating }) {
      const dataplane = home && runsDataplaneV2(home);
      if (home === undefined || dataplane?.value !== true) return;
      const { nodes, open, pools } = mostNodesTogether(cluster, resource, inventory);
      const limit = mostNodesIn(
        cluster,
        ifKnown(() => versionOf(home, creating)),
      );
      if (nodes > limit.nodes)
        yield {
          path: limit.path,
          reason: `its node pools may have ${nodes} nodes, and ${limit.of} holds ${limit.nodes}`,
          softer: limit.softer,
          related: pools,
        };
      else yield* open;
    }),
    on(SERVICE, function* (_, { home, resource, inventory }) {
      const dataplane = home && runsDataplaneV2(home);
      if (dataplane?.value !== true) return;
      for (const found of servicesBeyond(resource, inventory)) yield { ...found, softer: dataplane.softer };
    }),
  ],
});

/** The most nodes of a cluster; of one whose version or place is not known the highest number there is. */
function mostNodesIn(cluster: Cluster, version: Version | undefined) {
  const { zonal, regional, older } = MOST_NODES.value;
  const location = ifKnown(() => cluster.location);
  if (location !== undefined && isZone(location)) return { nodes: zonal, of: "a zonal cluster", path: "location" };
  const [newest] = regional;
  if (version === undefined) return { nodes: newest.nodes, of: "a cluster", path: "location" };
  const step = regional.find(({ from }) => meetsFloors(version.value, [from]) !== false);
  const { value, path, softer } = version;
  return { nodes: step?.nodes ?? older, of: `a cluster at "${value}"`, path, softer };
}
