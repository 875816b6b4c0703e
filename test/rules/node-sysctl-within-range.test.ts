import { nodeSysctlWithinRange } from "../../lib/rules/node-sysctl-within-range";
import { purely } from "../support/faces";
import { describeRule, type Case } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, pool, unknown, v2, type Res } from "../support/stack";

const node = (sysctls: unknown) => ({ nodeConfig: { linuxNodeConfig: { sysctls } } });
const on = (sysctls: unknown): readonly Res[] => [v2("web"), pool("edge", node(sysctls), "web")];
const at = (name: string): string => `nodeConfig.linuxNodeConfig.sysctls["${name}"]`;
const accepts = (name: string, value: unknown): Case => ({ stack: on({ [name]: value }) });
const refuses = (name: string, value: unknown): Case => ({
  stack: on({ [name]: value }),
  finds: [`mandatory edge ${at(name)}`],
});
const advises = (name: string, value: unknown): Case => ({
  stack: on({ [name]: value }),
  finds: [`advisory edge ${at(name)}`],
});

/** The bounds as gcloud's reference has them, written out a second time. */
const BOUNDS: readonly (readonly [name: string, min: string, max: string])[] = [
  ["net.core.rmem_default", "2304", "2147483647"],
  ["net.core.rmem_max", "2304", "2147483647"],
  ["net.core.wmem_default", "4608", "2147483647"],
  ["net.core.wmem_max", "4608", "2147483647"],
  ["net.core.somaxconn", "128", "2147483647"],
  ["net.core.netdev_max_backlog", "1", "2147483646"],
  ["net.core.optmem_max", "1", "2147483646"],
  ["net.ipv4.tcp_ecn", "0", "2"],
  ["net.ipv4.tcp_max_orphans", "16384", "262144"],
  ["net.ipv4.tcp_max_tw_buckets", "4096", "2147483647"],
  ["net.ipv4.tcp_mtu_probing", "0", "2"],
  ["net.ipv4.tcp_syn_retries", "1", "127"],
  ["net.ipv4.tcp_tw_reuse", "0", "2"],
  ["net.netfilter.nf_conntrack_max", "65536", "4194304"],
  ["net.netfilter.nf_conntrack_buckets", "65536", "524288"],
  ["net.netfilter.nf_conntrack_tcp_timeout_close_wait", "60", "3600"],
  ["net.netfilter.nf_conntrack_tcp_timeout_time_wait", "1", "600"],
  ["net.netfilter.nf_conntrack_tcp_timeout_established", "600", "86400"],
  ["net.netfilter.nf_conntrack_acct", "0", "1"],
  ["kernel.shmmni", "4096", "32768"],
  ["kernel.shmmax", "0", "18446744073692774399"],
  ["kernel.shmall", "0", "18446744073692774399"],
  ["kernel.dmesg_restrict", "0", "1"],
  ["kernel.kptr_restrict", "0", "2"],
  ["kernel.perf_event_paranoid", "-1", "3"],
  ["kernel.sched_rt_runtime_us", "-1", "1000000"],
  ["kernel.softlockup_panic", "0", "1"],
  ["kernel.sysrq", "0", "511"],
  ["kernel.yama.ptrace_scope", "0", "3"],
  ["fs.aio-max-nr", "65536", "4194304"],
  ["fs.file-max", "104857", "67108864"],
  ["fs.inotify.max_user_instances", "8192", "1048576"],
  ["fs.inotify.max_user_watches", "8192", "1048576"],
  ["fs.nr_open", "1048576", "2147483584"],
  ["vm.dirty_background_bytes", "0", "68719476736"],
  ["vm.dirty_background_ratio", "1", "100"],
  ["vm.dirty_bytes", "0", "68719476736"],
  ["vm.dirty_expire_centisecs", "0", "6000"],
  ["vm.dirty_ratio", "1", "100"],
  ["vm.dirty_writeback_centisecs", "0", "1000"],
  ["vm.max_map_count", "65536", "2147483647"],
  ["vm.min_free_kbytes", "67584", "1048576"],
  ["vm.overcommit_memory", "0", "2"],
  ["vm.overcommit_ratio", "0", "100"],
  ["vm.swappiness", "0", "200"],
  ["vm.vfs_cache_pressure", "0", "100"],
  ["vm.watermark_scale_factor", "10", "3000"],
];
const next = (text: string, by: bigint): string => `${BigInt(text) + by}`;

describeRule(
  nodeSysctlWithinRange,
  Object.fromEntries(
    BOUNDS.flatMap(([name, min, max]) => [
      [`${name}: the smallest`, accepts(name, min)],
      [`${name}: one under it`, refuses(name, next(min, -1n))],
      [`${name}: the largest`, accepts(name, max)],
      [`${name}: one over it`, refuses(name, next(max, 1n))],
    ]),
  ),
);

const max = "net.netfilter.nf_conntrack_max";

