import { fact } from "./fact";
import { PAGES } from "./pages";

const readOn = "2026-11-21";

/** The Pods that answer a cluster's names, and the caches on its nodes: in one namespace, on one port. */
export const DNS_PODS = fact(
  { namespace: "kube-system", label: "k8s-app", values: ["kube-dns", "node-local-dns"], port: 53, protocol: "UDP" },
  { source: PAGES.networkPolicies, section: "Network policy and DNS", readOn, certainty: "unverified" },
);

/** Where NodeLocal DNSCache listens. */
export const DNS_CACHE_ADDRESS = fact("169.254.20.10", {
  source: PAGES.nodeLocalDnsCache,
  section: "Network policy with NodeLocal DNSCache",
  readOn,
  certainty: "unverified",
});

/** The provider of names that answers at the metadata server's address, and the one that answers in Pods. */
export const DNS_PROVIDERS = fact(
  { atMetadataServer: "CLOUD_DNS", inPods: "KUBE_DNS" },
  { source: PAGES.cloudDns, section: "Enable cluster scope DNS", readOn, certainty: "unverified" },
);

/** What answers where a cluster names no provider. */
export const DEFAULT_DNS_PROVIDERS = fact(
  { standard: "KUBE_DNS", autopilot: "CLOUD_DNS" },
  { source: PAGES.serviceDiscovery, section: "Cluster DNS in GKE", readOn },
);

/**
 * On Dataplane V2 a lookup is redirected to the cache on its node before policies judge it: by the labels of the cache's
 * Pod, and neither by those of kube-dns nor by an address. The page says so of Services and the Pods behind them; the
 * data plane's code has a redirect of its own for NodeLocal DNSCache.
 */
export const JUDGED_AT_THE_CACHE = fact(true, {
  source: PAGES.fqdnNetworkPolicies,
  section: "Requirements and limitations",
  readOn,
  certainty: "inferred",
});
