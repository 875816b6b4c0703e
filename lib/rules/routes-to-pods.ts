import { GKE_IP_ROUTE, type GkeIpRoute } from "../inventory/persistent-ips";
import { hasEmptySelector, podsOf, routesTo, type Leading } from "../inventory/route-pods";
import { ifKnown, type NotYet } from "../inventory/view";
import { needOf, type Need } from "./persistent-ip-users";
import type { Around } from "./rule";

/** The routes of some sort that lead to a workload. */
export const routesThat = (
  holds: (route: GkeIpRoute) => boolean,
  { home, inventory, resource }: Around,
): readonly Leading[] =>
  home === undefined
    ? []
    : routesTo(resource, inventory).filter(({ route }) => ifKnown(() => holds(route.subject)) === true);

/** What a finding on a workload says of the routes that lead to it. */
export const needOfRoutes = (routes: readonly Leading[]): Need =>
  needOf(
    routes.map(({ route, softer }) => ({
      ...route,
      called: `${GKE_IP_ROUTE.name} ${route.resource.name}`,
      guessed: softer,
    })),
  );

/** What is not known yet of a route: whether it is of that sort, and to which workloads it leads. */
export const unsureOf = (holds: (route: GkeIpRoute) => boolean) =>
  function* (route: GkeIpRoute, { home, resource, inventory }: Around): Iterable<NotYet> {
    if (home === undefined || !holds(route) || hasEmptySelector(route)) return;
    yield* podsOf(route, resource, inventory).unsure;
  };
