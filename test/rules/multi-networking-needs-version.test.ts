import { multiNetworkingNeedsVersion } from "../../lib/rules/multi-networking-needs-version";
import { describeRule } from "../support/rule";
import { podNetwork, provider, res, unknown, v2, type Res } from "../support/stack";

const on = { enableMultiNetworking: true };
const runs = (masterVersion: unknown, inputs: object = on): Res => v2("web", inputs, { outputs: { masterVersion } });
const pinned = (minMasterVersion: unknown) => v2("web", { ...on, minMasterVersion });
const refused = { finds: ["mandatory web masterVersion"], refuses: [] };
const network = podNetwork("blue", { type: "L3" });
const assumed = (version?: string) => ({ assume: { cluster: { dataplaneV2: true, version } } });
const pool = (...additionalNodeNetworkConfigs: unknown[]): Res =>
  res("gcp:container/nodePool:NodePool", "edge", {
    cluster: "elsewhere",
    networkConfig: { additionalNodeNetworkConfigs },
  });

describeRule(multiNetworkingNeedsVersion, {
  "at the floor": { stack: [runs("1.28.0-gke.1")] },
  "the line under it": { stack: [runs("1.27.16-gke.9999")], ...refused },
  "a newer line": { stack: [runs("1.33.1-gke.100")] },
  "not asked for": { stack: [runs("1.27.1-gke.1", {})] },
  "switched off": { stack: [runs("1.27.1-gke.1", { enableMultiNetworking: false })] },
  "not known whether it is asked for": {
    stack: [runs("1.27.1-gke.1", { enableMultiNetworking: unknown })],
    undecided: ["web"],
  },
  "pinned under it: a lower bound only": {
    stack: [pinned("1.27.16-gke.9999")],
    finds: ["advisory web minMasterVersion"],
    refuses: ["web minMasterVersion"],
  },
  "pinned at it": { stack: [pinned("1.28.0-gke.1")] },
  "the alias of its line": { stack: [pinned("1.28")] },
  "an alias of an older line": {
    stack: [pinned("1.27")],
    finds: ["advisory web minMasterVersion"],
    refuses: ["web minMasterVersion"],
  },
  "the alias latest": { stack: [pinned("latest")], undecided: ["web"] },
  "no version": { stack: [v2("web", on)] },
  "pinned to what is not known yet": { stack: [pinned(unknown)], undecided: ["web"] },
  "a Network, its cluster assumed too old": {
    stack: [provider("p"), network],
    given: assumed("1.27.1-gke.1"),
    finds: ["mandatory blue spec"],
  },
  "a Network, its cluster assumed new enough": { stack: [provider("p"), network], given: assumed("1.28.0-gke.1") },
  "a Network, nothing assumed of the version": { stack: [provider("p"), network], given: assumed() },
  "a Network of a cluster in view: the cluster is to blame": {
    stack: [runs("1.27.1-gke.1"), provider("p", "web"), network],
    ...refused,
  },
  "a pool, its cluster assumed too old": {
    stack: [pool({ network: "blue", subnetwork: "blue" })],
    given: assumed("1.27.1-gke.1"),
    finds: ["mandatory edge networkConfig.additionalNodeNetworkConfigs"],
  },
  "a pool, its cluster's version an alias": {
    stack: [pool({ network: "blue", subnetwork: "blue" })],
    given: assumed("latest"),
    undecided: ["edge"],
  },
  "a pool without extra networks, its cluster assumed too old": { stack: [pool()], given: assumed("1.27.1-gke.1") },
  "a floor moved by settings": {
    stack: [runs("1.28.0-gke.1")],
    given: { facts: { floors: { multiNetworking: ["1.29"] } } },
    finds: refused.finds,
  },
});
