import { persistentIpNeedsVersion } from "../../lib/rules/persistent-ip-needs-version";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { gateway, ipRoute, provider, unknown, v2, type Res } from "../support/stack";

const blue = ipRoute("proxy", { network: "blue" }, "p");
const onDefault = (network?: unknown): Res => ipRoute("proxy", { network }, "p");
const entry = gateway("entry", {}, "p");
const runs = (masterVersion: unknown, ...more: readonly Res[]): readonly Res[] => [
  v2("web", {}, { outputs: { datapathProvider: "ADVANCED_DATAPATH", masterVersion } }),
  provider("p", "web"),
  ...more,
];
const pinned = (minMasterVersion: unknown, ...more: readonly Res[]): readonly Res[] => [
  v2("web", { minMasterVersion }),
  provider("p", "web"),
  ...more,
];
const assumed = (version?: string) => ({ assume: { cluster: { dataplaneV2: true, version } } });
const found = { finds: ["mandatory web masterVersion"], refuses: [] };
const softer = { finds: ["advisory web masterVersion"], refuses: [] };

describeRule(persistentIpNeedsVersion, {
  "1.29 on a network of its own": { stack: runs("1.29.0-gke.1", blue) },
  "the last 1.28": { stack: runs("1.28.15-gke.9999999", blue), ...found },
  "the last 1.28, a Gateway alone": { stack: runs("1.28.15-gke.9999999", entry), ...found },
  "1.31 on the default network": { stack: runs("1.31.0-gke.1", onDefault()) },
  "the last 1.30 on the default network": { stack: runs("1.30.14-gke.9999999", onDefault()), ...softer },
  "the last 1.30 on the default network, by name": {
    stack: runs("1.30.14-gke.9999999", onDefault("default")),
    ...softer,
  },
  "the last 1.30 on the default network, by its old name": {
    stack: runs("1.30.14-gke.9999999", onDefault("pod-network")),
    ...softer,
  },
  "1.29 on the default network": { stack: runs("1.29.0-gke.1", onDefault()), ...softer },
  "1.28 on the default network: the lower floor says it": { stack: runs("1.28.1-gke.1", onDefault()), ...found },
  "1.30, a Gateway alone": { stack: runs("1.30.1-gke.1", entry) },
  "1.30, a network not known yet": { stack: runs("1.30.1-gke.1", onDefault(unknown)), undecided: ["web"] },
  "1.30, a network not known yet beside one on the default": {
    stack: runs("1.30.1-gke.1", onDefault(unknown), ipRoute("other", {}, "p")),
    ...softer,
    undecided: ["web"],
  },
  "1.31, a network not known yet": { stack: runs("1.31.1-gke.1", onDefault(unknown)) },
  "nothing needs it": { stack: runs("1.20.1-gke.1") },
  "a Gateway of another class": {
    stack: runs("1.20.1-gke.1", gateway("entry", { gatewayClassName: "gke-l7-gxlb" }, "p")),
  },
  "of another cluster": {
    stack: [...runs("1.20.1-gke.1"), v2("new"), provider("q", "new"), ipRoute("proxy", {}, "q")],
  },
  "pinned under the floor: a lower bound only": {
    stack: pinned("1.28.1-gke.1", blue),
    finds: ["advisory web minMasterVersion"],
    refuses: [],
  },
  "pinned between the floors": {
    stack: pinned("1.30", onDefault()),
    finds: ["advisory web minMasterVersion"],
    refuses: [],
  },
  "an alias of the floor's own line": { stack: pinned("1.29", blue) },
  "an alias that says nothing": { stack: pinned("latest", blue), undecided: ["web"] },
  "no version": { stack: [v2("web"), provider("p", "web"), blue] },
  "a version not known yet": { stack: pinned(unknown, blue), undecided: ["web"] },
  "the only cluster is a guess": {
    stack: [
      v2("web", {}, { outputs: { datapathProvider: "ADVANCED_DATAPATH", masterVersion: "1.28.1-gke.1" } }),
      provider("p"),
      blue,
    ],
    finds: ["advisory web masterVersion"],
  },
  "no cluster in view": { stack: [provider("p"), blue, entry], given: assumed() },
  "no cluster in view, assumed too old": {
    stack: [provider("p"), blue, entry],
    given: assumed("1.28.15-gke.9999999"),
    finds: ["mandatory proxy spec", "mandatory entry spec"],
  },
  "no cluster in view, assumed at the floor": { stack: [provider("p"), blue, entry], given: assumed("1.29.0-gke.1") },
  "no cluster in view, assumed between the floors": {
    stack: [provider("p"), onDefault(), entry],
    given: assumed("1.30.14-gke.9999999"),
    finds: ["advisory proxy spec"],
  },
  "no cluster in view, assumed at the second floor": {
    stack: [provider("p"), onDefault()],
    given: assumed("1.31.0-gke.1"),
  },
  "a floor moved by settings": {
    stack: runs("1.31.0-gke.1", blue),
    given: { facts: { floors: { persistentIp: ["1.32"] } } },
    finds: found.finds,
  },
  "the second floor moved by settings": {
    stack: runs("1.31.0-gke.1", onDefault()),
    given: { facts: { floors: { persistentIpOnDefaultNetwork: ["1.32"] } } },
    finds: softer.finds,
  },
});

test("a finding says for whom", () => {
  expect(sentencesOf(persistentIpNeedsVersion, runs("1.28.1-gke.1", blue))).toEqual([
    'masterVersion: "1.28.1-gke.1" is older than 1.29, needed for GKEIPRoute proxy. Upgrade to 1.31 or newer. [persistent-ip-needs-version]',
  ]);
  expect(sentencesOf(persistentIpNeedsVersion, runs("1.30.1-gke.1", onDefault(), blue))).toEqual([
    'masterVersion: "1.30.1-gke.1" is older than 1.31, needed for GKEIPRoute proxy on the default network. Upgrade to 1.31 or newer. Advisory only: Google\'s page first asked for 1.29 with multi-networking. [persistent-ip-needs-version]',
  ]);
});
