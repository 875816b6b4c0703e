import { SERVICE } from "../../lib/inventory/subjects";
import { on, type Rule } from "../../lib/rules/rule";
import { eachItem, onThing, testRule } from "./rules";

/** Rules that do one thing each, so that a test can say all of what a pack must say of it. */

export const badItems = testRule("bad-items", {
  checks: [onThing(eachItem)],
});

/** Its first finding needs one resource, its second what is around it. */
export const bothScopes = testRule("both-scopes", {
  checks: [
    onThing(function* ({ size }, { home }) {
      if (size === undefined) return;
      yield { path: "size", reason: "is too large" };
      if (home !== undefined) yield { path: "size", reason: "is too large for its cluster" };
    }),
  ],
});

/** A bug that would tell a secret: the message of `JSON.parse` quotes its input. */
export const careless = testRule("careless", {
  checks: [
    onThing(function* ({ password }) {
      if (password === undefined) return;
      yield { path: "password", reason: "is there" };
      JSON.parse(password);
    }),
  ],
});

/** An advisory rule with a finding that is softer still. */
export const leaning = testRule("leaning", {
  level: "advisory",
  scopes: ["one"],
  checks: [
    onThing(function* ({ lean }) {
      if (lean === undefined) return;
      yield { path: "lean", reason: "is left" };
      if (lean === "right") yield { path: "lean", reason: "may be right", softer: "it may be left" };
    }),
  ],
});

/** Of each Service of the cluster called otherwise: says how many there are around it, and misses `gone`. */
export const lonely = testRule("lonely", {
  scopes: ["graph"],
  checks: [
    on(SERVICE, function* ({ loadBalancerClass }, { resource, inventory }) {
      if (loadBalancerClass !== "lonely") return;
      const around = inventory.near(resource, SERVICE);
      yield { path: "loadBalancerClass", reason: `is one of ${around.items.length}` };
      if (around.by("name", (s) => s.name).lacks("gone"))
        yield { path: "name", reason: "misses gone", softer: "absence" };
    }),
  ],
});

export const PROBES: readonly Rule[] = [badItems, bothScopes, careless, leaning, lonely];
