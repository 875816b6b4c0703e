import { fqdnPolicyNeedsVersion } from "../../lib/rules/fqdn-policy-needs-version";
import { describeRule } from "../support/rule";
import { k8s, provider, unknown, v2, type Res } from "../support/stack";

const on = { enableFqdnNetworkPolicy: true };
const runs = (masterVersion: unknown, inputs: object = on): Res => v2("web", inputs, { outputs: { masterVersion } });
const pinned = (minMasterVersion: unknown) => v2("web", { ...on, minMasterVersion });
const refused = { finds: ["mandatory web masterVersion"], refuses: [] };
const object = k8s("networking.gke.io/v1alpha1 FQDNNetworkPolicy", "names", { podSelector: {} }, "p");
const assumed = (version?: string) => ({ assume: { cluster: { dataplaneV2: true, version } } });

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
  "a floor moved by settings": {
    stack: [runs("1.27.1-gke.400")],
    given: { facts: { floors: { fqdnNetworkPolicy: ["1.28.0-gke.1"] } } },
    finds: refused.finds,
  },
});
