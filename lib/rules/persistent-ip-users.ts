import { grow, type Item } from "../inventory/collection";
import type { Inventory } from "../inventory/inventory";
import type { Kind } from "../inventory/kind";
import { once } from "../inventory/once";
import { GATEWAY, GKE_IP_ROUTE, type Gateway, type GkeIpRoute } from "../inventory/persistent-ips";
import type { Resource } from "../inventory/resource";
import { ifKnown, NotYet, orNotYet } from "../inventory/view";
import { persistentIpClass } from "./gateway-class";
import type { Finding } from "./rule";

/** What needs persistent IP addresses in a cluster. */
export interface User<S extends object = object> extends Item<S> {
  /** `GKEIPRoute proxy` */
  readonly called: string;
  /** Why it may be another cluster. */
  readonly guessed: string | undefined;
}

/** The routes in a cluster that is in view. */
export const routesIn = (cluster: Resource, inventory: Inventory): readonly User<GkeIpRoute>[] =>
  routes(inventory).get(cluster) ?? [];

/** The Gateways of persistent-IP classes and the routes in a cluster that is in view. */
export const usersIn = (cluster: Resource, inventory: Inventory): readonly User[] => [
  ...(gateways(inventory).get(cluster) ?? []),
  ...routesIn(cluster, inventory),
];

/** Whether a Gateway is known to be for persistent IPs. */
export const isOurs = (gateway: Gateway): boolean =>
  ifKnown(() => persistentIpClass(gateway.gatewayClassName)) !== undefined;

const routes = once((inventory) => byCluster(GKE_IP_ROUTE, () => true, inventory));
const gateways = once((inventory) => byCluster(GATEWAY, isOurs, inventory));

/** The objects of a kind by the cluster they are in; none while nobody can tell which. */
export function byCluster<S extends object>(kind: Kind<S>, holds: (subject: S) => boolean, inventory: Inventory) {
  const found = new Map<Resource, User<S>[]>();
  for (const item of inventory.of(kind).items) {
    const { cluster, guessed } = inventory.homeOf(item.resource);
    if (cluster === undefined || !holds(item.subject)) continue;
    grow(found, cluster.resource, { ...item, called: `${kind.name} ${item.resource.name}`, guessed });
  }
  return found;
}

/** Nobody reads more of them. */
const MOST = 10;

/** What a finding on a cluster says of those that need something of it. */
export interface Need extends Pick<Finding, "softer" | "related"> {
  /** `GKEIPRoute proxy and 2 more` */
  readonly who: string;
}

export function needOf(users: readonly User[]): Need {
  const sure = users.filter((user) => user.guessed === undefined);
  const [first, ...others] = sure.length > 0 ? sure : users;
  return {
    who: `${first?.called}${others.length === 0 ? "" : ` and ${others.length} more`}`,
    softer: first?.guessed,
    related: [first, ...others].slice(0, MOST).flatMap((user) => user?.resource ?? []),
  };
}

/** What was found of a cluster's version, and whom it is needed for. */
export function* neededFor(
  users: readonly User[],
  found: Iterable<Finding | NotYet>,
  doing: string,
): Iterable<Finding | NotYet> {
  const { who, softer, related } = needOf(users);
  for (const f of found)
    if (f instanceof NotYet) yield f;
    else yield { ...f, reason: `${f.reason}, needed for ${who}${doing}`, softer: softer ?? f.softer, related };
}

/** Those of which something holds; of one whose answer is not known yet, that. */
export function* those<S extends object>(
  users: readonly User<S>[],
  holds: (subject: S) => boolean,
): Iterable<User<S> | NotYet> {
  for (const user of users) yield* orNotYet(() => (holds(user.subject) ? [user] : []));
}
