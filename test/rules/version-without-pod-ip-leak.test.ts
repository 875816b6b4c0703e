import { versionWithoutPodIpLeak } from "../../lib/rules/version-without-pod-ip-leak";
import { describeRule } from "../support/rule";
import { cluster, daemonSet, deployment, k8s, provider, unknown, v2, type Res } from "../support/stack";

const runs = (masterVersion: unknown, inputs: object = {}): Res =>
  v2("web", inputs, { outputs: { datapathProvider: "ADVANCED_DATAPATH", masterVersion } });
const refused = ["mandatory web masterVersion"];
const host = (path: unknown, readOnly?: boolean) => ({
  containers: [{ name: "c", volumeMounts: [{ name: "cni", mountPath: "/cni", readOnly }] }],
  volumes: [{ name: "cni", hostPath: { path } }],
});
const cleanup = (by: string) => daemonSet("cleanup", host("/var/lib/cni/networks/gke-pod-network"), by);
const leaking = [runs("1.24.1-gke.1"), provider("p", "web")];
const beside = (path: unknown, readOnly?: boolean) => [...leaking, daemonSet("agent", host(path, readOnly), "p")];
const perhaps = { finds: ["advisory web masterVersion"], refuses: [] };
const certainly = { finds: refused, refuses: [] };

