import { PolicyPack } from "@pulumi/policy";
import { mtuWithinRange } from "../../../lib/rules/mtu-within-range";
import { networkPolicyWithoutEndPort } from "../../../lib/rules/network-policy-without-end-port";
import { policiesOf } from "../../../policies/pack";
import { Run } from "../../../policies/run";
import { PROBES } from "../probes";

/** Our services around few rules, on a day that does not move. */
new PolicyPack("probes", {
  policies: policiesOf([mtuWithinRange, networkPolicyWithoutEndPort, ...PROBES], new Run("2026-11-21")),
});
