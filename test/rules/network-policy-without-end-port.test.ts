import { networkPolicyWithoutEndPort } from "../../lib/rules/network-policy-without-end-port";
import { describeRule } from "../support/rule";
import { cluster, k8s, provider, unknown, v2, type Res } from "../support/stack";

const policy = (ports: unknown, by?: string, more: object = {}): Res =>
  k8s("networking.k8s.io/v1 NetworkPolicy", "allow", { podSelector: {}, ingress: [{ ports }], ...more }, by);
const range = [{ port: 8000, endPort: 8001 }];
const found = (level: string, item = 0) => `${level} allow spec.ingress[0].ports[${item}].endPort`;
const on = (ports: unknown, more: object = {}): readonly Res[] => [
  v2("web"),
  provider("p", "web"),
  policy(ports, "p", more),
];

describeRule(networkPolicyWithoutEndPort, {
  "no endPort": { stack: on([{ port: 8000 }]) },
  "endPort equals port": { stack: on([{ port: 8000, endPort: 8000 }]) },
  "endPort one over port": { stack: on(range), finds: [found("mandatory")] },
  "both ways": {
    stack: on(range, { egress: [{}, { ports: [{ port: 1, endPort: 9 }] }] }),
    finds: [found("mandatory"), "mandatory allow spec.egress[1].ports[0].endPort"],
  },
  "an unknown item hides no other": {
    stack: on([unknown, { port: 8000, endPort: 8010 }]),
    finds: [found("mandatory", 1)],
    undecided: ["allow"],
  },
  "endPort not known yet": { stack: on([{ port: 8000, endPort: unknown }]), undecided: ["allow"] },
  "a port by name": { stack: on([{ port: "http", endPort: 9000 }]) },
  "on a legacy cluster": {
    stack: [cluster("old"), provider("p", "old"), policy(range, "p")],
    refuses: ["allow spec.ingress[0].ports[0].endPort"],
  },
  "of two clusters, the provider's counts": {
    stack: [cluster("old"), v2("web"), provider("p", "old"), policy(range, "p")],
    refuses: ["allow spec.ingress[0].ports[0].endPort"],
  },
  "the only cluster is a guess": {
    stack: [v2("web"), provider("elsewhere"), policy(range, "elsewhere")],
    finds: [found("advisory")],
    refuses: ["allow spec.ingress[0].ports[0].endPort"],
  },
  "no cluster in view": {
    stack: [provider("elsewhere"), policy(range, "elsewhere")],
    undecided: ["allow"],
    refuses: ["allow spec.ingress[0].ports[0].endPort"],
  },
  "no cluster in view, assumed": {
    stack: [provider("elsewhere"), policy(range, "elsewhere")],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: [found("mandatory")],
  },
  "assumed to be something else": {
    stack: [provider("elsewhere"), policy(range, "elsewhere")],
    given: { assume: { cluster: { dataplaneV2: false } } },
  },
  "assumed, but of a legacy cluster of the stack": {
    stack: [cluster("old", { datapathProvider: "LEGACY_DATAPATH" }), provider("p", "old"), policy(range, "p")],
    given: { assume: { cluster: { dataplaneV2: true } } },
  },
});
