import { CONFLICTS_ARE_NOT_HANDLED, STEERING_PRECEDENCE } from "../facts/steering";
import { distinct } from "../inventory/identity";
import type { Inventory } from "../inventory/inventory";
import { TRAFFIC_SELECTOR } from "../inventory/steering";
import { NotYet } from "../inventory/view";
import { Doubt } from "./doubt";
import { on, rule, type Finding } from "./rule";
import { type Steering, steeringNear } from "./steering";
import { type Rival, rivalsOf } from "./steering-conflicts";
import { formatPod } from "./steering-pods";
import type { Selector } from "./steering-selectors";
import { formatEntry } from "./steering-traffic";

export const selectorsDoNotConflict = rule({
  id: "selectors-do-not-conflict",
  title: "No two TrafficSelectors of one Pod take the same port, protocol and prefix",
  why: "Nothing says which of the two wins: any update may turn the traffic to the other function.",
  fix: "Give one of them another prefix, other ports, or a subject that the other does not select.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [CONFLICTS_ARE_NOT_HANDLED, STEERING_PRECEDENCE],
  checks: [
    on(TRAFFIC_SELECTOR, function* (_, { home, resource, inventory }) {
      if (home === undefined) return;
      const steering = steeringNear(resource, inventory);
      const found = rivalsOf(resource, steering, inventory);
      const rivals = found.filter((f): f is Rival => !(f instanceof NotYet));
      const finding = conflictWith(rivals, steering, inventory);
      if (finding !== undefined) yield finding;
      // What is not known yet may still be worse than what could be.
      if (finding === undefined || finding.softer !== undefined) yield* found.filter((f) => f instanceof NotYet);
    }),
  ],
});

/** The hardest that can be said of the rivals: with a Pod in view that has both, or with one that could have. */
function conflictWith(rivals: readonly Rival[], steering: Steering, inventory: Inventory): Finding | undefined {
  const told = (some: readonly Rival[], forWhom: string): Finding => tellOf(some, forWhom, inventory);
  const apart = rivals.filter((rival) => !haveSameChain(rival, steering));
  const sure = apart.filter(({ pod }) => pod !== undefined);
  if (sure[0] !== undefined) return told(sure, `for ${formatPod(sure[0].pod!)}`);
  const could = apart.filter(({ pod }) => pod === undefined);
  if (could[0] !== undefined)
    return {
      ...told(could, "and a Pod could be a subject of both"),
      softer: "no Pod in view is certainly one of both",
    };
  const alike = rivals.filter(({ pod }) => pod !== undefined);
  if (alike[0] === undefined) return undefined;
  const softer = "both lead to the same chain";
  return { ...told(alike, `for ${formatPod(alike[0].pod!)}`), fix: "Leave one of them out.", softer };
}

function tellOf(rivals: readonly Rival[], forWhom: string, inventory: Inventory): Finding {
  const selectors = rivals.map(({ selector }) => selector);
  const [first, ...others] = distinct(selectors, inventory).map((s) => s.resource.name);
  const names = others.length === 0 ? first! : `${first!} and ${others.length} more`;
  const { entry } = rivals[0]!;
  const reason = `${formatEntry(entry)} is taken by ${names} as well, ${forWhom}`;
  return { path: "subject.pods", reason, related: selectors.map((s) => s.resource) };
}

function haveSameChain({ selector, later }: Rival, steering: Steering): boolean {
  const [one, other] = [selector, later].map((s: Selector) => steering.chainOf(s));
  if (one instanceof Doubt || other instanceof Doubt || one !== other) return false;
  return one !== undefined || selector.subject.serviceFunctionChain === later.subject.serviceFunctionChain;
}
