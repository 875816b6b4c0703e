import { GKE_IP_ROUTE, type GkeIpRoute } from "../inventory/persistent-ips";
import { hasEmptySelector, podsOf, routesTo } from "../inventory/route-pods";
import { ifKnown, type NotYet } from "../inventory/view";
import { needOf, type Need } from "./persistent-ip-users";
import type { Around } from "./rule";

/** The routes of some sort that lead to a workload; `undefined` where there are none. */
export function routesThat(holds: (route: GkeIpRoute) => boolean, { inventory, resource }: Around): Need | undefined {
  const routes = routesTo(resource, inventory).filter(({ route }) => ifKnown(() => holds(route.subject)) === true);
  if (routes.length === 0) return undefined;
  return needOf(
    routes.map(({ route, softer }) => ({
      ...route,
      called: `${GKE_IP_ROUTE.name} ${route.resource.name}`,
      guessed: softer,
    })),
  );
}

/** What is not known yet of a route: whether it is of that sort, and to which workloads it leads. */
export const unsureOf = (holds: (route: GkeIpRoute) => boolean) =>
  function* (route: GkeIpRoute, { home, resource, inventory }: Around): Iterable<NotYet> {
    if (home === undefined || !holds(route) || hasEmptySelector(route)) return;
    yield* podsOf(route, resource, inventory).unsure;
  };
