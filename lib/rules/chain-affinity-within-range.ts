import { AFFINITY_TIMEOUT } from "../facts/steering";
import { SERVICE_FUNCTION_CHAIN } from "../inventory/steering";
import { on, rule } from "./rule";

const { min, max } = AFFINITY_TIMEOUT.value;

export const chainAffinityWithinRange = rule({
  id: "chain-affinity-within-range",
  title: `A chain keeps a client with one Pod for ${min} to ${max} seconds`,
  why: "The API server refuses the chain, and nothing is steered to its function.",
  fix: `Choose a whole number of seconds from ${min} to ${max}.`,
  level: "mandatory",
  severity: "medium",
  scopes: ["one"],
  facts: [AFFINITY_TIMEOUT],
  checks: [
    on(SERVICE_FUNCTION_CHAIN, function* ({ sessionAffinity }) {
      const seconds: unknown = sessionAffinity?.clientIPNoDestination?.timeoutSeconds ?? undefined;
      if (seconds === undefined || isWithin(seconds)) return;
      yield {
        path: "sessionAffinity.clientIPNoDestination.timeoutSeconds",
        reason: `${JSON.stringify(seconds)} is not a whole number of ${min} to ${max} seconds`,
      };
    }),
  ],
});

const isWithin = (seconds: unknown): boolean =>
  Number.isInteger(seconds) && (seconds as number) >= min && (seconds as number) <= max;
