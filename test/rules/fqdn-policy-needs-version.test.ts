import { fqdnPolicyNeedsVersion } from "../../lib/rules/fqdn-policy-needs-version";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, k8s, provider, unknown, v2, type Res } from "../support/stack";

const on = { enableFqdnNetworkPolicy: true };
const runs = (masterVersion: unknown, inputs: object = on): Res => v2("web", inputs, { outputs: { masterVersion } });
const pinned = (minMasterVersion: unknown) => v2("web", { ...on, minMasterVersion });
const refused = { finds: ["mandatory web masterVersion"], refuses: [] };
const object = k8s("networking.gke.io/v1alpha1 FQDNNetworkPolicy", "names", { podSelector: {} }, "p");
const assumed = (version?: string) => ({ assume: { cluster: { dataplaneV2: true, version } } });

/** With an object in it. */
const used = (web: Res): readonly Res[] => [web, provider("p", "web"), object];

describeRule(fqdnPolicyNeedsVersion, {
  "1.26, at the floor": { stack: [runs("1.26.4-gke.500")] },
  "1.26, one build under it": { stack: [runs("1.26.4-gke.499")], ...refused },
  "1.27, at its own floor": { stack: [runs("1.27.1-gke.400")] },
  "1.27, one build under it": { stack: [runs("1.27.1-gke.399")], ...refused },
  "an older line": { stack: [runs("1.25.16-gke.1000000")], ...refused },
  "a newer line": { stack: [runs("1.28.0-gke.1")] },
  "not asked for": { stack: [runs("1.25.1-gke.1", {})] },
  "switched off": { stack: [runs("1.25.1-gke.1", { enableFqdnNetworkPolicy: false })] },
  "not known whether it is asked for": {
    stack: [runs("1.25.1-gke.1", { enableFqdnNetworkPolicy: unknown })],
    undecided: ["web"],
  },
  "pinned under the floor: a lower bound only": {
    stack: [pinned("1.26.4-gke.499")],
    finds: ["advisory web minMasterVersion"],
    refuses: ["web minMasterVersion"],
  },
  "pinned at the floor": { stack: [pinned("1.26.4-gke.500")] },
  "an alias of the floor's own line": { stack: [pinned("1.27")], undecided: ["web"] },
  "an alias of a newer line": { stack: [pinned("1.28")] },
  "no version": { stack: [v2("web", on)] },
  "pinned to what is not known yet": { stack: [pinned(unknown)], undecided: ["web"] },
  "an object, its cluster assumed too old": {
    stack: [provider("p"), object],
    given: assumed("1.26.4-gke.499"),
    finds: ["mandatory names spec"],
  },
  "an object, its cluster assumed new enough": { stack: [provider("p"), object], given: assumed("1.26.4-gke.500") },
  "an object, its cluster's version an alias": {
    stack: [provider("p"), object],
    given: assumed("1.26"),
    undecided: ["names"],
  },
  "an object, nothing assumed of the version": { stack: [provider("p"), object], given: assumed() },
  "an object of a cluster in view: the cluster is to blame": {
    stack: [runs("1.25.1-gke.1"), provider("p", "web"), object],
    ...refused,
  },
  "used, not switched on, too old": { stack: used(runs("1.25.1-gke.1", {})), ...refused },
  "used, switched off, too old": { stack: used(runs("1.25.1-gke.1", { enableFqdnNetworkPolicy: false })), ...refused },
  "used, not known whether it is on, too old": {
    stack: used(runs("1.25.1-gke.1", { enableFqdnNetworkPolicy: unknown })),
    ...refused,
  },
  "used, not switched on, at the floor": { stack: used(runs("1.26.4-gke.500", {})) },
  "used, not switched on, pinned under the floor": {
    stack: used(v2("web", { minMasterVersion: "1.26.4-gke.499" })),
    finds: ["advisory web minMasterVersion"],
    refuses: [],
  },
  "used, not switched on, no version": { stack: used(v2("web")) },
  "used, not switched on, an alias of the floor's own line": {
    stack: used(v2("web", { minMasterVersion: "1.27" })),
    undecided: ["web"],
  },
  "used, not switched on, on another data plane": {
    stack: used(cluster("web", {}, { outputs: { masterVersion: "1.25.1-gke.1" } })),
    ...refused,
  },
  "used, the only cluster is a guess": {
    stack: [runs("1.25.1-gke.1", {}), provider("p"), object],
    finds: ["advisory web masterVersion"],
  },
  "switched on, and used by what is a guess": { stack: [runs("1.25.1-gke.1"), provider("p"), object], ...refused },
  "used in another cluster": {
    stack: [runs("1.25.1-gke.1", {}), v2("other"), provider("p", "other"), object],
  },
  "a floor moved by settings": {
    stack: [runs("1.27.1-gke.400")],
    given: { facts: { floors: { fqdnNetworkPolicy: ["1.28.0-gke.1"] } } },
    finds: refused.finds,
  },
});

test("a finding names what needs the version", () =>
  expect(sentencesOf(fqdnPolicyNeedsVersion, used(runs("1.25.1-gke.1", {})))).toEqual([
    'masterVersion: "1.25.1-gke.1" is older than 1.26.4-gke.500 or 1.27.1-gke.400, needed for FQDNNetworkPolicy names. Upgrade to 1.26.4-gke.500 or 1.27.1-gke.400 or newer, or do without FQDN network policies. [fqdn-policy-needs-version]',
  ]));
