import { STEERED_FAMILY } from "../facts/steering";
import { TRAFFIC_SELECTOR } from "../inventory/steering";
import { parseCidr } from "../values/cidr";
import { on, rule } from "./rule";

const FAMILY = `IPv${STEERED_FAMILY.value}`;

export const selectorDestinationIsIpv4 = rule({
  id: "selector-destination-is-ipv4",
  title: `The destination of a TrafficSelector is a block of ${FAMILY} addresses`,
  why: "The agent passes over the whole selector, with a line in its log: the traffic goes on unfiltered.",
  fix: `Write an ${FAMILY} address and its prefix length; 0.0.0.0/0 is all of them.`,
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [STEERED_FAMILY],
  checks: [
    on(TRAFFIC_SELECTOR, function* ({ egress }) {
      const text: unknown = egress?.to?.ipBlock?.cidr ?? undefined;
      if (text === undefined) return; // all destinations
      const cidr = parseCidr(text as string);
      if (cidr?.family === STEERED_FAMILY.value) return;
      yield {
        path: "egress.to.ipBlock.cidr",
        reason: `${JSON.stringify(text)} is ${cidr === undefined ? "no block of addresses" : `IPv${cidr.family}, which is not steered`}`,
      };
    }),
  ],
});
