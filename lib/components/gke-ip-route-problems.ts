import { NOT_OF_LOAD_BALANCING, ROUTE_CONDITIONS } from "../facts/persistent-ip-objects";
import type { Problem } from "./enforce";
import type { RouteBehavior, RouteSettings } from "./gke-ip-route-args";
import { healthCheckProblems, isLoadBalanced, type HealthChecked } from "./gke-ip-route-health-check";
import { addressesProblems } from "./persistent-ip-address-problems";
import { waitProblems } from "./persistent-ip-wait";
import { selectionProblems } from "./pod-selection";

/** What is wrong with a route beside what the rules about it say. */
export function* routeProblems(settings: RouteSettings): Iterable<Problem> {
  yield* addressesProblems("addresses", settings.addresses);
  yield* selectionProblems("podSelector", settings.podSelector);
  yield* behaviorProblems(settings);
}

type Behavior = Pick<RouteBehavior, "extraSpec" | "waitFor"> & HealthChecked & Pick<RouteSettings, "annotations">;

/** The same, whoever makes the route. */
export function* behaviorProblems(settings: Behavior): Iterable<Problem> {
  for (const field of Object.keys(settings.extraSpec ?? {}).filter((key) => key in ARGUMENT_OF))
    yield {
      path: `extraSpec.${field}`,
      reason: "has an argument of its own",
      fix: `Give it as ${ARGUMENT_OF[field]}.`,
    };
  yield* healthCheckProblems(settings);
  yield* waitProblems(settings.waitFor, settings.annotations, ROUTE_CONDITIONS.value);
  const never = NOT_OF_LOAD_BALANCING.value;
  for (const [i, condition] of (settings.waitFor ?? []).entries())
    if (isLoadBalanced(settings) && condition.toLowerCase() === never.toLowerCase())
      yield {
        path: `waitFor[${i}]`,
        reason: `${never} never comes on a load-balancing route`,
        fix: "Await GCPReady or IPRouteGCPReady instead.",
      };
}

const ARGUMENT_OF: Readonly<Record<string, string>> = {
  parentRefs: "parentRefs",
  addresses: "addresses",
  network: "network",
  podSelector: "podSelector",
  reactionMode: "reactionMode",
  loadBalancing: "healthCheckName or healthCheck",
  allowGlobalAccess: "allowGlobalAccess",
};
