import { conntrackFitsMemory } from "../../lib/rules/conntrack-fits-memory";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
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
const reporting = (...nodePools: readonly object[]): Res =>
  v2("web", { initialNodeCount: 1 }, { outputs: { initialNodeCount: 1, nodePools, ...nodePools[0] } });
const tooFew = { finds: [`advisory edge ${at(MAX)}`] };
const tooFewBuckets = { finds: [`advisory edge ${at(BUCKETS)}`] };

describeRule(conntrackFitsMemory, {
  "not sized by hand": { stack: on({ "net.core.somaxconn": "128" }) },
  "16 GB, as many as fit": { stack: on({ [MAX]: "524288" }) },
  "16 GB, one more": { stack: on({ [MAX]: "524289" }) },
  "16 GB, as many as fit the MemTotal of 16374176 kB": { stack: on({ [MAX]: "511693" }) },
  "16 GB, as many as fit where the kernel keeps 5 %": { stack: on({ [MAX]: "498073" }) },
  "16 GB, one fewer": { stack: on({ [MAX]: "498072" }), ...tooFew },
  "7 GB": { stack: on({ [MAX]: "217907" }, "c4-standard-2") },
  "7 GB, one fewer": { stack: on({ [MAX]: "217906" }, "c4-standard-2"), ...tooFew },
  "15 GB, in a series of 15.5 for each two vCPUs": { stack: on({ [MAX]: "466944" }, "c4-highmem-2") },
  "15 GB, one fewer": { stack: on({ [MAX]: "466943" }, "c4-highmem-2"), ...tooFew },
  "1 GB: the smallest there is": { stack: on({ [MAX]: "65536" }, "e2-micro") },
  "128 GB: the largest there is": { stack: on({ [MAX]: "4194304" }, "e2-highmem-16") },
  "128 GB, less what the kernel keeps": { stack: on({ [MAX]: "3984588" }, "e2-highmem-16") },
  "128 GB, one fewer": { stack: on({ [MAX]: "3984587" }, "e2-highmem-16"), ...tooFew },
  "256 GB: no more is allowed": { stack: on({ [MAX]: "4194304" }, "n2-highmem-32") },
  "256 GB, one fewer": { stack: on({ [MAX]: "4194303" }, "n2-highmem-32"), ...tooFew },
  "a custom type": { stack: on({ [MAX]: "249036" }, "n2-custom-4-8192") },
  "a custom type, one fewer": { stack: on({ [MAX]: "249035" }, "n2-custom-4-8192"), ...tooFew },
  "no type: 4 GB": {
    stack: [v2("web"), pool("edge", { nodeConfig: { linuxNodeConfig: { sysctls: { [MAX]: "124518" } } } }, "web")],
  },
  "no type, one fewer": {
    stack: [v2("web"), pool("edge", { nodeConfig: { linuxNodeConfig: { sysctls: { [MAX]: "124517" } } } }, "web")],
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
  "in a pool that its cluster reports as well: said once": {
    stack: [
      reporting({ name: "default-pool", ...node({}) }, { name: "edge-1", ...node({ [MAX]: "65536" }) }),
      pool("edge", { name: "edge-1", ...node({ [MAX]: "65536" }) }, "web"),
    ],
    ...tooFew,
  },
  "in the first pool, which its cluster reports as well: said once": {
    stack: [
      v2("web", node({ [MAX]: "65536" }), {
        outputs: { ...node({ [MAX]: "65536" }), nodePools: [{ name: "default-pool", ...node({ [MAX]: "65536" }) }] },
      }),
    ],
    finds: [`advisory web ${at(MAX)}`],
  },
  "in a pool of another program": { stack: [reporting({ name: "far", ...node({ [MAX]: "65536" }) })] },
  "without Dataplane V2 as well": {
    stack: [cluster("old"), pool("edge", node({ [MAX]: "65536" }), "old")],
    ...tooFew,
  },
});

test("the sentence names what the memory allows, not the least that is accepted", () =>
  expect(sentencesOf(conntrackFitsMemory, on({ [MAX]: "65536" }))).toEqual([
    'nodeConfig.linuxNodeConfig.sysctls["net.netfilter.nf_conntrack_max"]: 65536 entries are fewer than the 524288 that the memory of e2-standard-4 allows. Raise it to 524288. Advisory only: machine types are taken at the memory that their names promise. [conntrack-fits-memory]',
  ]));
