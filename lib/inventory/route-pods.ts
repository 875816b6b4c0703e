import { isEmptySelector } from "../values/label-selector";
import { listOf } from "../values/list-of";
import { grow, type Item } from "./collection";
import { directEdges } from "./direct-edges";
import type { Inventory } from "./inventory";
import { once } from "./once";
import { GKE_IP_ROUTE, type GkeIpRoute } from "./persistent-ips";
import { POD_TEMPLATE } from "./pod-template";
import type { Resource } from "./resource";
import { podsSelectedBy, type SelectedPods, type Selection } from "./selected-pods";
import { ifKnown, NotYet, valueOrNotYet } from "./view";

/** Whether a route does not say which Pods it means; a label whose value is not known yet says something. */
export function hasEmptySelector({ podSelector }: GkeIpRoute): boolean {
  const empty = valueOrNotYet(() => isEmptySelector(podSelector ?? {}));
  if (!(empty instanceof NotYet)) return empty === true;
  const { matchLabels, matchExpressions } = podSelector ?? {};
  if (Object.keys(matchLabels ?? {}).length + listOf(matchExpressions).length === 0) throw empty;
  return false;
}

const BY_EDGE = "its selector is not known yet, and is taken to mean the workload that it is made from";

/** The Pods that a route may lead to: by its selector; where that is not known yet, by the dependency edges. */
export const podsOf = once((route: GkeIpRoute, resource: Resource, inventory: Inventory): Selection => {
  try {
    return podsSelectedBy(route.podSelector ?? {}, route.namespace, resource, inventory);
  } catch (e) {
    const reached = e instanceof NotYet ? workloadsBehind(resource, "spec", inventory) : [];
    const selected = reached
      .filter((pod) => ifKnown(() => pod.subject.namespace === route.namespace) !== false)
      .map((pod) => ({ ...pod, softer: BY_EDGE, count: stop(e) }));
    if (selected.length === 0) throw e;
    return { selected, idle: [], unsure: [], none: () => false };
  }
});

const workloadsBehind = directEdges(POD_TEMPLATE);

const stop = (e: unknown) => (): never => {
  throw e;
};

/** A route that leads to a workload. */
export interface Leading {
  readonly route: Item<GkeIpRoute>;
  readonly softer: string | undefined;
}

/** The routes that lead to Pods of a workload. */
export const routesTo = (workload: Resource, inventory: Inventory): readonly Leading[] =>
  leading(inventory).get(workload) ?? [];

const leading = once((inventory) => {
  const found = new Map<Resource, Leading[]>();
  for (const route of inventory.of(GKE_IP_ROUTE).items)
    for (const pods of selectedBy(route, inventory)) grow(found, pods.resource, { route, softer: pods.softer });
  return found;
});

/** An empty selector says nothing of whom it means. */
const selectedBy = ({ subject, resource }: Item<GkeIpRoute>, inventory: Inventory): readonly SelectedPods[] =>
  ifKnown(() => !hasEmptySelector(subject) && podsOf(subject, resource, inventory).selected) || [];
