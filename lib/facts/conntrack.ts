import { fact } from "./fact";
import { PAGES } from "./pages";

const limits = { source: PAGES.nodeSystemConfig, section: "Sysctl configuration options", readOn: "2026-11-21" };

export const CONNTRACK_MAX = fact({ sysctl: "net.netfilter.nf_conntrack_max", min: 65536, max: 4194304 }, limits);
export const CONNTRACK_BUCKETS = fact(
  { sysctl: "net.netfilter.nf_conntrack_buckets", min: 65536, max: 524288 },
  limits,
);

/** The recommended maximum is this many times the buckets. */
export const ENTRIES_PER_BUCKET = fact(4, limits);

/** One entry of the table for each this many kilobytes of the node's memory. */
export const KILOBYTES_PER_ENTRY = fact(32, {
  source: PAGES.troubleshootConnectivity,
  section: "Increase the size of the conntrack table",
  readOn: "2026-11-21",
});

/** The first versions whose node configuration takes these sysctls. */
export const CONNTRACK_FLOORS = fact(["1.32.0-gke.1448000"], { ...limits, certainty: "unverified" });
