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
