import { versionWithoutPodIpLeak } from "../../lib/rules/version-without-pod-ip-leak";
import { describeRule } from "../support/rule";
import { cluster, daemonSet, k8s, provider, unknown, v2, type Res } from "../support/stack";

const runs = (masterVersion: unknown, inputs: object = {}): Res =>
  v2("web", inputs, { outputs: { datapathProvider: "ADVANCED_DATAPATH", masterVersion } });
const refused = ["mandatory web masterVersion"];
const host = (path: string, readOnly?: boolean) => ({
  containers: [{ name: "c", volumeMounts: [{ name: "cni", mountPath: "/cni", readOnly }] }],
  volumes: [{ name: "cni", hostPath: { path } }],
});
const cleanup = (by: string) => daemonSet("cleanup", host("/var/lib/cni/networks/gke-pod-network"), by);

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
  "another DaemonSet": {
    stack: [runs("1.24.1-gke.1"), provider("p", "web"), daemonSet("logs", host("/var/log"), "p")],
    finds: refused,
    refuses: [],
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
