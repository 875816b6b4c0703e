import { FLOORS } from "../facts/versions";
import { GKE_IP_ROUTE, type GkeIpRoute } from "../inventory/persistent-ips";
import { CLUSTER } from "../inventory/subjects";
import { NotYet } from "../inventory/view";
import { versionOf } from "./cluster";
import { neededFor, routesIn, those, type User } from "./persistent-ip-users";
import { on, rule } from "./rule";
import { olderThan, onObject } from "./version-floor";

export const routeLoadBalancingNeedsVersion = rule({
  id: "route-load-balancing-needs-version",
  title: "A GKEIPRoute balances load on a version that can",
  why: "An older cluster does not balance: at best one Pod gets all the traffic, whatever its health check says.",
  fix: `Upgrade to ${FLOORS.persistentIpLoadBalancing.value.join(" or ")} or newer, or take loadBalancing off the route.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [FLOORS.persistentIpLoadBalancing],
  checks: [
    on(CLUSTER, function* (_, { home, resource, inventory, given, creating }) {
      const routes = routesIn(resource, inventory);
      if (home === undefined || routes.length === 0) return;
      const found = [...olderThan(versionOf(home, creating), given.floors.persistentIpLoadBalancing)];
      if (found.length === 0) return;
      const balancing: User[] = [];
      for (const route of those(routes, balancesLoad))
        if (route instanceof NotYet) yield route;
        else balancing.push(route);
      if (balancing.length > 0) yield* neededFor(balancing, found, "");
    }),
    on(GKE_IP_ROUTE, function* (route, { home, given, creating }) {
      if (home === undefined || home.cluster !== undefined || !balancesLoad(route)) return;
      yield* onObject(olderThan(versionOf(home, creating), given.floors.persistentIpLoadBalancing));
    }),
  ],
});

const balancesLoad = ({ loadBalancing }: GkeIpRoute): boolean => !!loadBalancing;
