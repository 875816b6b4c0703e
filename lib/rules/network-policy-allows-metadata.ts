import { EMPTY_LIST_ADMITS_ALL, POLICIES_ADD_UP } from "../facts/network-policy";
import { METADATA_SERVER } from "../facts/workload-identity";
import { NETWORK_POLICY } from "../inventory/subjects";
import { parseIpAddress } from "../values/cidr";
import { covers, type IpBlock } from "../values/ip-block";
import { runsDataplaneV2, runsWorkloadIdentity } from "./cluster";
import { cutOffFrom, type Destination } from "./egress";
import { on, rule } from "./rule";

const { address, port, protocol } = METADATA_SERVER.value;
const SERVER = parseIpAddress(address)!;

export const networkPolicyAllowsMetadata = rule({
  id: "network-policy-allows-metadata",
  title: "With Workload Identity, Pods whose egress is isolated can still reach the metadata server",
  why: "A Pod gets the token of its service account there: without it every call of a Google API fails, after a long timeout.",
  fix: `Add an egress rule to ipBlock ${address}/32, ${protocol} port ${port}.`,
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [METADATA_SERVER, POLICIES_ADD_UP, EMPTY_LIST_ADMITS_ALL],
  checks: [
    on(NETWORK_POLICY, function* (policy, around) {
      const { home } = around;
      if (home === undefined || runsDataplaneV2(home)?.value === false || runsWorkloadIdentity(home) !== true) return;
      yield* cutOffFrom(SERVED_AT_NODES, policy, around);
    }),
  ],
});

/** It answers on the node itself: no selector of Pods selects it. */
const SERVED_AT_NODES: Destination = {
  name: "the metadata server",
  protocol,
  port,
  concerns: () => true,
  servers: [
    {
      name: "the metadata server",
      admits: ({ ipBlock }) => (!ipBlock ? false : covers(ipBlock as IpBlock, SERVER)),
    },
  ],
};
