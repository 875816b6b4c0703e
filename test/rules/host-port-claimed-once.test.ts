import { hostPortClaimedOnce } from "../../lib/rules/host-port-claimed-once";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { daemonSet, deployment, k8s, provider, unknown, v2, type Res } from "../support/stack";

const port = (hostPort: unknown, more: object = {}) => ({
  containers: [{ name: "c", ports: [{ containerPort: 80, hostPort, ...more }] }],
});
const agent = (name: string, spec: object, by = "p"): Res => daemonSet(name, spec, by);
const on = (...more: readonly Res[]): readonly Res[] => [v2("web"), provider("p", "web"), ...more];
const at = (name: string, end = "hostPort") => [`advisory ${name} spec.template.spec.containers[0].ports[0].${end}`];
const both = (one: object, other: object) => on(agent("a", one), agent("b", other));
const node = (labels: object) => ({ nodeSelector: labels });
const requires = (...terms: object[]) => ({
  affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } } },
});
const expr = (key: string, operator: string, ...values: string[]) => ({
  matchExpressions: [{ key, operator, values }],
});
const avoids = (term: object) => ({
  affinity: {
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: "kubernetes.io/hostname", ...term }],
    },
  },
});

describeRule(hostPortClaimedOnce, {
  "one alone": { stack: on(agent("a", port(9100))) },
  "two of different ports": { stack: both(port(9100), port(9101)) },
  "two of one port: the later by name": { stack: both(port(9100), port(9100)), finds: at("b") },
  "in whichever order they stand": { stack: on(agent("b", port(9100)), agent("a", port(9100))), finds: at("b") },
  "three of them": {
    stack: on(agent("a", port(9100)), agent("b", port(9100)), agent("c", port(9100))),
    finds: [...at("b"), ...at("c")],
  },
  "another protocol": { stack: both(port(53), port(53, { protocol: "UDP" })) },
  "a protocol that is no text": { stack: both(port(53, { protocol: { a: "b" } }), port(53, { protocol: { a: "b" } })) },
  "the protocol by default": { stack: both(port(53, { protocol: "TCP" }), port(53)), finds: at("b") },
  "another address": { stack: both(port(53, { hostIP: "10.0.0.1" }), port(53, { hostIP: "10.0.0.2" })) },
  "the same address": {
    stack: both(port(53, { hostIP: "10.0.0.1" }), port(53, { hostIP: "10.0.0.1" })),
    finds: at("b"),
  },
  "one of them on every address": {
    stack: both(port(53, { hostIP: "10.0.0.1" }), port(53, { hostIP: "0.0.0.0" })),
    finds: at("b"),
  },
  "both in the node's network": {
    stack: both({ hostNetwork: true, ...port(undefined) }, { hostNetwork: true, ...port(undefined) }),
    finds: at("b", "containerPort"),
  },
  "one in the node's network": { stack: both({ hostNetwork: true, ...port(undefined) }, port(80)), finds: at("b") },
  "neither claims one": { stack: both(port(undefined), port(undefined)) },
  "no port": { stack: both(port(0), port(0)) },
  "an init container has ended": {
    stack: both({ initContainers: [{ name: "i", ports: [{ containerPort: 1, hostPort: 9100 }] }] }, port(9100)),
  },
  "a sidecar has not": {
    stack: both(
      { initContainers: [{ name: "i", restartPolicy: "Always", ports: [{ containerPort: 1, hostPort: 9100 }] }] },
      port(9100),
    ),
    finds: at("b"),
  },

  "on different nodes": {
    stack: both({ ...node({ pool: "a" }), ...port(80) }, { ...node({ pool: "b" }), ...port(80) }),
  },
  "on the same nodes": {
    stack: both({ ...node({ pool: "a" }), ...port(80) }, { ...node({ pool: "a" }), ...port(80) }),
    finds: at("b"),
  },
  "nodes by other labels": {
    stack: both({ ...node({ pool: "a" }), ...port(80) }, { ...node({ zone: "b" }), ...port(80) }),
    finds: at("b"),
  },
  "kept apart by a required affinity": {
    stack: both(
      { ...requires(expr("gpu", "Exists")), ...port(80) },
      { ...requires(expr("gpu", "DoesNotExist")), ...port(80) },
    ),
  },
  "one of several alternatives is shared": {
    stack: both(
      { ...requires(expr("pool", "In", "a"), expr("pool", "In", "b")), ...port(80) },
      { ...node({ pool: "b" }), ...port(80) },
    ),
    finds: at("b"),
  },
  "an expression over numbers": {
    stack: both({ ...requires(expr("cores", "Gt", "4")), ...port(80) }, { ...node({ cores: "2" }), ...port(80) }),
    undecided: ["b"],
  },
  "one avoids the other": {
    stack: both({ ...avoids({ labelSelector: { matchLabels: { app: "b" } } }), ...port(80) }, port(80)),
  },
  "one avoids a third": {
    stack: both({ ...avoids({ labelSelector: { matchLabels: { app: "z" } } }), ...port(80) }, port(80)),
    finds: at("b"),
  },
  "one avoids the other in another namespace": {
    stack: both(
      { ...avoids({ labelSelector: { matchLabels: { app: "b" } }, namespaces: ["bank"] }), ...port(80) },
      port(80),
    ),
    finds: at("b"),
  },
  "one avoids the other in namespaces that nobody knows": {
    stack: both(
      { ...avoids({ labelSelector: {}, namespaceSelector: { matchLabels: { team: "x" } } }), ...port(80) },
      port(80),
    ),
    undecided: ["b"],
  },
  "taints that the other does not tolerate": {
    stack: both({ ...node({ pool: "gpu" }), tolerations: [{ key: "gpu", operator: "Exists" }], ...port(80) }, port(80)),
    undecided: ["b"],
  },
  "taints that the other tolerates as well": {
    stack: both(
      { ...node({ pool: "gpu" }), tolerations: [{ key: "gpu", operator: "Exists" }], ...port(80) },
      { tolerations: [{ operator: "Exists" }], ...port(80) },
    ),
    finds: at("b"),
  },
  "no replicas": {
    stack: on(deployment("a", { app: "a" }, port(80), "p", { replicas: 0 }), agent("b", port(80))),
  },
  "a Deployment with several replicas": { stack: on(deployment("a", { app: "a" }, port(80), "p", { replicas: 3 })) },
  "a rolling update of a DaemonSet": {
    stack: on(
      k8s(
        "apps/v1 DaemonSet",
        "a",
        { updateStrategy: { rollingUpdate: { maxSurge: 1 } }, template: { spec: port(80) } },
        "p",
      ),
    ),
  },
  "in different clusters": {
    stack: [
      v2("web"),
      v2("other"),
      provider("p", "web"),
      provider("q", "other"),
      agent("a", port(80)),
      agent("b", port(80), "q"),
    ],
  },
  "on a legacy cluster as well": {
    stack: [
      v2("web", { datapathProvider: "LEGACY_DATAPATH" }),
      provider("p", "web"),
      agent("a", port(80)),
      agent("b", port(80)),
    ],
    finds: at("b"),
  },
  "a port not known yet hides no other": {
    stack: on(
      agent("a", port(80)),
      agent("b", {
        containers: [
          {
            name: "c",
            ports: [
              { containerPort: 1, hostPort: unknown },
              { containerPort: 2, hostPort: 80 },
            ],
          },
        ],
      }),
    ),
    finds: ["advisory b spec.template.spec.containers[0].ports[1].hostPort"],
    undecided: ["b"],
  },
  "nodes not known yet": {
    stack: both({ ...node({ pool: unknown }), ...port(80) }, { ...node({ pool: "a" }), ...port(80) }),
    undecided: ["b"],
  },
});

test("a finding names the other, and how many more", () => {
  const said = sentencesOf(hostPortClaimedOnce, on(...["a", "b", "c"].map((name) => agent(name, port(9100)))));
  expect(said).toEqual([
    "spec.template.spec.containers[0].ports[0].hostPort: 9100/TCP is a port of the node that a claims as well. Give one of them another port, or keep them on different nodes. [host-port-claimed-once]",
    "spec.template.spec.containers[0].ports[0].hostPort: 9100/TCP is a port of the node that a and 1 more claim as well. Give one of them another port, or keep them on different nodes. [host-port-claimed-once]",
  ]);
});

test("thousands of ports take no longer than their number", () => {
  const many = Array.from({ length: 3000 }, (_, i) => agent(`a${i}`, port(1024 + i)));
  const start = process.cpuUsage();
  expect(sentencesOf(hostPortClaimedOnce, on(...many))).toEqual([]);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(4);
});
