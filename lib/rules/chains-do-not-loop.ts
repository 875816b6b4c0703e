import { SELECTED_AT_EACH_HOP, STEERING_PRECEDENCE } from "../facts/steering";
import { TRAFFIC_SELECTOR } from "../inventory/steering";
import { NotYet } from "../inventory/view";
import { on, rule, type Finding } from "./rule";
import { steeringNear } from "./steering";
import { type Circle, circlesOf } from "./steering-circles";
import { formatEntry } from "./steering-traffic";

export const chainsDoNotLoop = rule({
  id: "chains-do-not-loop",
  title: "No packet is steered back to a function that it has left",
  why: "What leaves a function is selected anew: in a circle the packets go round until their time to live is over, and none arrives.",
  fix: "Leave the function's Pods out of the subject, or narrow destination or ports so that no packet comes round.",
  level: "mandatory",
  severity: "critical",
  scopes: ["graph"],
  facts: [SELECTED_AT_EACH_HOP, STEERING_PRECEDENCE],
  checks: [
    on(TRAFFIC_SELECTOR, function* (_, { home, resource, inventory }) {
      if (home === undefined) return;
      for (const circle of circlesOf(resource, steeringNear(resource, inventory)))
        yield circle instanceof NotYet ? circle : (circle.doubt?.stop ?? told(circle, resource.name));
    }),
  ],
});

function told({ chains, by, entry, packet, doubt }: Circle, own: string): Finding | NotYet {
  const [first, ...others] = chains.map(({ resource }) => resource.name);
  const what = entry === undefined ? packet.protocol : formatEntry(entry);
  const round = others.length === 0 ? `its own function ${first}` : [first, ...others, first].join(" → ");
  const with_ = by.map(({ selector }) => selector.resource.name).filter((name) => name !== own);
  const reason =
    others.length === 0
      ? `selects the Pods of ${round}: ${what} comes back to it`
      : `closes a circle with ${with_.join(" and ")}: ${what} goes ${round}`;
  return {
    path: others.length === 0 ? "subject.pods" : "serviceFunctionChain",
    reason,
    softer: doubt?.because,
    related: [...by.map(({ selector }) => selector.resource).slice(0, -1), ...chains.map(({ resource }) => resource)],
  };
}
