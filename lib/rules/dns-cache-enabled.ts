import { FLOORS } from "../facts/versions";
import { CLUSTER, type Cluster } from "../inventory/subjects";
import { NotYet } from "../inventory/view";
import { meetsFloors } from "../values/gke-version";
import { LOWER_BOUND, type Told } from "./cluster";
import { on, rule, type Around } from "./rule";

export const dnsCacheEnabled = rule({
  id: "dns-cache-enabled",
  title: "NodeLocal DNSCache is on",
  why: "Every DNS lookup of a Pod takes an entry in the node's connection table and a way to kube-dns; with the cache most do neither.",
  fix: "Set addonsConfig.dnsCacheConfig.enabled to true.",
  level: "advisory",
  severity: "low",
  scopes: ["one"],
  facts: [FLOORS.nodeLocalDnsCache],
  checks: [
    on(CLUSTER, function* (cluster, around) {
      if (cluster.enableAutopilot === true) return;
      const enabled = cluster.addonsConfig?.dnsCacheConfig?.enabled;
      if (enabled === true) return;
      const path = "addonsConfig.dnsCacheConfig";
      if (enabled === false) return yield { path: `${path}.enabled`, reason: "is switched off" };
      const floors = around.given.floors.nodeLocalDnsCache;
      const version = versionAlone(cluster, around, floors);
      const isDefault = version === undefined ? undefined : meetsFloors(version.value, floors);
      if (version === undefined || isDefault === undefined)
        throw new NotYet(`${path} is not set, and no version tells what its default is`);
      const { value, softer } = version;
      if (!isDefault)
        yield {
          path,
          reason: `is not set, and "${value}" is older than ${floors.join(" or ")}, which has it by default`,
          softer,
        };
    }),
  ],
});

/** What is known of the version of a cluster that is judged alone; `assume.cluster` may be of another. */
function versionAlone(
  cluster: Cluster,
  { resource, inventory }: Around,
  floors: readonly string[],
): Told<string> | undefined {
  const { clusters, cluster: unnamed } = inventory.assume;
  const own = cluster.masterVersion ?? clusters?.[resource.name]?.version;
  if (own !== undefined) return { value: own };
  if (unnamed?.version !== undefined && meetsFloors(unnamed.version, floors) === true)
    return { value: unnamed.version };
  const pinned = cluster.minMasterVersion;
  return pinned === undefined ? undefined : { value: pinned, softer: LOWER_BOUND };
}
