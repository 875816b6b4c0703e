import { PERSISTENT_IP_NEEDS } from "../facts/persistent-ip";
import { FLOORS } from "../facts/versions";
import { GATEWAY, GKE_IP_ROUTE, type GkeIpRoute } from "../inventory/persistent-ips";
import { CLUSTER } from "../inventory/subjects";
import { NotYet } from "../inventory/view";
import { versionOf } from "./cluster";
import { isOurs, neededFor, routesIn, those, usersIn, type User } from "./persistent-ip-users";
import { isPrimary } from "./pod-interfaces";
import { on, rule, type Around, type Finding } from "./rule";
import { olderThan, onObject } from "./version-floor";

export const persistentIpNeedsVersion = rule({
  id: "persistent-ip-needs-version",
  title: "Persistent IP addresses are used on a version that has them",
  why: "An older cluster does not know the kinds, or its agent leads nothing to Pods on the default network.",
  fix: `Upgrade to ${FLOORS.persistentIpOnDefaultNetwork.value.join(" or ")} or newer.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [FLOORS.persistentIp, FLOORS.persistentIpOnDefaultNetwork, PERSISTENT_IP_NEEDS],
  checks: [
    on(CLUSTER, function* (_, around) {
      const { home, resource, inventory } = around;
      const users = usersIn(resource, inventory);
      if (home === undefined || users.length === 0) return;
      const found = [...tooOld(around)];
      yield* found.length > 0 ? neededFor(users, found, "") : onDefaultNetwork(routesIn(resource, inventory), around);
    }),
    on(GATEWAY, function* (gateway, around) {
      if (isOurs(gateway) && around.home?.cluster === undefined) yield* onObject(tooOld(around));
    }),
    on(GKE_IP_ROUTE, function* (route, around) {
      if (around.home?.cluster !== undefined) return;
      const found = [...tooOld(around)];
      if (found.length > 0) yield* onObject(found);
      else if (isOnDefaultNetwork(route)) yield* onObject(tooOldForDefaultNetwork(around));
    }),
  ],
});

function* tooOld({ home, given, creating }: Around): Iterable<Finding | NotYet> {
  if (home !== undefined) yield* olderThan(versionOf(home, creating), given.floors.persistentIp);
}

/** The page asked for less before, though with multi-networking: so between the two it may work. */
function* tooOldForDefaultNetwork({ home, given, creating }: Around): Iterable<Finding | NotYet> {
  if (home === undefined) return;
  for (const f of olderThan(versionOf(home, creating), given.floors.persistentIpOnDefaultNetwork))
    yield f instanceof NotYet ? f : { ...f, softer: f.softer ?? ASKED_LESS };
}

const ASKED_LESS = `Google's page first asked for ${FLOORS.persistentIp.value.join(" or ")} with multi-networking`;

const isOnDefaultNetwork = ({ network }: GkeIpRoute): boolean => !network || isPrimary(network);

function* onDefaultNetwork(routes: readonly User<GkeIpRoute>[], around: Around): Iterable<Finding | NotYet> {
  const found = [...tooOldForDefaultNetwork(around)];
  if (found.length === 0) return;
  const there: User[] = [];
  for (const route of those(routes, isOnDefaultNetwork))
    if (route instanceof NotYet) yield route;
    else there.push(route);
  if (there.length > 0) yield* neededFor(there, found, " on the default network");
}
