import { INTERFACE_ANNOTATIONS, NODE_NETWORK_IS_NO_ENDPOINT, PRIMARY_NETWORK } from "../facts/pod-interfaces";
import { ROUTE_FIELDS, ROUTE_REASONS } from "../facts/persistent-ip";
import { directEdges } from "../inventory/direct-edges";
import { GKE_IP_ROUTE, type GkeIpRoute } from "../inventory/persistent-ips";
import { POD_NETWORK } from "../inventory/pod-networks";
import type { PodTemplate } from "../inventory/pod-template";
import { hasEmptySelector, podsOf } from "../inventory/route-pods";
import type { SelectedPods } from "../inventory/selected-pods";
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
  facts: [ROUTE_FIELDS, ROUTE_REASONS, INTERFACE_ANNOTATIONS, PRIMARY_NETWORK, NODE_NETWORK_IS_NO_ENDPOINT],
  checks: [
    on(GKE_IP_ROUTE, function* (route, around) {
      if (around.home === undefined) return;
      yield* orNotYet(() => inNodeNetwork(route, around));
      if (ifKnown(() => isOnDefault(route)) === true) return;
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

/** Whatever the network: of the interfaces that such a Pod asks for it has none. */
function* inNodeNetwork(route: GkeIpRoute, { inventory, resource }: Around): Iterable<Finding | NotYet> {
  if (hasEmptySelector(route)) return;
  const { selected, unsure } = podsOf(route, resource, inventory);
  yield* unsure;
  const found = [];
  for (const pods of selected) {
    const isThere = valueOrNotYet(() => pods.subject.hostNetwork === true);
    if (isThere instanceof NotYet) yield isThere;
    else if (isThere) found.push(pods);
  }
  if (found.length === 0) return;
  yield {
    path: "podSelector",
    reason: `selects ${called(found)}, in the network of their nodes: no address is led there`,
    fix: "Take hostNetwork out of the Pods, or select others.",
    softer: "that the agent passes over them is on no page of Google's",
    related: found.map((pods) => pods.resource),
  };
}

function called([first, ...others]: readonly SelectedPods[]): string {
  const more = others.length === 0 ? "" : ` and of ${others.length} more`;
  return `the Pods of ${first!.subject.workload} ${first!.resource.name}${more}`;
}

const networksBehind = directEdges(POD_NETWORK);

/** Of a network whose name is not known yet it is known that it is none of the names that a Pod writes out. */
function* withoutInterface(route: GkeIpRoute, { inventory, resource }: Around): Iterable<Finding | NotYet> {
  const name = ifKnown(() => route.network);
  const [behind] = name === undefined ? networksBehind(resource, "spec", inventory) : [];
  const label = name ?? behind?.resource.name;
  if (typeof label !== "string" || hasEmptySelector(route)) return;
  const lacking = [];
  for (const pods of podsOf(route, resource, inventory).selected) {
    const has = valueOrNotYet(() => hasInterface(pods.subject, name));
    if (has instanceof NotYet) yield has;
    else if (has === undefined)
      yield new NotYet(`whether the Pods of ${pods.resource.name} have an interface on ${label} cannot be told`);
    else if (!has) lacking.push(pods);
  }
  const [first] = lacking;
  if (first === undefined) return;
  yield {
    path: "network",
    reason: `${called(lacking)} have no interface on ${label}`,
    fix: `Add ${label} to the annotation ${ANNOTATION} of the Pods, or name a network that they are on.`,
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
