import { ROUTE_HEALTH_CHECK } from "../facts/persistent-ip";
import { HEALTH_CHECK, REGION_HEALTH_CHECK, type RegionHealthCheck } from "../inventory/addresses";
import type { Item } from "../inventory/collection";
import { directEdges } from "../inventory/direct-edges";
import { GKE_IP_ROUTE } from "../inventory/persistent-ips";
import { regionOf } from "../inventory/region";
import { ifKnown, NotYet, valueOrNotYet } from "../inventory/view";
import { clusterRegion } from "./cluster-region";
import { on, rule, type Around, type Finding } from "./rule";

export const routeHealthCheckIsRegional = rule({
  id: "route-health-check-is-regional",
  title: "A GKEIPRoute names a regional health check in the region of its cluster",
  why: "The controller looks the name up among the health checks of the cluster's project and region: what it does not find there balances nothing.",
  fix: "Name a RegionHealthCheck of the cluster's region.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [ROUTE_HEALTH_CHECK],
  checks: [
    on(GKE_IP_ROUTE, function* ({ loadBalancing }, around) {
      if (around.home === undefined || !loadBalancing) return;
      const name = valueOrNotYet(() => loadBalancing.healthCheckName);
      if (typeof name === "string" && name.includes("/"))
        return yield { path: PATH, reason: "is a link, and a name is asked for", fix: "Write its last part alone." };
      const { global, regional, softer } = checksCalled(typeof name === "string" ? name : undefined, around);
      const related = [...regional, ...global].map((check) => check.resource);
      if (regional.length > 0) yield* elsewhere(regional, { softer, related }, around);
      else if (global.length > 0)
        yield { path: PATH, reason: `${global[0]!.resource.name} is a global health check`, softer, related };
      else if (name instanceof NotYet) yield name;
    }),
  ],
});

const PATH = "loadBalancing.healthCheckName";

const globalBehind = directEdges(HEALTH_CHECK);
const regionalBehind = directEdges(REGION_HEALTH_CHECK);

/** By the dependency edges; where there are none, by name, which another out of view may have as well. */
function checksCalled(name: string | undefined, { resource, inventory }: Around) {
  const mayBe = ({ subject }: Item<{ name?: string }>): boolean =>
    name === undefined || (ifKnown(() => subject.name) ?? name) === name;
  const global = globalBehind(resource, "spec", inventory).filter(mayBe);
  const regional = regionalBehind(resource, "spec", inventory).filter(mayBe);
  if (name === undefined || global.length + regional.length > 0) return { global, regional, softer: undefined };
  return {
    global: inventory.of(HEALTH_CHECK).by("name", nameOf).get(name),
    regional: inventory.of(REGION_HEALTH_CHECK).by("name", nameOf).get(name),
    softer: "another health check of this name may be out of view",
  };
}

const nameOf = ({ name }: { readonly name?: string }): string | readonly string[] => name ?? [];

/** Only where none of those that may be meant is in the region of the cluster. */
function* elsewhere(
  checks: readonly Item<RegionHealthCheck>[],
  { softer, related }: Pick<Finding, "softer" | "related">,
  { home, inventory }: Around,
): Iterable<Finding> {
  const own = clusterRegion(home!);
  const regions = checks.map((check) => regionOf(check, inventory));
  if (regions.includes(own.value)) return;
  const { name } = checks[0]!.resource;
  if (regions.includes(undefined)) throw new NotYet(`the region of ${name} is its provider's, which is not in view`);
  const cluster = home!.cluster === undefined ? [] : [home!.cluster.resource];
  yield {
    path: PATH,
    reason: `${name} is in ${regions[0]}, and the cluster in ${own.value}`,
    fix: `Create the health check in ${own.value}.`,
    softer: softer ?? own.softer,
    related: [...(related ?? []), ...cluster],
  };
}
