import { PRIVATE_SUBNET_RANGES } from "../../lib/facts/internal-addresses";
import { DEFAULT_NON_MASQUERADE, RESERVED_NON_MASQUERADE } from "../../lib/facts/ip-masq-agent";

/**
 * The agent's code and the VPC's page each have a list of their own, and neither refers to the other. Where they agree,
 * an agent with the flag leaves alone all that a subnet has within private ranges; where one is read anew and no longer
 * does, the rules and components that rest on it want another look.
 */
test("what the agent leaves alone with `nomasq-all-reserved-ranges` is what a subnet has its private ranges of", () =>
  expect([...DEFAULT_NON_MASQUERADE.value, ...RESERVED_NON_MASQUERADE.value].sort()).toEqual(
    [...PRIVATE_SUBNET_RANGES.value].sort(),
  ));
