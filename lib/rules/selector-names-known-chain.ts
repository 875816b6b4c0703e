import { SELECTOR_NAMES_A_CHAIN } from "../facts/steering";
import { SERVICE_FUNCTION_CHAIN, TRAFFIC_SELECTOR } from "../inventory/steering";
import { on, rule } from "./rule";
import { chainOf } from "./service-functions";

export const selectorNamesKnownChain = rule({
  id: "selector-names-known-chain",
  title: "A TrafficSelector names a ServiceFunctionChain of its cluster",
  why: "The agent passes over the selector, with no more than a debug line in its log: the traffic goes on unfiltered.",
  fix: "Name a chain of the cluster, or create the one that is meant.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [SELECTOR_NAMES_A_CHAIN],
  checks: [
    on(TRAFFIC_SELECTOR, function* (subject, { home, resource, inventory }) {
      if (home === undefined) return;
      const chain = chainOf({ subject, resource }, { resource, inventory });
      if (chain !== undefined) return;
      const { serviceFunctionChain: name } = subject;
      if (typeof name !== "string") return; // the API server refuses it
      const chains = inventory.near(resource, SERVICE_FUNCTION_CHAIN).by("name", (c) => c.name);
      if (!chains.lacks(name)) return;
      yield {
        path: "serviceFunctionChain",
        reason: `"${name}" is the name of no ServiceFunctionChain in view`,
        softer: inventory.assume.complete ? undefined : "it may be made elsewhere",
      };
    }),
  ],
});
