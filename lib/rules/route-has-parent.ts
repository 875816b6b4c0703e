import { PARENT, ROUTE_FIELDS, ROUTE_REASONS } from "../facts/persistent-ip";
import { GKE_IP_ROUTE } from "../inventory/persistent-ips";
import { listOf } from "../values/list-of";
import { on, rule } from "./rule";
import { statusSays } from "./route-reasons";

export const routeHasParent = rule({
  id: "route-has-parent",
  title: "A GKEIPRoute names the Gateway that holds its addresses",
  why: "The API server admits a route without one, and the controller then does nothing for it.",
  fix: `Name the ${PARENT.value.kind} in parentRefs.`,
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [ROUTE_FIELDS, ROUTE_REASONS, PARENT],
  checks: [
    on(GKE_IP_ROUTE, function* (route) {
      if (listOf(route.parentRefs).length === 0)
        yield { path: "parentRefs", reason: `names no Gateway: ${statusSays("noParent")}` };
    }),
  ],
});
