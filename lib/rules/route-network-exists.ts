import { INTERFACE_ANNOTATIONS, PRIMARY_NETWORK } from "../facts/pod-interfaces";
import { ROUTE_FIELDS, ROUTE_REASONS } from "../facts/persistent-ip";
import { directEdges } from "../inventory/direct-edges";
import { GKE_IP_ROUTE, type GkeIpRoute } from "../inventory/persistent-ips";
import { POD_NETWORK } from "../inventory/pod-networks";
import type { PodTemplate } from "../inventory/pod-template";
import { hasEmptySelector, podsOf } from "../inventory/route-pods";
import { ifKnown, NotYet, orNotYet, valueOrNotYet } from "../inventory/view";
import { isMisread, parsePodInterfaces } from "../values/pod-interfaces";
import type { Verdict } from "../values/verdict";
import { interfacesText, isPrimary } from "./pod-interfaces";
import { on, rule, type Around, type Finding } from "./rule";
import { statusSays } from "./route-reasons";

const ANNOTATION = INTERFACE_ANNOTATIONS.value.interfaces;

export const routeNetworkExists = rule({
  id: "route-network-exists",
  title: "The Pod network of a GKEIPRoute is there, and its Pods have an interface on it",
  why: "The addresses are led to the Pod's interface on that network: with no such network, or no such interface, they lead nowhere.",
  fix: "Create the Network, or name one that is there.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [ROUTE_FIELDS, ROUTE_REASONS, INTERFACE_ANNOTATIONS, PRIMARY_NETWORK],
  checks: [
    on(GKE_IP_ROUTE, function* (route, around) {
      if (around.home === undefined || ifKnown(() => isOnDefault(route)) === true) return;
      yield* orNotYet(() => missing(route, around));
      yield* orNotYet(() => withoutInterface(route, around));
    }),
  ],
});

const isOnDefault = ({ network }: GkeIpRoute): boolean => !network || isPrimary(network);

function* missing({ network }: GkeIpRoute, { inventory, resource, given }: Around): Iterable<Finding> {
  const networks = inventory.near(resource, POD_NETWORK).by("name", (one) => one.name);
  if (typeof network !== "string" || !networks.lacks(network)) return;
  yield {
    path: "network",
    reason: `no Network ${network} is in view: ${statusSays("noNetwork")}`,
    softer: given.assume.complete ? undefined : "it may be out of view",
  };
}

const networksBehind = directEdges(POD_NETWORK);

/** Of a network whose name is not known yet it is known that it is none of the names that a Pod writes out. */
function* withoutInterface(route: GkeIpRoute, { inventory, resource }: Around): Iterable<Finding | NotYet> {
  const name = ifKnown(() => route.network);
  const [behind] = name === undefined ? networksBehind(resource, "spec", inventory) : [];
  const called = name ?? behind?.resource.name;
  if (called === undefined || hasEmptySelector(route)) return;
  const { selected, unsure } = podsOf(route, resource, inventory);
  yield* unsure;
  const lacking = [];
  for (const pods of selected) {
    const has = valueOrNotYet(() => hasInterface(pods.subject, name));
    if (has instanceof NotYet) yield has;
    else if (has === undefined)
      yield new NotYet(`whether the Pods of ${pods.resource.name} have an interface on ${called} cannot be told`);
    else if (!has) lacking.push(pods);
  }
  const [first, ...others] = lacking;
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` and of ${others.length} more`;
  yield {
    path: "network",
    reason: `the Pods of ${first.subject.workload} ${first.resource.name}${more} have no interface on ${called}`,
    fix: `Add ${called} to the annotation ${ANNOTATION} of the Pods, or name a network that they are on.`,
    softer: first.softer,
    related: lacking.map((pods) => pods.resource),
  };
}

/** An interface may be given by an object that says its network; a text that cannot be read is another rule's to say. */
function hasInterface(pod: PodTemplate, network: string | undefined): Verdict {
  const text = interfacesText(pod);
  if (text === undefined) return false;
  const read = parsePodInterfaces(text);
  if (isMisread(read)) return undefined;
  if (network !== undefined && read.some((one) => one.network === network)) return true;
  const isOpen = read.some(
    (one) => one.interface !== undefined || (network === undefined && !isPrimary(one.network ?? "")),
  );
  return isOpen ? undefined : false;
}
