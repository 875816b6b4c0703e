import { CONNTRACK_BUCKETS, CONNTRACK_MAX } from "./conntrack";
import { fact } from "./fact";
import { PAGES } from "./pages";

/** What a sysctl takes: whole numbers, both bounds included; no bounds where the page gives none. */
export interface SysctlValues {
  readonly min?: number | undefined;
  /** As text where it is more than a JavaScript number holds. */
  readonly max?: number | string | undefined;
  /** How many numbers, with blanks between them. @default 1 */
  readonly count?: number | undefined;
}

const INT_MAX = 2147483647;
const ULONG_MAX = "18446744073692774399";

const { sysctl: conntrackMax, ...conntrackMaxValues } = CONNTRACK_MAX.value;
const { sysctl: conntrackBuckets, ...conntrackBucketsValues } = CONNTRACK_BUCKETS.value;

/** The sysctls that `linuxNodeConfig` is documented to take. */
export const NODE_SYSCTLS = fact<Readonly<Record<string, SysctlValues>>>(
  {
    "net.core.busy_poll": {},
    "net.core.busy_read": {},
    "net.core.netdev_max_backlog": { max: INT_MAX - 1 },
    "net.core.optmem_max": {},
    "net.core.rmem_default": { min: 2304, max: INT_MAX },
    "net.core.rmem_max": { min: 2304, max: INT_MAX },
    "net.core.somaxconn": { min: 128, max: INT_MAX },
    "net.core.wmem_default": { min: 4608, max: INT_MAX },
    "net.core.wmem_max": { min: 4608, max: INT_MAX },
    "net.ipv4.tcp_rmem": { count: 3 },
    "net.ipv4.tcp_tw_reuse": { min: 0, max: 2 },
    "net.ipv4.tcp_wmem": { count: 3 },
    "net.netfilter.nf_conntrack_acct": { min: 0, max: 1 },
    [conntrackBuckets]: conntrackBucketsValues,
    [conntrackMax]: conntrackMaxValues,
    "net.netfilter.nf_conntrack_tcp_timeout_close_wait": { min: 60, max: 3600 },
    "net.netfilter.nf_conntrack_tcp_timeout_established": { min: 600, max: 86400 },
    "net.netfilter.nf_conntrack_tcp_timeout_time_wait": { min: 1, max: 600 },
    "kernel.shmall": { min: 0, max: ULONG_MAX },
    "kernel.shmmax": { min: 0, max: ULONG_MAX },
    "kernel.shmmni": { min: 4096, max: 32768 },
    "vm.max_map_count": { min: 65536, max: INT_MAX },
  },
  { source: PAGES.nodeSystemConfig, section: "Sysctl configuration options", readOn: "2026-11-21" },
);

/** More names were added in 2025-08; that list was not read, so another name may well be accepted. */
export const MORE_SYSCTLS = fact(true, {
  source: PAGES.releaseNotes,
  section: "Node system configuration",
  readOn: "2026-07-31",
  certainty: "unverified",
});
