import { DEFAULT_DNS_PROVIDERS, DNS_CACHE_ADDRESS, DNS_PODS, DNS_PROVIDERS, JUDGED_AT_THE_CACHE } from "../facts/dns";
import { EMPTY_LIST_ADMITS_ALL, NAMESPACE_NAME_LABEL, POLICIES_ADD_UP } from "../facts/network-policy";
import { FLOORS } from "../facts/versions";
import { METADATA_SERVER } from "../facts/workload-identity";
import type { Home } from "../inventory/home";
import { NETWORK_POLICY } from "../inventory/subjects";
import { runsDataplaneV2 } from "./cluster";
import { dnsServersOf } from "./dns-servers";
import { cutOffFrom, type Destination } from "./egress";
import { on, rule, type Around } from "./rule";

const { namespace: dnsNamespace, label, values, port, protocol } = DNS_PODS.value;

export const networkPolicyAllowsDns = rule({
  id: "network-policy-allows-dns",
  title: "Pods whose egress is isolated can still look names up",
  why: "Without DNS hardly any connection begins: programs fail with timeouts or unknown hosts, and nothing points at the policy.",
  fix: admit(`the Pods ${values.map((v) => `${label}: ${v}`).join(" and ")} of namespace ${dnsNamespace}`),
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [
    DNS_PODS,
    DNS_CACHE_ADDRESS,
    DNS_PROVIDERS,
    DEFAULT_DNS_PROVIDERS,
    JUDGED_AT_THE_CACHE,
    FLOORS.nodeLocalDnsCache,
    METADATA_SERVER,
    POLICIES_ADD_UP,
    EMPTY_LIST_ADMITS_ALL,
    NAMESPACE_NAME_LABEL,
  ],
  checks: [
    on(NETWORK_POLICY, function* (policy, around) {
      const { home } = around;
      if (home === undefined || runsDataplaneV2(home)?.value === false) return;
      yield* cutOffFrom(dnsIn(home, around), policy, around);
    }),
  ],
});

function dnsIn(home: Home, around: Around): Destination {
  const { servers, besideCache, peers } = dnsServersOf(home, around);
  return {
    name: "DNS",
    protocol,
    port,
    concerns: ({ dnsPolicy }) => /^ClusterFirst/.test(dnsPolicy ?? "ClusterFirst"),
    servers,
    fix: peers && admit(peers),
    lookalikes: {
      servers: besideCache,
      softer: "that Dataplane V2 judges lookups at the cache was seen in its code, and is on no page",
    },
  };
}

function admit(peers: string): string {
  return `Add an egress rule to ${peers}, port ${port} over UDP and TCP.`;
}