describeRule(versionWithoutPodIpLeak, {
  "before the first affected line": { stack: [runs("1.21.14-gke.18800")] },
  "in an affected line": { stack: [runs("1.22.0-gke.1")], finds: refused, refuses: [] },
  "one build under the fix": { stack: [runs("1.22.17-gke.3099")], finds: refused, refuses: [] },
  "the fix of its line": { stack: [runs("1.22.17-gke.3100")] },
  "1.23, under and at": {
    stack: [runs("1.23.16-gke.200"), v2("old", {}, { outputs: { masterVersion: "1.23.16-gke.199" } })],
    finds: ["mandatory old masterVersion"],
    refuses: [],
  },
  "1.24 under": { stack: [runs("1.24.9-gke.3199")], finds: refused, refuses: [] },
  "1.25 under": { stack: [runs("1.25.6-gke.199")], finds: refused, refuses: [] },
  "1.25 at": { stack: [runs("1.25.6-gke.200")] },
  "after the last affected line": { stack: [runs("1.26.0-gke.1")] },
  "no version": { stack: [v2("web")] },
  "pinned affected: it may run something newer": {
    stack: [v2("web", { minMasterVersion: "1.24.1-gke.1" })],
    finds: ["advisory web minMasterVersion"],
    refuses: ["web minMasterVersion"],
  },
  "an alias": { stack: [v2("web", { minMasterVersion: "1.25" })], undecided: ["web"] },
  "pinned affected, running fixed": {
    stack: [runs("1.28.1-gke.1", { minMasterVersion: "1.24.1-gke.1" })],
    refuses: ["web minMasterVersion"],
  },
  "not known yet": { stack: [runs(unknown)] },
  "pinned to the fix: the provider upgrades it to just that": {
    stack: [runs("1.24.1-gke.1", { minMasterVersion: "1.24.9-gke.3200" })],
  },
  "pinned to one build less": {
    stack: [runs("1.24.1-gke.1", { minMasterVersion: "1.24.9-gke.3199" })],
    finds: ["mandatory web minMasterVersion"],
  },
  "pinned to what it runs": {
    stack: [runs("1.24.1-gke.1", { minMasterVersion: "1.24.1-gke.1" })],
    finds: refused,
    refuses: ["web minMasterVersion"],
  },
  "pinned to what it runs, by an alias": {
    stack: [runs("1.24.1-gke.1", { minMasterVersion: "1.24" })],
    finds: refused,
    refuses: [],
  },
  "pinned to a newer line": { stack: [runs("1.24.1-gke.1", { minMasterVersion: "1.26" })] },
  "pinned to an alias of an affected line": {
    stack: [runs("1.24.1-gke.1", { minMasterVersion: "1.25" })],
    undecided: ["web"],
  },
  "pinned to the newest, whichever that is": {
    stack: [runs("1.24.1-gke.1", { minMasterVersion: "latest" })],
    finds: refused,
    refuses: [],
  },
  "pinned to what is not known yet": {
    stack: [runs("1.24.1-gke.1", { minMasterVersion: unknown })],
    finds: ["advisory web masterVersion"],
    refuses: [],
  },
  "pinned to nothing": {
    stack: [runs("1.24.1-gke.1", { minMasterVersion: "" }), v2("old", { minMasterVersion: "" }), v2("new")],
    finds: refused,
    refuses: [],
  },
  "assumed affected": {
    stack: [v2("web")],
    given: { assume: { cluster: { version: "1.24.1-gke.1" } } },
    finds: ["mandatory web assume.cluster.version"],
  },
  "assumed affected, and pinned to the fix": {
    stack: [v2("web", { minMasterVersion: "1.24.9-gke.3200" })],
    given: { assume: { cluster: { version: "1.24.1-gke.1" } } },
  },
  "assumed fixed, and pinned affected": {
    stack: [v2("web", { minMasterVersion: "1.24.1-gke.1" })],
    given: { assume: { cluster: { version: "1.24.9-gke.3200" } } },
  },
  "a cleanup runs there": { stack: [runs("1.24.1-gke.1"), provider("p", "web"), cleanup("p")] },
  "a cleanup runs, nobody knows where": { stack: [runs("1.24.1-gke.1"), provider("p"), cleanup("p")] },
  "a cleanup runs in another cluster": {
    stack: [runs("1.24.1-gke.1"), v2("other"), provider("p", "other"), cleanup("p")],
    finds: refused,
    refuses: [],
  },
  "a dry run, which may not write": {
    stack: [
      runs("1.24.1-gke.1"),
      provider("p", "web"),
      daemonSet("dry", host("/var/lib/cni/networks/gke-pod-network", true), "p"),
    ],
    finds: refused,
    refuses: [],
  },
  "another DaemonSet": { stack: beside("/var/log"), ...certainly },
  "the folder of all networks": { stack: beside("/var/lib/cni/networks") },
  "written in another way": { stack: beside("//var/lib/./cni/networks/") },
  "a folder beside it, whose name begins alike": { stack: beside("/var/lib/cni/networks-other"), ...certainly },
  "a folder beside those above it": { stack: beside("/var/lib/cn"), ...certainly },
  "the folder above": { stack: beside("/var/lib/cni"), ...perhaps },
  "the whole node": { stack: beside("/"), ...perhaps },
  "the whole node, to read": { stack: beside("/", true), ...certainly },
  "a folder of no path": { stack: beside(""), ...certainly },
  "a folder whose path is no text": { stack: beside(7), ...certainly },
  "a folder not known yet": { stack: beside(unknown), ...perhaps },
  "the folder above, not known yet whether it may write": {
    stack: [
      ...leaking,
      daemonSet("agent", { ...host("/var/lib/cni"), containers: [{ name: "c", volumeMounts: unknown }] }, "p"),
    ],
    ...perhaps,
  },
  "a cleanup when it starts": {
    stack: [
      ...leaking,
      daemonSet(
        "agent",
        { ...host("/var/lib/cni/networks"), containers: [], initContainers: host("").containers },
        "p",
      ),
    ],
    ...perhaps,
  },
  "the folder above, in another cluster": {
    stack: [runs("1.24.1-gke.1"), v2("other"), provider("p", "other"), daemonSet("agent", host("/var/lib/cni"), "p")],
    ...certainly,
  },
  "a Deployment, which is not on every node": {
    stack: [...leaking, deployment("agent", { app: "agent" }, host("/var/lib/cni/networks"), "p")],
    ...certainly,
  },
  "a release that may hold one": {
    stack: [runs("1.24.1-gke.1"), provider("p", "web"), k8s("helm.sh/v3 Release", "addons", {}, "p")],
    finds: ["advisory web masterVersion"],
    refuses: [],
  },
  "without Dataplane V2": {
    stack: [cluster("old", { datapathProvider: "LEGACY_DATAPATH", minMasterVersion: "1.24.1-gke.1" })],
  },
  "a newer fix by settings": {
    stack: [runs("1.25.6-gke.200")],
    given: { facts: { knownIssues: { podIpLeak: { fixed: ["1.25.6-gke.300"] } } } },
    finds: refused,
  },
});
