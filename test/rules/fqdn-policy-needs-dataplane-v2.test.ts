import { fqdnPolicyNeedsDataplaneV2 } from "../../lib/rules/fqdn-policy-needs-dataplane-v2";
import { describeRule } from "../support/rule";
import { cluster, k8s, provider, unknown, v2, type Res } from "../support/stack";

const on = { enableFqdnNetworkPolicy: true };
const refused = ["mandatory web enableFqdnNetworkPolicy"];
const object = (by?: string): Res =>
  k8s(
    "networking.gke.io/v1alpha1 FQDNNetworkPolicy",
    "names",
    { podSelector: {}, egress: [{ matches: [{ name: "example.com" }] }] },
    by,
  );

describeRule(fqdnPolicyNeedsDataplaneV2, {
  "on Dataplane V2": { stack: [v2("web", on)] },
  "on Autopilot": { stack: [cluster("web", { enableAutopilot: true, ...on })] },
  "on the legacy data plane": {
    stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", ...on })],
    finds: refused,
  },
  "data plane not stated": { stack: [cluster("web", on)], finds: refused },
  "not asked for": { stack: [cluster("web")] },
  "switched off": { stack: [cluster("web", { enableFqdnNetworkPolicy: false })] },
  "not known whether it is asked for": {
    stack: [cluster("web", { enableFqdnNetworkPolicy: unknown })],
    undecided: ["web"],
  },
  "data plane not known yet": { stack: [cluster("web", { datapathProvider: unknown, ...on })], undecided: ["web"] },
  "beside an unknown network": { stack: [cluster("web", { network: unknown, ...on })], finds: refused },
  "data plane not stated, assumed": {
    stack: [cluster("web", on)],
    given: { assume: { cluster: { dataplaneV2: true } } },
  },
  "data plane not stated, assumed by name": {
    stack: [cluster("web", on), cluster("old", on)],
    given: { assume: { clusters: { web: { dataplaneV2: true } } } },
    finds: ["mandatory old enableFqdnNetworkPolicy"],
  },
  "assumed to be Autopilot": {
    stack: [cluster("web", on)],
    given: { assume: { cluster: { autopilot: true } } },
  },
  "assumed to have none": {
    stack: [cluster("web", on)],
    given: { assume: { cluster: { dataplaneV2: false } } },
    finds: refused,
  },
  "the legacy one in words, against what is assumed": {
    stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", ...on })],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: refused,
  },
  "an object, its cluster assumed without Dataplane V2": {
    stack: [provider("p"), object("p")],
    given: { assume: { cluster: { dataplaneV2: false } } },
    finds: ["mandatory names spec"],
  },
  "an object, its cluster assumed with it": {
    stack: [provider("p"), object("p")],
    given: { assume: { cluster: { dataplaneV2: true } } },
  },
  "an object, its cluster not in view": { stack: [provider("p"), object("p")] },
  "an object of a cluster in view: the cluster is to blame": {
    stack: [cluster("web", on), provider("p", "web"), object("p")],
    finds: refused,
  },
});
