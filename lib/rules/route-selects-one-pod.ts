import { ONE_POD_AT_A_TIME } from "../facts/persistent-ip";
import { distinct } from "../inventory/identity";
import { GKE_IP_ROUTE } from "../inventory/persistent-ips";
import { POD_NAME } from "../inventory/pod-labels";
import { hasEmptySelector, podsOf } from "../inventory/route-pods";
import { on, rule } from "./rule";

export const routeSelectsOnePod = rule({
  id: "route-selects-one-pod",
  title: "A GKEIPRoute that does not balance load selects one Pod",
  why: "Only the newest of several Pods gets the traffic, the others none: at each rollout the addresses move on.",
  fix: `Select one Pod, as a StatefulSet's by ${POD_NAME}, or use loadBalancing. Waive it where the newest Pod is what you want.`,
  level: "advisory",
  severity: "low",
  scopes: ["graph"],
  facts: [ONE_POD_AT_A_TIME],
  checks: [
    on(GKE_IP_ROUTE, function* (route, { home, resource, inventory }) {
      if (home === undefined || route.loadBalancing || hasEmptySelector(route)) return;
      const { selected, unsure } = podsOf(route, resource, inventory);
      const workloads = distinct(selected, inventory);
      const counts = workloads.map((pods) => pods.count());
      const isSeveral = counts.some((count) => count === undefined) || sum(counts) > 1;
      if (!isSeveral) return yield* unsure;
      const [first, ...others] = workloads;
      const more = others.length === 0 ? "" : ` and those of ${others.length} more`;
      yield {
        path: "podSelector",
        reason: `selects ${told(counts[0])} of ${first!.subject.workload} ${first!.resource.name}${more}`,
        related: selected.map((pods) => pods.resource),
      };
    }),
  ],
});

const sum = (counts: readonly (number | undefined)[]): number =>
  counts.reduce<number>((all, count) => all + (count ?? 1), 0);

const told = (count: number | undefined): string =>
  count === undefined ? "a Pod on each node" : count === 1 ? "a Pod" : `${count} Pods`;
