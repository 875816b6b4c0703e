import { MULTI_NETWORKING_IMAGES } from "../facts/multi-networking";
import { NODE_IMAGE } from "../facts/node-pools";
import { FLOORS } from "../facts/versions";
import { once } from "../inventory/once";
import { POOL, poolsFromElsewhere, type Pool } from "../inventory/pools";
import { steeringIn } from "../inventory/steered-clusters";
import { ifKnown, orNotYet } from "../inventory/view";
import { meetsFloors } from "../values/gke-version";
import { versionOf } from "./cluster";
import { extraNetworksPath } from "./extra-networks";
import { on, rule, type Around, type Finding } from "./rule";

const COS = NODE_IMAGE.value;
const [, UBUNTU] = MULTI_NETWORKING_IMAGES.value;

export const nodePoolRunsCos = rule({
  id: "node-pool-runs-cos",
  title: `Nodes with extra interfaces, or with steered traffic, run ${COS}`,
  why: "Multi-networking and service steering are made for Container-Optimized OS: on another image the interfaces or the steering are missing.",
  fix: `Set imageType to ${COS}, or leave it out. A change replaces the nodes.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [NODE_IMAGE, MULTI_NETWORKING_IMAGES, FLOORS.multiNetworkingOnUbuntu],
  checks: [
    on(POOL, function* (pool, around) {
      yield* orNotYet(() => withExtraNetworks(pool, around));
      yield* orNotYet(() => withSteering(pool, around));
    }),
  ],
});

const path = "nodeConfig.imageType";

/** The image, where it is another than Container-Optimized OS, which is the default. */
function otherImage({ nodeConfig }: Pool): string | undefined {
  const image = nodeConfig?.imageType;
  return typeof image !== "string" || image === "" || isCos(image) ? undefined : image;
}
const isCos = (image: string): boolean => image.toUpperCase().startsWith("COS");

function* withExtraNetworks(pool: Pool, around: Around): Iterable<Finding> {
  if (extraNetworksPath(pool) === undefined) return;
  const image = otherImage(pool);
  if (image === undefined) return;
  const reason = `"${image}" is asked for with extra networks`;
  if (image.toUpperCase() !== UBUNTU) return yield { path, reason };
  const from = around.given.floors.multiNetworkingOnUbuntu;
  const stated = versionStated(pool, around);
  const has = stated === undefined ? undefined : meetsFloors(stated.value, from);
  if (has === true) return;
  yield {
    path,
    reason: `${reason}, which it has from ${from.join(" or ")} on`,
    softer: has === false ? stated?.softer : "which version its nodes run is not stated",
  };
}

/** What the nodes run: the pool's own version, else that of the control plane when the pool is created. */
function versionStated(pool: Pool, { home, creating }: Around) {
  const own = ifKnown(() => pool.version);
  if (own !== undefined) return { value: own, softer: undefined };
  const nodes = home?.assumed.nodeVersion;
  if (nodes !== undefined) return { value: nodes, softer: home?.guessed };
  const version = home && ifKnown(() => versionOf(home, creating));
  return version && { value: version.value, softer: version.softer };
}

function* withSteering(pool: Pool, { home, inventory }: Around): Iterable<Finding> {
  const cluster = home?.cluster;
  const steering = cluster === undefined ? [] : steeringIn(cluster.resource, inventory);
  const surest = steering.find((s) => s.guessed === undefined) ?? steering[0];
  if (cluster === undefined || surest === undefined) return;
  const image = otherImage(pool);
  if (image === undefined) return;
  const another = withOtherPools(inventory).has(cluster.resource);
  yield {
    path,
    reason: `"${image}" is asked for in a cluster that steers traffic`,
    softer: surest.guessed ?? home?.guessed ?? (another ? "its Pods may be kept on the other node pools" : undefined),
    related: steering.map((s) => s.by),
  };
}

/** Clusters with a node pool that runs, or may run, Container-Optimized OS. */
const withOtherPools = once(
  (inventory) =>
    new Set(
      [...inventory.of(POOL).items, ...poolsFromElsewhere(inventory)].flatMap(({ subject, resource }) => {
        const { cluster } = inventory.homeOf(resource);
        return cluster === undefined || ifKnown(() => otherImage(subject) === undefined) === false
          ? []
          : [cluster.resource];
      }),
    ),
);
