import { versionWithoutMetadataRace } from "../../lib/rules/version-without-metadata-race";
import { describeRule } from "../support/rule";
import { cluster, k8s, provider, unknown, v2, type Res } from "../support/stack";

const identity = { workloadIdentityConfig: { workloadPool: "p.svc.id.goog" } };
const runs = (masterVersion: unknown, inputs: object = identity): Res =>
  v2("web", inputs, { outputs: { ...inputs, masterVersion } });
const found = { finds: ["advisory web masterVersion"] };
const policy = (by: string): Res => k8s("networking.k8s.io/v1 NetworkPolicy", "any", { podSelector: {} }, by);

describeRule(versionWithoutMetadataRace, {
  "the last line without it": { stack: [runs("1.34.9-gke.9999999")] },
  "the first line with it": { stack: [runs("1.35.0-gke.1")], ...found },
  "a later line: no fix is known": { stack: [runs("1.36.0-gke.1")], ...found },
  "an alias of an affected line": {
    stack: [v2("web", { ...identity, minMasterVersion: "1.35" })],
    finds: ["advisory web minMasterVersion"],
  },
  "the alias latest": { stack: [v2("web", { ...identity, minMasterVersion: "latest" })], undecided: ["web"] },
  "the alias latest, without Workload Identity": { stack: [v2("web", { minMasterVersion: "latest" })] },
  "no version": { stack: [v2("web", identity)] },
  "without Workload Identity": { stack: [runs("1.35.0-gke.1", {})] },
  "Workload Identity switched off": { stack: [runs("1.35.0-gke.1", { workloadIdentityConfig: { workloadPool: "" } })] },
  "Workload Identity with a pool that is not known yet": {
    stack: [runs("1.35.0-gke.1", { workloadIdentityConfig: { workloadPool: unknown } })],
    ...found,
  },
  "not known whether it has Workload Identity": {
    stack: [v2("web", { workloadIdentityConfig: unknown, minMasterVersion: "1.35.0-gke.1" })],
    undecided: ["web"],
  },
  "Workload Identity assumed": {
    stack: [runs("1.35.0-gke.1", {})],
    given: { assume: { cluster: { workloadIdentity: true } } },
    ...found,
  },
  "assumed to be Autopilot": {
    stack: [runs("1.35.0-gke.1", {})],
    given: { assume: { cluster: { autopilot: true } } },
    ...found,
  },
  "Autopilot always has Workload Identity": {
    stack: [cluster("web", { enableAutopilot: true }, { outputs: { masterVersion: "1.35.0-gke.1" } })],
    ...found,
  },
  "a NetworkPolicy in its cluster": { stack: [runs("1.35.0-gke.1"), provider("p", "web"), policy("p")] },
  "a NetworkPolicy in another cluster": {
    stack: [runs("1.35.0-gke.1"), v2("other"), provider("p", "other"), policy("p")],
    ...found,
  },
  "a NetworkPolicy, nobody knows where": {
    stack: [runs("1.35.0-gke.1"), provider("p"), policy("p")],
    undecided: ["web"],
  },
  "a release that may hold one": {
    stack: [runs("1.35.0-gke.1"), provider("p", "web"), k8s("helm.sh/v3 Release", "addons", {}, "p")],
    undecided: ["web"],
  },
  "a release in another cluster": {
    stack: [runs("1.35.0-gke.1"), v2("other"), provider("p", "other"), k8s("helm.sh/v3 Release", "addons", {}, "p")],
    ...found,
  },
  "without Dataplane V2": {
    stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", ...identity, minMasterVersion: "1.35.0-gke.1" })],
  },
  "a fix by settings": {
    stack: [runs("1.35.4-gke.1")],
    given: { facts: { knownIssues: { metadataRace: { fixed: ["1.35.4-gke.1"] } } } },
  },
});
