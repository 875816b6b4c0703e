import { DUAL_STACK, MULTI_NETWORKING_OR_DUAL_STACK } from "../facts/multi-networking";
import { CLUSTER } from "../inventory/subjects";
import { on, rule } from "./rule";

export const multiNetworkingNotWithDualStack = rule({
  id: "multi-networking-not-with-dual-stack",
  title: "Multi-networking and dual-stack networking are not both on",
  why: "Multi-networking does not work on a dual-stack cluster, and the stack type is chosen with the cluster's ranges.",
  fix: "Leave stackType out, or do without enableMultiNetworking.",
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [MULTI_NETWORKING_OR_DUAL_STACK, DUAL_STACK],
  checks: [
    on(CLUSTER, function* (cluster) {
      if (cluster.enableMultiNetworking !== true) return;
      if (cluster.ipAllocationPolicy?.stackType !== DUAL_STACK.value) return;
      yield {
        path: "ipAllocationPolicy.stackType",
        reason: `"${DUAL_STACK.value}" stands beside enableMultiNetworking`,
      };
    }),
  ],
});
