import { DNS_CACHE_ADDRESS, DNS_PODS, DNS_PROVIDERS } from "../facts/dns";
import { EMPTY_LIST_ADMITS_ALL, NAMESPACE_NAME_LABEL, POLICIES_ADD_UP } from "../facts/network-policy";
import { METADATA_SERVER } from "../facts/workload-identity";
import { serviceRangesOf, type AddressRange } from "../inventory/address-ranges";
import type { Home } from "../inventory/home";
import type { Inventory } from "../inventory/inventory";
import { NETWORK_POLICY } from "../inventory/subjects";
import { ifKnown } from "../inventory/view";
import { parseIpAddress } from "../values/cidr";
import { covers, type IpBlock } from "../values/ip-block";
import { type LabelSelector, matchesAtLeast } from "../values/label-selector";
import { allOf, anyOf, type Verdict } from "../values/verdict";
import { runsDataplaneV2 } from "./cluster";
import { cutOffFrom, type Destination, type Peer } from "./egress";
import { on, rule } from "./rule";

const { namespace: dnsNamespace, label, values, port, protocol } = DNS_PODS.value;
const CACHE = parseIpAddress(DNS_CACHE_ADDRESS.value)!;
const METADATA = parseIpAddress(METADATA_SERVER.value.address)!;

export const networkPolicyAllowsDns = rule({
  id: "network-policy-allows-dns",
  title: "Pods whose egress is isolated can still look names up",
  why: "Without DNS hardly any connection begins: programs fail with timeouts or unknown hosts, and nothing points at the policy.",
  fix: `Add an egress rule to the Pods ${values.map((v) => `${label}: ${v}`).join(" and ")} of namespace ${dnsNamespace}, port ${port} over UDP and TCP.`,
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [
    DNS_PODS,
    DNS_CACHE_ADDRESS,
    DNS_PROVIDERS,
    METADATA_SERVER,
    POLICIES_ADD_UP,
    EMPTY_LIST_ADMITS_ALL,
    NAMESPACE_NAME_LABEL,
  ],
  checks: [
    on(NETWORK_POLICY, function* (policy, around) {
      const { home, inventory } = around;
      if (home === undefined || runsDataplaneV2(home)?.value === false) return;
      yield* cutOffFrom(dnsIn(home, inventory), policy, around);
    }),
  ],
});

function dnsIn(home: Home, inventory: Inventory): Destination {
  const provider = ifKnown(() => home.cluster?.subject.dnsConfig?.clusterDns);
  const isCloudDns = provider === DNS_PROVIDERS.value.atMetadataServer;
  let services: readonly AddressRange[] | undefined;
  // Cloud DNS answers at the metadata server's address: there no Pod has to be reached, but for a cache.
  const inPods = (verdict: Verdict): Verdict => (isCloudDns && verdict === true ? undefined : verdict);
  const atMetadataServer = (block: IpBlock): Verdict => {
    if (provider === DNS_PROVIDERS.value.inPods) return false;
    const covered = covers(block, METADATA);
    return covered === true && !isCloudDns ? undefined : covered;
  };
  const inServices = (block: IpBlock): Verdict => {
    services ??= serviceRangesOf(home, inventory).known;
    return services.length === 0 ? undefined : anyOf(services, (range) => covers(block, range.cidr));
  };
  const inBlock = (block: IpBlock): Verdict =>
    anyOf([(b: IpBlock) => covers(b, CACHE), inServices, atMetadataServer], (judge) => judge(block));
  return {
    name: "DNS",
    protocol,
    port,
    concerns: ({ dnsPolicy }) => /^ClusterFirst/.test(dnsPolicy ?? "ClusterFirst"),
    admits: (peer, namespace) =>
      !peer.ipBlock ? inPods(selectsDns(peer, namespace)) : inBlock(peer.ipBlock as IpBlock),
  };
}

/** Whether a peer selects the Pods that answer, or the caches on the nodes. */
const selectsDns = ({ namespaceSelector, podSelector }: Peer, namespace: string): Verdict =>
  allOf(["namespace", "pod"] as const, (part) => {
    if (part === "pod")
      return !podSelector ? true : anyOf(values, (v) => matchesAtLeast(podSelector as LabelSelector, { [label]: v }));
    if (!namespaceSelector) return namespace === dnsNamespace;
    return matchesAtLeast(namespaceSelector as LabelSelector, { [NAMESPACE_NAME_LABEL.value]: dnsNamespace });
  });