describeRule(nodeSysctlWithinRange, {
  "in a pool that its cluster reports as well: said once": {
    stack: [
      v2(
        "web",
        { initialNodeCount: 1 },
        { outputs: { nodePools: [node({}), { name: "edge-1", ...node({ [max]: "1" }) }], ...node({ [max]: "1" }) } },
      ),
      pool("edge", { name: "edge-1", ...node({ [max]: "1" }) }, "web"),
    ],
    finds: [`mandatory edge ${at(max)}`],
  },
  "none at all": { stack: [v2("web"), pool("edge", { nodeConfig: { linuxNodeConfig: {} } }, "web")] },
  "a number instead of text": accepts(max, 65536),
  "a number instead of text, one under": refuses(max, 65535),
  "no number": refuses(max, "many"),
  "half a number": refuses(max, "65536.5"),
  empty: refuses(max, ""),
  "two numbers where one belongs": refuses(max, "65536 65536"),
  null: accepts(max, null),
  "null, by a name that is not listed": accepts("net.ipv4.ip_local_port_range", null),
  "a listed one without a documented range": accepts("net.core.busy_read", "0"),
  "a listed one without a documented range, no number": refuses("net.core.busy_poll", "on"),
  "three numbers": accepts("net.ipv4.tcp_rmem", "4096 87380 6291456"),
  "three numbers with a tab": accepts("net.ipv4.tcp_wmem", "4096\t16384 4194304"),
  "three equal numbers": accepts("net.ipv4.tcp_rmem", "4096 4096 4096"),
  "three numbers, the smallest there are": accepts("net.ipv4.tcp_rmem", "1 1 1"),
  "three numbers, one of them none": refuses("net.ipv4.tcp_wmem", "0 16384 4194304"),
  "three numbers, the minimum above the others": advises("net.ipv4.tcp_rmem", "6291456 87380 4096"),
  "three numbers, the default one above the maximum": advises("net.ipv4.tcp_wmem", "4096 4194304 4194303"),
  "two of three numbers": refuses("net.ipv4.tcp_rmem", "4096 87380"),
  "three words": refuses("net.ipv4.tcp_wmem", "small medium large"),
  "a word": accepts("net.ipv4.tcp_congestion_control", "bbr"),
  "a word of one node image only": accepts("net.ipv4.tcp_congestion_control", "yeah"),
  "a word that is none": refuses("net.ipv4.tcp_congestion_control", "bbr2"),
  "a number where a word belongs": refuses("net.ipv4.tcp_congestion_control", 1),
  "a name that is not listed": advises("net.ipv4.ip_local_port_range", "32768 60999"),
  "a name that is not listed, its value not known yet": advises("net.ipv4.ip_local_port_range", unknown),
  "not known yet": { stack: on({ [max]: unknown }), undecided: ["edge"] },
  "all not known yet": { stack: on(unknown), undecided: ["edge"] },
  "an unknown one hides no other": {
    stack: on({ "kernel.shmmni": unknown, [max]: "1" }),
    finds: [`mandatory edge ${at(max)}`],
    undecided: ["edge"],
  },
  "in the cluster's own nodes": {
    stack: [v2("web", node({ [max]: "1" }))],
    finds: [`mandatory web ${at(max)}`],
  },
  "in a pool inside the cluster": {
    stack: [v2("web", { nodePools: [{}, node({ [max]: "1" })] })],
    finds: [`mandatory web nodePools[1].${at(max)}`],
  },
  "without Dataplane V2 as well": {
    stack: [cluster("old"), pool("edge", node({ [max]: "1" }), "old")],
    finds: [`mandatory edge ${at(max)}`],
  },
});

test("undefined, as a program may write it, counts as not given", () => {
  const inputs = node({ [max]: undefined, "net.ipv4.ip_local_port_range": undefined });
  expect(purely(nodeSysctlWithinRange, [v2("web"), { ...pool("edge", {}, "web"), inputs }]).finds).toEqual([]);
});

const saidOf = (name: string, value: string): readonly string[] =>
  sentencesOf(nodeSysctlWithinRange, on({ [name]: value }));

test("the sentences", () => {
  expect(saidOf("net.core.netdev_max_backlog", "0")).toEqual([
    `${at("net.core.netdev_max_backlog")}: 0 is not between 1 and 2147483646. Choose a number from 1 to 2147483646. [node-sysctl-within-range]`,
  ]);
  expect(saidOf("net.ipv4.tcp_rmem", "0 0 0")).toEqual([
    `${at("net.ipv4.tcp_rmem")}: 0 0 0 is less than 1. Choose a number from 1. [node-sysctl-within-range]`,
  ]);
  expect(saidOf("net.ipv4.tcp_rmem", "6291456 87380 4096")).toEqual([
    `${at("net.ipv4.tcp_rmem")}: 6291456 87380 4096 is not in the order minimum, default, maximum. Write the smallest number first and the largest last. Advisory only: that GKE refuses another order is not documented. [node-sysctl-within-range]`,
  ]);
  expect(saidOf("net.ipv4.tcp_congestion_control", "bbr2")).toEqual([
    `${at("net.ipv4.tcp_congestion_control")}: is none of reno, cubic, bbr, lp, htcp, vegas, dctcp, bic, cdg, highspeed, hybla, illinois, nv, scalable, veno, westwood, yeah. Choose one of them that the node image has. [node-sysctl-within-range]`,
  ]);
});
