import { POLICY_NETWORK } from "../facts/network-policy";
import type { Collection, Index, Item } from "../inventory/collection";
import { once } from "../inventory/once";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { candidates, podsByLabel } from "../inventory/pods-by-label";
import { policiesFor, selectorOf } from "../inventory/policies-by-label";
import { NETWORK_POLICY, type NetworkPolicy } from "../inventory/subjects";
import { ifKnown, orNotYet, type NotYet, valueOrNotYet } from "../inventory/view";
import { matches } from "../values/label-selector";
import { listOf } from "../values/list-of";
import type { Verdict } from "../values/verdict";
import { byName } from "./name-order";
import type { Around } from "./rule";

const { annotation, primary } = POLICY_NETWORK.value;

/** The policies that take a Pod's egress from "all" to "what we admit", by name: those that do, and those that may. */
export interface Isolation {
  readonly certain: readonly Item<NetworkPolicy>[];
  readonly possible: readonly Item<NetworkPolicy>[];
}

/** Without `policyTypes` a policy is about egress when it has an egress rule. */
export function isolatesEgress(policy: NetworkPolicy): boolean {
  const network = policy.annotations?.[annotation];
  if (network !== undefined && !(primary as readonly string[]).includes(network)) return false;
  return policy.policyTypes ? listOf(policy.policyTypes).includes("Egress") : listOf(policy.egress).length > 0;
}

/** The Pods in view that a policy certainly selects; policies do not hold for those in the node's network. */
export function* podsOf(policy: NetworkPolicy, { inventory, resource }: Around): Iterable<Item<PodTemplate> | NotYet> {
  const pods = inventory.near(resource, POD_TEMPLATE);
  const byLabel = podsByLabel(pods);
  const likely = ifKnown(() => candidates(selectorOf(policy), policy.namespace, byLabel));
  for (const pod of likely === undefined ? byLabel.get(policy.namespace) : pods.inOrder(likely))
    yield* orNotYet(() => {
      const selected = pod.subject.hostNetwork !== true && matches(selectorOf(policy), pod.subject.labels);
      return selected === true ? [pod] : [];
    });
}

/** All policies by namespace; `lacks` tells whether some may be out of view. */
export const policiesNear = ({ inventory, resource }: Around): Index<NetworkPolicy> =>
  inventory.near(resource, NETWORK_POLICY).by("namespace", (policy) => policy.namespace);

const isolations = once(() => new Map<string, Isolation>());

export function isolationOf(pod: Item<PodTemplate>, around: Around): Isolation {
  const known = isolations(around.inventory);
  let isolation = known.get(pod.resource.urn);
  if (isolation !== undefined) return isolation;
  isolation = isolationBy(pod, around.inventory.near(around.resource, NETWORK_POLICY));
  known.set(pod.resource.urn, isolation);
  return isolation;
}

function isolationBy(pod: Item<PodTemplate>, policies: Collection<NetworkPolicy>): Isolation {
  const certain: Item<NetworkPolicy>[] = [];
  const possible: Item<NetworkPolicy>[] = [];
  for (const policy of policiesFor(pod.subject, policies)) {
    const selected = valueOrNotYet(
      (): Verdict => isolatesEgress(policy.subject) && matches(selectorOf(policy.subject), pod.subject.labels),
    );
    if (selected === true) certain.push(policy);
    else if (selected !== false) possible.push(policy);
  }
  return { certain: certain.sort(byName), possible };
}

export const isFirst = ({ certain }: Isolation, { resource }: Around): boolean => certain[0]?.resource === resource;
