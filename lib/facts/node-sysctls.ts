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
  /** What they are, where none is to be above the next. */
  readonly order?: string | undefined;
  /** Words in place of numbers: on any node image. */
  readonly words?: readonly string[] | undefined;
}

const INT_MAX = 2147483647;
const ULONG_MAX = "18446744073692774399";

/** The first five on Container-Optimized OS, all of them on Ubuntu. */
const CONGESTION_CONTROLS = [
  ...["reno", "cubic", "bbr", "lp", "htcp"],
  ...["vegas", "dctcp", "bic", "cdg", "highspeed", "hybla", "illinois", "nv", "scalable", "veno", "westwood", "yeah"],
];

const { sysctl: conntrackMax, ...conntrackMaxValues } = CONNTRACK_MAX.value;
const { sysctl: conntrackBuckets, ...conntrackBucketsValues } = CONNTRACK_BUCKETS.value;

/** Of a socket's buffer; that GKE refuses another order is not documented. */
const BUFFER: SysctlValues = { min: 1, count: 3, order: "minimum, default, maximum" };

/** The sysctls that `linuxNodeConfig` is documented to take; the busy ones by the API's own text. */
export const NODE_SYSCTLS = fact<Readonly<Record<string, SysctlValues>>>(
  {
    "net.core.busy_poll": {},
    "net.core.busy_read": {},
    "net.core.netdev_max_backlog": { min: 1, max: INT_MAX - 1 },
    "net.core.optmem_max": { min: 1, max: INT_MAX - 1 },
    "net.core.rmem_default": { min: 2304, max: INT_MAX },
    "net.core.rmem_max": { min: 2304, max: INT_MAX },
    "net.core.somaxconn": { min: 128, max: INT_MAX },
    "net.core.wmem_default": { min: 4608, max: INT_MAX },
    "net.core.wmem_max": { min: 4608, max: INT_MAX },
    "net.ipv4.tcp_congestion_control": { words: CONGESTION_CONTROLS },
    "net.ipv4.tcp_ecn": { min: 0, max: 2 },
    "net.ipv4.tcp_max_orphans": { min: 16384, max: 262144 },
    "net.ipv4.tcp_max_tw_buckets": { min: 4096, max: INT_MAX },
    "net.ipv4.tcp_mtu_probing": { min: 0, max: 2 },
    "net.ipv4.tcp_rmem": BUFFER,
    "net.ipv4.tcp_syn_retries": { min: 1, max: 127 },
    "net.ipv4.tcp_tw_reuse": { min: 0, max: 2 },
    "net.ipv4.tcp_wmem": BUFFER,
    "net.netfilter.nf_conntrack_acct": { min: 0, max: 1 },
    [conntrackBuckets]: conntrackBucketsValues,
    [conntrackMax]: conntrackMaxValues,
    "net.netfilter.nf_conntrack_tcp_timeout_close_wait": { min: 60, max: 3600 },
    "net.netfilter.nf_conntrack_tcp_timeout_established": { min: 600, max: 86400 },
    "net.netfilter.nf_conntrack_tcp_timeout_time_wait": { min: 1, max: 600 },
    "fs.aio-max-nr": { min: 65536, max: 4194304 },
    "fs.file-max": { min: 104857, max: 67108864 },
    "fs.inotify.max_user_instances": { min: 8192, max: 1048576 },
    "fs.inotify.max_user_watches": { min: 8192, max: 1048576 },
    "fs.nr_open": { min: 1048576, max: 2147483584 },
    "kernel.dmesg_restrict": { min: 0, max: 1 },
    "kernel.kptr_restrict": { min: 0, max: 2 },
    "kernel.perf_event_paranoid": { min: -1, max: 3 },
    "kernel.sched_rt_runtime_us": { min: -1, max: 1000000 },
    "kernel.shmall": { min: 0, max: ULONG_MAX },
    "kernel.shmmax": { min: 0, max: ULONG_MAX },
    "kernel.shmmni": { min: 4096, max: 32768 },
    "kernel.softlockup_panic": { min: 0, max: 1 },
    "kernel.sysrq": { min: 0, max: 511 },
    "kernel.yama.ptrace_scope": { min: 0, max: 3 },
    "vm.dirty_background_bytes": { min: 0, max: 68719476736 },
    "vm.dirty_background_ratio": { min: 1, max: 100 },
    "vm.dirty_bytes": { min: 0, max: 68719476736 },
    "vm.dirty_expire_centisecs": { min: 0, max: 6000 },
    "vm.dirty_ratio": { min: 1, max: 100 },
    "vm.dirty_writeback_centisecs": { min: 0, max: 1000 },
    "vm.max_map_count": { min: 65536, max: INT_MAX },
    "vm.min_free_kbytes": { min: 67584, max: 1048576 },
    "vm.overcommit_memory": { min: 0, max: 2 },
    "vm.overcommit_ratio": { min: 0, max: 100 },
    "vm.swappiness": { min: 0, max: 200 },
    "vm.vfs_cache_pressure": { min: 0, max: 100 },
    "vm.watermark_scale_factor": { min: 10, max: 3000 },
  },
  { source: PAGES.gcloudNodePools, section: "--system-config-from-file", readOn: "2026-11-21" },
);

/** The list grew in 2025-08 and may grow again: another name may well be accepted by a newer version. */
export const MORE_SYSCTLS = fact(true, {
  source: PAGES.releaseNotes,
  section: "Node system configuration",
  readOn: "2026-07-31",
  certainty: "unverified",
});
