import { MOST_SERVICES } from "../facts/scale";
import type { Collection } from "../inventory/collection";
import { distinct } from "../inventory/identity";
import type { Inventory } from "../inventory/inventory";
import { once } from "../inventory/once";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { candidates, podsByLabel } from "../inventory/pods-by-label";
import type { Resource } from "../inventory/resource";
import { SERVICE, type Service } from "../inventory/subjects";
import { ifKnown } from "../inventory/view";
import { isEmptySelector, matches } from "../values/label-selector";
import type { Finding } from "./rule";

const MOST = MOST_SERVICES.value;
const SPLIT = "Split the cluster.";

/** What goes beyond the limits with this Service, counting those of its cluster in the order of the stack. */
export function servicesBeyond(resource: Resource, inventory: Inventory): readonly Finding[] {
  return (
    beyond(inventory.near(resource, SERVICE), inventory.near(resource, POD_TEMPLATE), inventory).get(resource) ?? []
  );
}

/** Counts only what is certain: of Pods whose number is not known there are none. */
const beyond = once((services: Collection<Service>, pods: Collection<PodTemplate>, inventory: Inventory) => {
  const found = new Map<Resource, Finding[]>();
  let loadBalancers = 0;
  let endpoints = 0;
  for (const [i, { subject: service, resource }] of distinct(services.items, inventory).entries()) {
    const say: Finding[] = [];
    if (i === MOST.services)
      say.push({ path: "", reason: `is one more than the ${MOST.services} Services that a cluster holds`, fix: SPLIT });
    if (ifKnown(() => service.type) === "LoadBalancer" && loadBalancers++ === MOST.loadBalancers)
      say.push({
        path: "type",
        reason: `LoadBalancer makes one more than the ${MOST.loadBalancers} that a cluster holds`,
        fix: "Let several Services share a Gateway, or split the cluster.",
      });
    const behind = ifKnown(() => endpointsOf(service, pods, inventory)) ?? 0;
    if (behind > MOST.podsPerService)
      say.push({
        path: "selector",
        reason: `selects ${behind} Pods, more than the ${MOST.podsPerService} that one Service holds`,
        fix: "Spread the Pods over several Services.",
      });
    if (endpoints <= MOST.endpoints && endpoints + behind > MOST.endpoints)
      say.push({
        path: "selector",
        reason: `brings the endpoints of all Services to ${endpoints + behind}, more than the ${MOST.endpoints} that a cluster holds`,
        fix: SPLIT,
      });
    endpoints += behind;
    if (say.length > 0) found.set(resource, say);
  }
  return found;
});

/** How many Pods are behind a virtual IP: Dataplane V2 keeps no entries for a headless Service. */
function endpointsOf(service: Service, pods: Collection<PodTemplate>, inventory: Inventory): number {
  const selector = { matchLabels: service.selector };
  if (isEmptySelector(selector) || service.clusterIP === "None" || service.type === "ExternalName") return 0;
  let endpoints = 0;
  for (const { subject } of distinct([...candidates(selector, service.namespace, podsByLabel(pods))], inventory))
    if (ifKnown(() => matches(selector, subject.labels)) === true) endpoints += ifKnown(() => subject.replicas) ?? 0;
  return endpoints;
}
