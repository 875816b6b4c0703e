import { conntrackFitsMemory } from "../../lib/rules/conntrack-fits-memory";
import { describeRule } from "../support/rule";
import { cluster, pool, unknown, v2, type Res } from "../support/stack";

const MAX = "net.netfilter.nf_conntrack_max";
const BUCKETS = "net.netfilter.nf_conntrack_buckets";
const at = (name: string): string => `nodeConfig.linuxNodeConfig.sysctls["${name}"]`;
const node = (sysctls: unknown, machineType: unknown = "e2-standard-4") => ({
  nodeConfig: { machineType, linuxNodeConfig: { sysctls } },
});
const on = (sysctls: unknown, machineType?: unknown): readonly Res[] => [
  v2("web"),
  pool("edge", node(sysctls, machineType), "web"),
];
const tooFew = { finds: [`advisory edge ${at(MAX)}`] };
const tooFewBuckets = { finds: [`advisory edge ${at(BUCKETS)}`] };

describeRule(conntrackFitsMemory, {
  "not sized by hand": { stack: on({ "net.core.somaxconn": "128" }) },
  "16 GB, as many as fit": { stack: on({ [MAX]: "524288" }) },
  "16 GB, one fewer": { stack: on({ [MAX]: "524287" }), ...tooFew },
  "16 GB, one more": { stack: on({ [MAX]: "524289" }) },
  "1 GB: the smallest there is": { stack: on({ [MAX]: "65536" }, "e2-micro") },
  "128 GB: the largest there is": { stack: on({ [MAX]: "4194304" }, "e2-highmem-16") },
  "128 GB, one fewer": { stack: on({ [MAX]: "4194303" }, "e2-highmem-16"), ...tooFew },
  "256 GB: no more is allowed": { stack: on({ [MAX]: "4194304" }, "n2-highmem-32") },
  "a custom type": { stack: on({ [MAX]: "262144" }, "n2-custom-4-8192") },
  "a custom type, one fewer": { stack: on({ [MAX]: "262143" }, "n2-custom-4-8192"), ...tooFew },
  "no type: 4 GB": {
    stack: [v2("web"), pool("edge", { nodeConfig: { linuxNodeConfig: { sysctls: { [MAX]: "131072" } } } }, "web")],
  },
  "no type, one fewer": {
    stack: [v2("web"), pool("edge", { nodeConfig: { linuxNodeConfig: { sysctls: { [MAX]: "131071" } } } }, "web")],
    ...tooFew,
  },
  "a type that nobody knows": { stack: on({ [MAX]: "65536" }, "z9-giant-1"), undecided: ["edge"] },
  "a type not known yet": { stack: on({ [MAX]: "65536" }, unknown), undecided: ["edge"] },
  "a type that nobody knows, not sized by hand": { stack: on({}, "z9-giant-1") },
  "no number": { stack: on({ [MAX]: "many" }) },
  "not known yet": { stack: on({ [MAX]: unknown }), undecided: ["edge"] },
  "a quarter as buckets": { stack: on({ [MAX]: "524288", [BUCKETS]: "131072" }) },
  "one bucket fewer": { stack: on({ [MAX]: "524288", [BUCKETS]: "131071" }), ...tooFewBuckets },
  "the most buckets there are": { stack: on({ [MAX]: "4194304", [BUCKETS]: "524288" }) },
  "one fewer than the most": { stack: on({ [MAX]: "4194304", [BUCKETS]: "524287" }), ...tooFewBuckets },
  "buckets alone": { stack: on({ [BUCKETS]: "65536" }) },
  "buckets not known yet": { stack: on({ [MAX]: "524288", [BUCKETS]: unknown }), undecided: ["edge"] },
  "few buckets on a type that nobody knows": {
    stack: on({ [MAX]: "524288", [BUCKETS]: "65536" }, "z9-giant-1"),
    ...tooFewBuckets,
    undecided: ["edge"],
  },
  "in a pool inside the cluster": {
    stack: [v2("web", { nodePools: [node({ [MAX]: "65536" })] })],
    finds: [`advisory web nodePools[0].${at(MAX)}`],
  },
  "without Dataplane V2 as well": {
    stack: [cluster("old"), pool("edge", node({ [MAX]: "65536" }), "old")],
    ...tooFew,
  },
});
