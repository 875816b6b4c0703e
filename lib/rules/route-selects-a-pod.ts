import { ROUTE_FIELDS, ROUTE_REASONS } from "../facts/persistent-ip";
import { mostPodsOf } from "../inventory/autoscalers";
import type { Item } from "../inventory/collection";
import type { Inventory } from "../inventory/inventory";
import { GKE_IP_ROUTE, type GkeIpRoute } from "../inventory/persistent-ips";
import { ordinalIn, POD_NAME, setOf } from "../inventory/pod-labels";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { hasEmptySelector, podsOf } from "../inventory/route-pods";
import { requirements } from "../values/label-selector";
import { nothingSelected } from "./nothing-selected";
import { on, rule, type Around, type Finding } from "./rule";
import { statusSays } from "./route-reasons";

export const routeSelectsAPod = rule({
  id: "route-selects-a-pod",
  title: "A workload in the namespace of a GKEIPRoute has Pods that it selects",
  why: "With no Pod to lead to, what is sent to the addresses is dropped.",
  fix: "Give podSelector labels that the Pods carry, and the route the namespace of the workload.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [ROUTE_FIELDS, ROUTE_REASONS],
  checks: [
    on(GKE_IP_ROUTE, function* (route, around) {
      const { home, resource, inventory } = around;
      if (home === undefined || hasEmptySelector(route)) return;
      const selection = podsOf(route, resource, inventory);
      if (selection.selected.length > 0) return;
      const neverMade = [...podsNeverMade(route, around)];
      yield* neverMade;
      if (neverMade.length > 0 || !selection.none()) return;
      const { reason, ...more } = nothingSelected(selection, route.namespace);
      yield { path: "podSelector", reason: `${reason}: ${statusSays("noPods")}`, ...more };
    }),
  ],
});

/** A finding where each Pod that the selector names is one that its StatefulSet never makes, whatever is out of view. */
function* podsNeverMade({ podSelector, namespace }: GkeIpRoute, { inventory, resource }: Around): Iterable<Finding> {
  const sets = inventory.near(resource, POD_TEMPLATE).by("StatefulSet", setNameOf);
  for (const r of requirements(podSelector ?? {})) {
    if (r?.operator !== "In" || r.key !== POD_NAME) continue;
    const pods = r.values.filter((value) => typeof value === "string");
    const owners = pods.map((pod) => sets.get(`${namespace}/${setOf(pod)}`)[0]);
    const [owner] = owners;
    if (owner === undefined || !owners.every((set, i) => set !== undefined && isBeyond(pods[i]!, set, inventory)))
      continue;
    const { name, firstOrdinal: first } = owner.subject;
    const last = first + (mostPodsOf(owner, inventory) ?? 0) - 1;
    const has =
      last < first
        ? "no Pods at all"
        : last === first
          ? `only ${name}-${first}`
          : `only ${name}-${first} to ${name}-${last}`;
    yield {
      path: "podSelector",
      reason: `asks for Pod ${pods[0]}, and StatefulSet ${name} has ${has}: ${statusSays("noPods")}`,
      fix: "Name a Pod that the StatefulSet has, or give it more replicas.",
      related: [owner.resource],
    };
  }
}

const setNameOf = ({ workload, namespace, name }: PodTemplate): readonly string[] =>
  workload === "StatefulSet" ? [`${namespace}/${name}`] : [];

function isBeyond(pod: string, set: Item<PodTemplate>, inventory: Inventory): boolean {
  const ordinal = ordinalIn(POD_NAME, pod, set.subject);
  if (ordinal === undefined) return false;
  const { firstOrdinal: first } = set.subject;
  return ordinal < first || ordinal >= first + (mostPodsOf(set, inventory) ?? 0);
}
