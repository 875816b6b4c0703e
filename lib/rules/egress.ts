import type { Item } from "../inventory/collection";
import {
  CILIUM_CLUSTERWIDE_NETWORK_POLICY,
  CILIUM_NETWORK_POLICY,
  FQDN_NETWORK_POLICY,
} from "../inventory/custom-resources";
import type { PodTemplate } from "../inventory/pod-template";
import type { NetworkPolicy } from "../inventory/subjects";
import { ifKnown, NotYet } from "../inventory/view";
import { listOf } from "../values/list-of";
import { allOf, anyOf, type Verdict } from "../values/verdict";
import { needed, runsDataplaneV2 } from "./cluster";
import { isFirst, isolatesEgress, isolationOf, podsOf, policiesNear } from "./egress-isolation";
import type { Around, Finding } from "./rule";

type EgressRule = NonNullable<NetworkPolicy["egress"]>[number];
export type Peer = NonNullable<EgressRule["to"]>[number];

/** Something that Pods have to reach. */
export interface Destination {
  /** As a reader calls it. */
  readonly name: string;
  readonly protocol: string;
  readonly port: number;
  /** Whether a Pod reaches for it in the way that is judged here. */
  concerns(pod: PodTemplate): boolean;
  /** Whether a peer of a policy in this namespace admits it. */
  admits(peer: Peer, namespace: string): Verdict;
}

/**
 * A finding when Pods in view are isolated by this policy, and by the union of all that select them they cannot reach
 * the destination. Of several policies the first by name carries it.
 */
export function* cutOffFrom(
  destination: Destination,
  policy: NetworkPolicy,
  around: Around,
): Iterable<Finding | NotYet> {
  // Whom it selects, its own rules admit.
  if (!isolatesEgress(policy) || ifKnown(() => admits(policy, destination)) === true) return;
  const cutOff: Item<PodTemplate>[] = [];
  const others = new Set<Item<NetworkPolicy>>();
  let unsure: Item<NetworkPolicy> | undefined;
  let unknown: NotYet | undefined;
  for (const pod of podsOf(policy, around)) {
    if (pod instanceof NotYet) {
      unknown ??= pod;
      continue;
    }
    const isolation = isolationOf(pod, around);
    if (!isFirst(isolation, around) || ifKnown(() => destination.concerns(pod.subject)) !== true) continue;
    const judged = (by: Item<NetworkPolicy>): Verdict => ifKnown(() => admits(by.subject, destination));
    if (isolation.certain.some((by) => judged(by) === true)) continue;
    const open =
      isolation.certain.find((by) => judged(by) === undefined) ?? isolation.possible.find((by) => judged(by) !== false);
    unsure ??= open;
    if (open !== undefined) continue;
    cutOff.push(pod);
    for (const by of isolation.certain.slice(1)) others.add(by);
  }
  const { name, protocol, port } = destination;
  if (unknown !== undefined) yield unknown;
  if (unsure !== undefined) yield new NotYet(`whether ${unsure.resource.name} admits ${name} cannot be told`);
  if (cutOff.length === 0) return;
  needed(runsDataplaneV2(around.home!));
  nothingElseAdmits(policy.namespace, name, around);
  yield {
    path: "egress",
    reason: `isolates ${told(cutOff)}, and no policy in view that selects these Pods admits ${name} (${protocol} ${port})`,
    related: [...cutOff, ...others].map((item) => item.resource),
  };
}

/** Whether a policy certainly admits a destination. Of a range Dataplane V2 takes the first port alone. */
function admits(policy: NetworkPolicy, { protocol, port, admits }: Destination): Verdict {
  const admitsPort = (wanted: NonNullable<EgressRule["ports"]>[number]): Verdict => {
    if ((wanted?.protocol ?? "TCP") !== protocol) return false;
    const given: unknown = wanted?.port ?? undefined;
    if (given === undefined) return true;
    return typeof given === "number" ? given === port : undefined; // a name is the Pod's own
  };
  const admitsPeer = (peer: Peer): Verdict => admits(peer ?? {}, policy.namespace);
  return anyOf(listOf(policy.egress), (rule) =>
    allOf([() => noneOrAny(rule?.ports, admitsPort), () => noneOrAny(rule?.to, admitsPeer)], (part): Verdict => part()),
  );
}

/** A list that is empty names everything. */
const noneOrAny = <T>(list: readonly T[] | undefined, judge: (item: T) => Verdict): Verdict =>
  listOf(list).length === 0 ? true : anyOf(listOf(list), judge);

/** Stops where a policy is out of view, or one of another kind may admit it. */
function nothingElseAdmits(namespace: string, name: string, around: Around): void {
  const { inventory, resource } = around;
  policiesNear(around).lacks(NOWHERE);
  const more = [
    ...inventory.near(resource, CILIUM_CLUSTERWIDE_NETWORK_POLICY).items,
    ...inventory.near(resource, CILIUM_NETWORK_POLICY).items,
    ...inventory
      .near(resource, FQDN_NETWORK_POLICY)
      .by("namespace", (policy) => policy.namespace)
      .get(namespace),
  ];
  if (more[0] !== undefined) throw new NotYet(`whether ${more[0].resource.name} admits ${name} cannot be told`);
}

/** No namespace is called so: that none has policies in view is certain only when nothing was withheld. */
const NOWHERE = "";

function told(pods: readonly Item<PodTemplate>[]): string {
  const [first, ...others] = pods;
  const { workload } = first!.subject;
  const named = `${workload} ${first!.resource.name}`;
  return others.length === 0 ? named : `${named} and ${others.length} more`;
}
