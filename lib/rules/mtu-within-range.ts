import { MTU_BOUNDS } from "../facts/mtu";
import { NETWORK } from "../inventory/subjects";
import { statedMtu } from "../inventory/vpc";
import { on, rule } from "./rule";

const { min, max } = MTU_BOUNDS.value;

export const mtuWithinRange = rule({
  id: "mtu-within-range",
  title: `The MTU of a VPC network lies between ${min} and ${max} bytes`,
  why: "Compute Engine refuses the network.",
  fix: `Choose a number from ${min} to ${max}.`,
  level: "mandatory",
  severity: "medium",
  scopes: ["one"],
  facts: [MTU_BOUNDS],
  checks: [
    on(NETWORK, function* (network, { creating }) {
      const mtu = creating ? network.mtu : statedMtu(network); // to a component 0 is an MTU: its default is another
      if (mtu === undefined || (mtu >= min && mtu <= max && Number.isInteger(mtu))) return;
      yield { path: "mtu", reason: `${mtu} is not a whole number of ${min} to ${max} bytes` };
    }),
  ],
});
