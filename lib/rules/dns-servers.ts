import { DEFAULT_DNS_PROVIDERS, DNS_CACHE_ADDRESS, DNS_PODS, DNS_PROVIDERS } from "../facts/dns";
import { NAMESPACE_NAME_LABEL } from "../facts/network-policy";
import { METADATA_SERVER } from "../facts/workload-identity";
import { serviceRangesOf, type AddressRange } from "../inventory/address-ranges";
import type { Home } from "../inventory/home";
import { ifKnown } from "../inventory/view";
import { type Cidr, contains, formatCidr, parseCidr, parseIpAddress } from "../values/cidr";
import { meetsFloors } from "../values/gke-version";
import { covers, type IpBlock } from "../values/ip-block";
import { type LabelSelector, matchesAtLeast } from "../values/label-selector";
import { allOf, anyOf, type Verdict } from "../values/verdict";
import { versionOf } from "./cluster";
import type { Peer, Server } from "./egress";
import type { Around } from "./rule";

const { namespace: dnsNamespace, label, values } = DNS_PODS.value;
const [server, cache] = values;
const { atMetadataServer, inPods } = DNS_PROVIDERS.value;
const CACHE = parseIpAddress(DNS_CACHE_ADDRESS.value)!;
const METADATA = parseIpAddress(METADATA_SERVER.value.address)!;

/** Who answers the Pods of a cluster on Dataplane V2. */
interface DnsServers {
  /** Where it cannot be told which answer: all that may. */
  readonly servers: readonly Server[];
  /** Where the cache answers: what is easily taken for it. */
  readonly besideCache: readonly Server[];
  /** What to admit, where that is not what it usually is. */
  readonly peers?: string | undefined;
}

export function dnsServersOf(home: Home, around: Around): DnsServers {
  const isCached = runsCache(home, around);
  const provider = providerOf(home);
  const bySelector = podsOfDns(home, around, provider);
  const kubeDns: Server = { name: "kube-dns", admits: bySelector(server) };
  const caches: Server = { name: "NodeLocal DNSCache", admits: bySelector(cache) };
  const atAddress: Server = { ...caches, admits: byBlock(CACHE) };
  const ifCached = (...those: Server[]) => (isCached === false ? [] : those);
  const besideCache = isCached === true ? [kubeDns, atAddress] : [];
  if (provider !== atMetadataServer)
    return { servers: [...(isCached === true ? [] : [kubeDns]), ...ifCached(caches)], besideCache };
  const cloudDns: Server = { name: "Cloud DNS", admits: byBlock(METADATA) };
  const blocks = [...(isCached === true ? [] : [METADATA]), ...(isCached === false ? [] : [CACHE])].map(formatCidr);
  const pods = isCached === false ? "" : `the Pods ${label}: ${cache} of namespace ${dnsNamespace}, and to `;
  return {
    // Whether a lookup at the cache's address, where Cloud DNS sends it, is redirected as well, nobody says.
    servers: [...(isCached === true ? [] : [cloudDns]), ...ifCached(caches, atAddress)],
    besideCache,
    peers: `${pods}ipBlock ${blocks.join(" and ")}`,
  };
}

/** Autopilot always runs the cache; a cluster that says nothing got it by default, or did not, when it was created. */
function runsCache(home: Home, { given, creating }: Around): Verdict {
  if (isAutopilot(home) === true) return true;
  const { cluster } = home;
  const enabled = ifKnown(() => ({ is: cluster?.subject.addonsConfig?.dnsCacheConfig?.enabled ?? undefined }));
  if (cluster === undefined || enabled === undefined || enabled.is !== undefined) return enabled?.is;
  const version = ifKnown(() => versionOf(home, creating));
  if (version === undefined || version.softer !== undefined) return undefined;
  return meetsFloors(version.value, given.floors.nodeLocalDnsCache) === false ? false : undefined;
}

/** Of a cluster that names none, the default of its mode. */
function providerOf(home: Home): string | undefined {
  const { cluster } = home;
  const named = ifKnown(() => ({ is: cluster?.subject.dnsConfig?.clusterDns ?? undefined }));
  if (named === undefined) return undefined;
  if (named.is === atMetadataServer || named.is === inPods) return named.is;
  const autopilot = isAutopilot(home);
  return autopilot === undefined ? undefined : DEFAULT_DNS_PROVIDERS.value[autopilot ? "autopilot" : "standard"];
}

function isAutopilot({ cluster, assumed }: Home): Verdict {
  if (cluster === undefined) return assumed.autopilot;
  return ifKnown(() => cluster.subject.enableAutopilot === true) ?? assumed.autopilot;
}

/** Whether an address that is nobody's Pod is admitted. */
const byBlock =
  (address: Cidr): Server["admits"] =>
  ({ ipBlock }) =>
    !ipBlock ? false : covers(ipBlock as IpBlock, address);

/**
 * Whether the Pods with this label are admitted. A block names addresses before they are translated to a Pod's, and
 * Pods are judged by their labels: of one that holds the Services it cannot be told what it does.
 */
function podsOfDns(home: Home, { inventory }: Around, provider: string | undefined) {
  let services: readonly AddressRange[] | undefined;
  const inServices = (block: IpBlock): Verdict => {
    services ??= serviceRangesOf(home, inventory).known;
    if (services.length === 0) return isNoService(block) ? false : undefined;
    return anyOf(services, (range) => covers(block, range.cidr));
  };
  const elsewhere = provider === inPods ? [] : [CACHE, METADATA];
  const mayHold = (block: IpBlock): Verdict =>
    anyOf([inServices, ...elsewhere.map((a) => (b: IpBlock) => covers(b, a))], (judge) => judge(block));
  return (value: string): Server["admits"] =>
    (peer, namespace) => {
      if (!peer.ipBlock) return selects(peer, namespace, value);
      return mayHold(peer.ipBlock as IpBlock) === false ? false : undefined;
    };
}

/** Whether a block holds one of the two addresses alone. */
function isNoService({ cidr }: IpBlock): boolean {
  const block = parseCidr(cidr);
  return block !== undefined && [CACHE, METADATA].some((address) => contains(address, block));
}

const selects = ({ namespaceSelector, podSelector }: Peer, namespace: string, value: string): Verdict =>
  allOf(["namespace", "pod"] as const, (part) => {
    if (part === "pod") return !podSelector || matchesAtLeast(podSelector as LabelSelector, { [label]: value });
    if (!namespaceSelector) return namespace === dnsNamespace;
    return matchesAtLeast(namespaceSelector as LabelSelector, { [NAMESPACE_NAME_LABEL.value]: dnsNamespace });
  });
