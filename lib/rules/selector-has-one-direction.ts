import { STEERED_DIRECTION } from "../facts/steering";
import { TRAFFIC_SELECTOR } from "../inventory/steering";
import { on, rule } from "./rule";

export const selectorHasOneDirection = rule({
  id: "selector-has-one-direction",
  title: "A TrafficSelector has egress and no ingress",
  why: "Only what leaves the subject is steered, by its destination. The agent passes over a selector without egress, with a line in its log.",
  fix: "Write egress, and select the Pods that the traffic comes from.",
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [STEERED_DIRECTION],
  checks: [
    on(TRAFFIC_SELECTOR, function* (selector) {
      const egress = isGiven(selector.egress);
      if (isGiven(selector.ingress))
        yield {
          path: "ingress",
          reason: egress ? "stands beside egress, and is passed over" : "is not steered: only egress is",
          ...(egress && { fix: "Leave ingress out." }),
        };
      else if (!egress) yield { path: "egress", reason: "is missing, so nothing is steered" };
    }),
  ],
});

/** To the API server `null` is absent. */
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
