import { CILIUM_POLICY_SEEN_ABSENT, CLUSTERWIDE_POLICY_IS_OPTIONAL } from "../facts/cilium-policies";
import {
  CILIUM_CLUSTERWIDE_NETWORK_POLICY,
  CILIUM_NETWORK_POLICY,
  type CiliumPolicy,
} from "../inventory/custom-resources";
import type { Home } from "../inventory/home";
import { ifKnown } from "../inventory/view";
import { needed, runsDataplaneV2 } from "./cluster";
import { on, rule } from "./rule";

const SETTING = CLUSTERWIDE_POLICY_IS_OPTIONAL.value;

export const ciliumPolicyIsServed = rule({
  id: "cilium-policy-is-served",
  title: "Cilium's own policies are used where the cluster serves them",
  why: "GKE does not serve the kind: the object cannot be created, and what it was to protect stays open.",
  fix: "Write a NetworkPolicy, or an FQDNNetworkPolicy.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [CLUSTERWIDE_POLICY_IS_OPTIONAL, CILIUM_POLICY_SEEN_ABSENT],
  checks: [
    on(CILIUM_CLUSTERWIDE_NETWORK_POLICY, function* (policy, { home }) {
      if (home === undefined || runsDataplaneV2(home)?.value === false || isServed(home)) return;
      const { softer } = needed(runsDataplaneV2(home));
      const { cluster } = home;
      yield {
        path: pathOf(policy),
        reason: `a CiliumClusterwideNetworkPolicy needs ${SETTING}, which ${cluster === undefined ? "nobody says is on" : `is not on in ${cluster.resource.name}`}`,
        fix: `Set ${SETTING} on the cluster, or write a NetworkPolicy in each namespace.`,
        softer: cluster === undefined ? "its cluster is not in view" : softer,
        related: cluster === undefined ? [] : [cluster.resource],
      };
    }),
    on(CILIUM_NETWORK_POLICY, function* (policy, { home }) {
      if (home === undefined || runsDataplaneV2(home)?.value === false) return;
      needed(runsDataplaneV2(home));
      yield {
        path: pathOf(policy),
        reason: "a CiliumNetworkPolicy is not served by GKE",
        softer: "Google's page speaks of clusters that have the kind",
      };
    }),
  ],
});

/** What the cluster states, else what is assumed of it; without a word the kind is off. */
function isServed({ cluster, assumed }: Home): boolean {
  const stated = ifKnown(() => cluster?.subject.enableCiliumClusterwideNetworkPolicy);
  const said = stated ?? assumed.ciliumClusterwideNetworkPolicy;
  return said ?? cluster?.subject.enableCiliumClusterwideNetworkPolicy ?? false;
}

const pathOf = (policy: CiliumPolicy): string => (policy.specs === undefined ? "spec" : "specs");
