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
import { isFirst, isolatesEgress, type Isolation, isolationOf, podsOf, policiesNear } from "./egress-isolation";
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
  /** What answers there; where it cannot be told which, all that may. */
  readonly servers: readonly Server[];
  /** What to do about it, where the rule does not say it best. */
  readonly fix?: string | undefined;
  /** What is easily taken for it, and why it may be enough after all. */
  readonly lookalikes?: { readonly servers: readonly Server[]; readonly softer: string } | undefined;
}

export interface Server {
  /** As a reader calls it. */
  readonly name: string;
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
  const { name, protocol, port, servers, lookalikes } = destination;
  // Whom it selects, its own rules admit.
  if (!isolatesEgress(policy) || servers.every((s) => ifKnown(() => admits(policy, destination, s)) === true)) return;
  const cutOff: Item<PodTemplate>[] = [];
  const others = new Set<Item<NetworkPolicy>>();
  let unsure: NotYet | undefined;
  let unknown: NotYet | undefined;
  let missed: Server | undefined;
  for (const pod of podsOf(policy, around)) {
    if (pod instanceof NotYet) {
      unknown ??= pod;
      continue;
    }
    const isolation = isolationOf(pod, around);
    if (!isFirst(isolation, around) || ifKnown(() => destination.concerns(pod.subject)) !== true) continue;
    const reached = servers.map((server) => reach(server, destination, isolation));
    if (reached.every((reach) => reach === true)) continue;
    const open = reached.find((reach) => reach instanceof NotYet);
    if (open !== undefined || reached.includes(true)) {
      unsure ??= open ?? eitherMayAnswer(servers[reached.indexOf(false)]!);
      continue;
    }
    if (lookalikes?.servers.some((server) => reach(server, destination, isolation) !== false)) missed ??= servers[0];
    cutOff.push(pod);
    for (const by of isolation.certain.slice(1)) others.add(by);
  }
  if (unknown !== undefined) yield unknown;
  if (unsure !== undefined) yield unsure;
  if (cutOff.length === 0) return;
  needed(runsDataplaneV2(around.home!));
  nothingElseAdmits(policy.namespace, name, around);
  yield {
    path: "egress",
    reason: `isolates ${told(cutOff)}, and no policy in view that selects these Pods admits ${missed?.name ?? name} (${protocol} ${port})`,
    fix: destination.fix,
    softer: missed && lookalikes?.softer,
    related: [...cutOff, ...others].map((item) => item.resource),
  };
}

/** Whether the union of the policies that select a Pod admits a server; why not, where that cannot be told. */
function reach(server: Server, destination: Destination, { certain, possible }: Isolation): boolean | NotYet {
  const judged = (by: Item<NetworkPolicy>): Verdict => ifKnown(() => admits(by.subject, destination, server));
  if (certain.some((by) => judged(by) === true)) return true;
  const open = certain.find((by) => judged(by) === undefined) ?? possible.find((by) => judged(by) !== false);
  return open !== undefined && new NotYet(`whether ${open.resource.name} admits ${destination.name} cannot be told`);
}

const eitherMayAnswer = ({ name }: Server): NotYet =>
  new NotYet(`whether ${name} answers cannot be told, and no policy in view admits it`);

/** Whether a policy certainly admits a server. Of a range Dataplane V2 takes the first port alone. */
function admits(policy: NetworkPolicy, { protocol, port }: Destination, server: Server): Verdict {
  const admitsPort = (wanted: NonNullable<EgressRule["ports"]>[number]): Verdict => {
    if ((wanted?.protocol ?? "TCP") !== protocol) return false;
    const given: unknown = wanted?.port ?? undefined;
    if (given === undefined) return true;
    return typeof given === "number" ? given === port : undefined; // a name is the Pod's own
  };
  const admitsPeer = (peer: Peer): Verdict => server.admits(peer ?? {}, policy.namespace);
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
