import { ROUTE_FIELDS, SELECTOR_NOT_EMPTY } from "../facts/persistent-ip";
import { GKE_IP_ROUTE } from "../inventory/persistent-ips";
import { POD_NAME } from "../inventory/pod-labels";
import { hasEmptySelector } from "../inventory/route-pods";
import { on, rule } from "./rule";

export const routeSelectorNotEmpty = rule({
  id: "route-selector-not-empty",
  title: "A GKEIPRoute says by labels which Pods it leads to",
  why: "It does not say which Pod the addresses lead to. An empty selector is not allowed, and the API server admits it all the same.",
  fix: `Give podSelector a label or an expression, for one Pod of a StatefulSet its ${POD_NAME}.`,
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [ROUTE_FIELDS, SELECTOR_NOT_EMPTY],
  checks: [
    on(GKE_IP_ROUTE, function* (route) {
      if (hasEmptySelector(route)) yield { path: "podSelector", reason: "selects by no label" };
    }),
  ],
});
