import { versionWithoutSelfConnectionDrop } from "../../lib/rules/version-without-self-connection-drop";
import { describeRule } from "../support/rule";
import { cluster, deployment, k8s, provider, unknown, v2, type Res } from "../support/stack";

const app = { app: "shop" };
const runs = (masterVersion: string): Res =>
  v2("web", {}, { outputs: { datapathProvider: "ADVANCED_DATAPATH", masterVersion } });
const service = (ports: unknown, more: object = {}, name = "front"): Res =>
  k8s("core/v1 Service", name, { selector: app, ports, ...more }, "p");
const policy = (more: object = {}, metadata: object = {}): Res =>
  k8s(
    "networking.k8s.io/v1 NetworkPolicy",
    "isolate",
    { podSelector: { matchLabels: app }, ingress: [{ from: [{ podSelector: {} }] }], ...more },
    "p",
    metadata,
  );
const running = (more: object = {}, labels: object = { tier: "web" }, name = "shop"): Res =>
  deployment(
    name,
    { ...app, ...labels },
    { containers: [{ name: "c", ports: [{ name: "http", containerPort: 8080 }] }], ...more },
    "p",
  );
const pods = running();
const ofTheNode = running({ hostNetwork: true });
const on = (...more: readonly Res[]): readonly Res[] => [runs("1.28.3-gke.1089999"), provider("p", "web"), ...more];
const translated = service([{ port: 80, targetPort: 8080 }]);
const found = { finds: ["mandatory front spec.ports[0].port"], refuses: [] };

describeRule(versionWithoutSelfConnectionDrop, {
  "one build under the fix": { stack: on(translated, policy(), pods), ...found },
  "the fix": { stack: [runs("1.28.3-gke.1090000"), provider("p", "web"), translated, policy(), pods] },
  "an older line has no fix": {
    stack: [runs("1.27.16-gke.9999999"), provider("p", "web"), translated, policy()],
    ...found,
  },
  "a newer line": { stack: [runs("1.29.0-gke.1"), provider("p", "web"), translated, policy()] },
  "the container's own port": { stack: on(service([{ port: 8080, targetPort: 8080 }, { port: 443 }]), policy(), pods) },
  "the second port only": {
    stack: on(service([{ port: 8080 }, { port: 80, targetPort: 8080 }]), policy()),
    finds: ["mandatory front spec.ports[1].port"],
    refuses: [],
  },
  "a target that stands for the port": {
    stack: on(
      service([
        { port: 80, targetPort: 0 },
        { port: 81, targetPort: "" },
        { port: 82, targetPort: null },
      ]),
      policy(),
      pods,
    ),
  },
  "a number as text": { stack: on(service([{ port: 80, targetPort: "8080" }]), policy(), pods), ...found },
  "a target by name, of Pods in view": {
    stack: on(service([{ port: 80, targetPort: "http" }]), policy(), pods),
    ...found,
  },
  "a target by name, no Pods in view": { stack: on(service([{ port: 80, targetPort: "http" }]), policy()) },
  "no policy": { stack: on(translated, pods) },
  "a policy of another namespace": { stack: on(translated, policy({}, { namespace: "bank" }), pods) },
  "a policy that selects other Pods": {
    stack: on(translated, policy({ podSelector: { matchLabels: { app: "bank" } } }), pods),
  },
  "a policy that selects by a label of the Pods in view": {
    stack: on(translated, policy({ podSelector: { matchLabels: { tier: "web" } } }), pods),
    ...found,
  },
  "the same, Pods not in view": { stack: on(translated, policy({ podSelector: { matchLabels: { tier: "web" } } })) },
  "a policy for every Pod": { stack: on(translated, policy({ podSelector: {} })), ...found },
  "egress only": { stack: on(translated, policy({ policyTypes: ["Egress"] }), pods) },
  "no types, which is ingress": { stack: on(translated, policy({ policyTypes: [] }), pods), ...found },
  "both types": { stack: on(translated, policy({ policyTypes: ["Egress", "Ingress"] }), pods), ...found },
  "a policy for another Pod network": {
    stack: on(translated, policy({}, { annotations: { "networking.gke.io/network": "blue" } }), pods),
  },
  "a policy for the primary Pod network by name": {
    stack: on(translated, policy({}, { annotations: { "networking.gke.io/network": "default" } }), pods),
    ...found,
  },
  "Pods in the node's network": { stack: on(translated, policy(), ofTheNode) },
  "Pods in the node's network, a policy for every Pod": {
    stack: on(translated, policy({ podSelector: {} }), ofTheNode),
  },
  "said not to be in the node's network": {
    stack: on(translated, policy(), running({ hostNetwork: false })),
    ...found,
  },
  "Pods in the node's network beside others": {
    stack: on(translated, policy(), ofTheNode, running({}, {}, "more")),
    ...found,
  },
  "a policy that selects only those in the node's network": {
    stack: on(
      translated,
      policy({ podSelector: { matchLabels: { tier: "web" } } }),
      ofTheNode,
      running({}, { tier: "batch" }, "more"),
    ),
  },
  "not known whether they are in the node's network": {
    stack: on(translated, policy(), running({ hostNetwork: unknown })),
    undecided: ["front"],
  },
  "not known whether they are in the node's network, and no policy": {
    stack: on(translated, running({ hostNetwork: unknown })),
  },
  "ingress that admits all": { stack: on(translated, policy({ ingress: [{}] }), pods) },
  "a headless Service": { stack: on(service([{ port: 80, targetPort: 8080 }], { clusterIP: "None" }), policy(), pods) },
  "without selector": {
    stack: on(service([{ port: 80, targetPort: 8080 }], { selector: undefined }), policy({ podSelector: {} })),
  },
  "pinned only": {
    stack: [v2("web", { minMasterVersion: "1.27.1-gke.1" }), provider("p", "web"), translated, policy()],
    finds: ["advisory front spec.ports[0].port"],
    refuses: [],
  },
  "an alias": {
    stack: [v2("web", { minMasterVersion: "1.28" }), provider("p", "web"), translated, policy()],
    undecided: ["front"],
  },
  "without Dataplane V2": {
    stack: [cluster("web", { minMasterVersion: "1.27.1-gke.1" }), provider("p", "web"), translated, policy()],
  },
  "a target not known yet": { stack: on(service([{ port: 80, targetPort: unknown }]), policy()), undecided: ["front"] },
  "assumed affected": {
    stack: [provider("p"), translated, policy()],
    given: { assume: { cluster: { dataplaneV2: true, version: "1.27.1-gke.1" } } },
    finds: ["mandatory front spec.ports[0].port"],
  },
});
