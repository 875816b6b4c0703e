import { nodeSysctlWithinRange } from "../../lib/rules/node-sysctl-within-range";
import { describeRule, type Case } from "../support/rule";
import { cluster, pool, unknown, v2, type Res } from "../support/stack";

const node = (sysctls: unknown) => ({ nodeConfig: { linuxNodeConfig: { sysctls } } });
const on = (sysctls: unknown): readonly Res[] => [v2("web"), pool("edge", node(sysctls), "web")];
const at = (name: string): string => `nodeConfig.linuxNodeConfig.sysctls["${name}"]`;
const accepts = (name: string, value: unknown): Case => ({ stack: on({ [name]: value }) });
const refuses = (name: string, value: unknown): Case => ({
  stack: on({ [name]: value }),
  finds: [`mandatory edge ${at(name)}`],
});

/** The bounds as gke-facts 4.2 has them, written out a second time. */
const BOUNDS: readonly (readonly [name: string, min: string, max: string])[] = [
  ["net.core.rmem_default", "2304", "2147483647"],
  ["net.core.rmem_max", "2304", "2147483647"],
  ["net.core.wmem_default", "4608", "2147483647"],
  ["net.core.wmem_max", "4608", "2147483647"],
  ["net.core.somaxconn", "128", "2147483647"],
  ["net.core.netdev_max_backlog", "0", "2147483646"],
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
  ["vm.max_map_count", "65536", "2147483647"],
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
  "none at all": { stack: [v2("web"), pool("edge", { nodeConfig: { linuxNodeConfig: {} } }, "web")] },
  "a number instead of text": accepts(max, 65536),
  "a number instead of text, one under": refuses(max, 65535),
  "no number": refuses(max, "many"),
  "half a number": refuses(max, "65536.5"),
  empty: refuses(max, ""),
  "two numbers where one belongs": refuses(max, "65536 65536"),
  "a listed one without a documented range": accepts("net.core.optmem_max", "1"),
  "a listed one without a documented range, no number": refuses("net.core.busy_poll", "on"),
  "three numbers": accepts("net.ipv4.tcp_rmem", "4096 87380 6291456"),
  "three numbers with a tab": accepts("net.ipv4.tcp_wmem", "4096\t16384 4194304"),
  "two of three numbers": refuses("net.ipv4.tcp_rmem", "4096 87380"),
  "three words": refuses("net.ipv4.tcp_wmem", "small medium large"),
  "a name that is not listed": {
    stack: on({ "net.ipv4.ip_local_port_range": "32768 60999" }),
    finds: [`advisory edge ${at("net.ipv4.ip_local_port_range")}`],
  },
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
