import { multiNetworkingNotWithDualStack } from "../../lib/rules/multi-networking-not-with-dual-stack";
import { describeRule } from "../support/rule";
import { unknown, v2 } from "../support/stack";

const web = (enableMultiNetworking: unknown, stackType?: unknown) =>
  v2("web", { enableMultiNetworking, ipAllocationPolicy: { stackType } });
const refused = { finds: ["mandatory web ipAllocationPolicy.stackType"] };

describeRule(multiNetworkingNotWithDualStack, {
  "dual stack": { stack: [web(true, "IPV4_IPV6")], ...refused },
  "single stack": { stack: [web(true, "IPV4")] },
  "nothing said": { stack: [web(true)] },
  "no allocation policy": { stack: [v2("web", { enableMultiNetworking: true })] },
  "dual stack alone": { stack: [web(undefined, "IPV4_IPV6")] },
  "dual stack, multi-networking switched off": { stack: [web(false, "IPV4_IPV6")] },
  "stack type not known yet": { stack: [web(true, unknown)], undecided: ["web"] },
  "not known whether it is asked for": { stack: [web(unknown, "IPV4_IPV6")], undecided: ["web"] },
  "a policy that is none": { stack: [v2("web", { enableMultiNetworking: true, ipAllocationPolicy: null })] },
});
