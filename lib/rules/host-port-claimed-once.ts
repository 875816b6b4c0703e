import { HOST_PORT_IN_USE } from "../facts/ports";
import type { Item } from "../inventory/collection";
import { distinct, isSameObject } from "../inventory/identity";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { NotYet, orNotYet, valueOrNotYet } from "../inventory/view";
import { hostPortsOf, type HostPort } from "./host-ports";
import { comesBefore } from "./name-order";
import { on, rule, type Around, type Finding } from "./rule";
import { mayMeet } from "./sharing-nodes";

export const hostPortClaimedOnce = rule({
  id: "host-port-claimed-once",
  title: "Two workloads that can share a node claim different ports of it",
  why: `The second to come stays Pending, or fails with "${HOST_PORT_IN_USE.value}".`,
  fix: "Give one of them another port, or keep them on different nodes.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [HOST_PORT_IN_USE],
  checks: [
    on(POD_TEMPLATE, function* (pod, around) {
      if (around.home === undefined || !runs(pod)) return;
      for (const claim of hostPortsOf(pod))
        if (claim instanceof NotYet) yield claim;
        else yield* orNotYet(() => rivals(claim, pod, around));
    }),
  ],
});

const runs = (pod: PodTemplate): boolean => pod.replicas !== 0;

/** Nobody reads more of them. */
const MOST = 10;

/** The workloads before this one by name that claim the same port. */
function* rivals(claim: HostPort, pod: PodTemplate, { inventory, resource }: Around): Iterable<Finding | NotYet> {
  const others = inventory.near(resource, POD_TEMPLATE).by("host port", claimsOf).get(keyOf(claim));
  const found: Item<PodTemplate>[] = [];
  let unsure: NotYet | undefined;
  for (const other of others) {
    if (found.length === MOST) break;
    if (!comesBefore(other.resource, resource) || !sameAddress(claim, other.subject)) continue;
    if (isSameObject(other.resource, resource, inventory)) continue;
    const meet = valueOrNotYet(() => mayMeet(pod, other.subject));
    if (meet === true) found.push(other);
    else if (meet instanceof NotYet) unsure ??= meet;
    else if (meet === undefined)
      unsure ??= new NotYet(`whether its Pods share a node with those of ${other.resource.name} cannot be told`);
  }
  const { port, protocol, path } = claim;
  const [first, ...more] = distinct(found, inventory).map((f) => f.resource.name);
  const claimants = more.length === 0 ? `${first} claims` : `${first} and ${more.length} more claim`;
  if (first !== undefined)
    yield {
      path,
      reason: `${port}/${protocol} is a port of the node that ${claimants} as well`,
      related: found.map((f) => f.resource),
    };
  else if (unsure !== undefined) yield unsure;
}

const keyOf = ({ port, protocol }: HostPort): string => `${port}/${protocol}`;

/** What is not known yet stops the index only for this Pod. */
function claimsOf(pod: PodTemplate): readonly string[] {
  const claims = runs(pod) ? hostPortsOf(pod) : [];
  return [...new Set(claims.flatMap((claim) => (claim instanceof NotYet ? [] : [keyOf(claim)])))];
}

function sameAddress(claim: HostPort, other: PodTemplate): boolean {
  const same = hostPortsOf(other).flatMap((c) => (c instanceof NotYet || keyOf(c) !== keyOf(claim) ? [] : [c]));
  return same.some((c) => c.address === undefined || claim.address === undefined || c.address === claim.address);
}
