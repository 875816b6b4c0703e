import { hostPortNotInEphemeralRange } from "../../lib/rules/host-port-not-in-ephemeral-range";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, daemonSet, deployment, k8s, pool, provider, unknown, v2, type Res } from "../support/stack";

const port = (hostPort: unknown) => ({ containers: [{ name: "c", ports: [{ containerPort: 80, hostPort }] }] });
const agent = (hostPort: unknown, more: object = {}): Res => daemonSet("agent", { ...port(hostPort), ...more }, "p");
const app = (hostPort: unknown): Res => deployment("app", { app: "x" }, port(hostPort), "p");
const on = (...more: readonly Res[]): readonly Res[] => [v2("web"), provider("p", "web"), ...more];
const nodes = (name: string, range?: unknown, reserved?: string): Res =>
  pool(
    name,
    {
      nodeConfig: {
        linuxNodeConfig: {
          sysctls: { "net.ipv4.ip_local_port_range": range, "net.ipv4.ip_local_reserved_ports": reserved },
        },
      },
    },
    "web",
  );
const service = (nodePort: unknown): Res =>
  k8s("core/v1 Service", "front", { type: "NodePort", ports: [{ port: 80, nodePort }] }, "p");
const at = (name: string, end = "hostPort") => [`advisory ${name} spec.template.spec.containers[0].ports[0].${end}`];

describeRule(hostPortNotInEphemeralRange, {
  "no port": { stack: on(agent(undefined)) },
  "right before Linux's own range": { stack: on(agent(32767)) },
  "its first port": { stack: on(agent(32768)), finds: at("agent") },
  "its last port": { stack: on(agent(60999)), finds: at("agent") },
  "right behind it": { stack: on(agent(61000)) },
  "a port of the node's network": {
    stack: on(
      daemonSet("agent", { hostNetwork: true, containers: [{ name: "c", ports: [{ containerPort: 40000 }] }] }, "p"),
    ),
    finds: at("agent", "containerPort"),
  },
  "in the range of its nodes": { stack: on(nodes("edge", "1024 65535"), agent(9100)), finds: at("agent") },
  "outside the range of its nodes": { stack: on(nodes("edge", "50000 60999"), agent(40000)) },
  "reserved on its nodes": { stack: on(nodes("edge", "1024 65535", "9000-9200"), agent(9100)) },
  "beside what is reserved": { stack: on(nodes("edge", "1024 65535", "9000-9099"), agent(9100)), finds: at("agent") },
  "some nodes, one Pod on each": {
    stack: on(nodes("edge", "1024 65535"), nodes("core"), agent(9100)),
    finds: at("agent"),
  },
  "some nodes, by a selector": {
    stack: on(nodes("edge", "1024 65535"), nodes("core"), agent(9100, { nodeSelector: { pool: "core" } })),
    undecided: ["agent"],
  },
  "some nodes, Pods on any": { stack: on(nodes("edge", "1024 65535"), nodes("core"), app(9100)), undecided: ["app"] },
  "some nodes, the others without settings": {
    stack: on(nodes("edge", "1024 65535"), pool("core", {}, "web"), app(9100)),
    undecided: ["app"],
  },
  "all nodes, Pods on any": {
    stack: on(nodes("edge", "1024 65535"), nodes("core", "2000 65535"), app(9100)),
    finds: at("app"),
  },
  "some nodes, the others of the first pool": {
    stack: [v2("web", { initialNodeCount: 1 }), provider("p", "web"), nodes("edge", "1024 65535"), app(9100)],
    undecided: ["app"],
  },
  "some nodes, the others of another program": {
    stack: [
      v2("web", {}, { outputs: { nodePools: [{ name: "far" }] } }),
      provider("p", "web"),
      nodes("edge", "1024 65535"),
      app(9100),
    ],
    undecided: ["app"],
  },
  "all nodes, as their cluster reports as well": {
    stack: [
      v2("web", {}, { outputs: { nodePools: [{ ...nodes("edge").inputs, name: "edge-1" }] } }),
      provider("p", "web"),
      { ...nodes("edge", "1024 65535"), inputs: { ...nodes("edge", "1024 65535").inputs, name: "edge-1" } },
      app(9100),
    ],
    finds: at("app"),
  },
  "a range not known yet": { stack: on(nodes("edge", unknown), agent(9100)), undecided: ["agent"] },
  "the assumed range": {
    stack: on(agent(9100)),
    given: { assume: { ephemeralRange: "1024-65535" } },
    finds: at("agent"),
  },
  "beside the assumed range": { stack: on(agent(40000)), given: { assume: { ephemeralRange: "50000-60999" } } },
  "a pinned NodePort": {
    stack: on(nodes("edge", "1024 65535"), nodes("core"), service(30080)),
    finds: ["advisory front spec.ports[0].nodePort"],
  },
  "a pinned NodePort outside": { stack: on(service(30080)) },
  "a NodePort that Kubernetes chooses": { stack: on(nodes("edge", "1024 65535"), service(undefined)) },
  "a NodePort not known yet": { stack: on(nodes("edge", "1024 65535"), service(unknown)), undecided: ["front"] },
  "a port not known yet": { stack: on(agent(unknown)), undecided: ["agent"] },
  "on a legacy cluster": { stack: [cluster("old"), provider("p", "old"), agent(40000)] },
  "no cluster in view": { stack: [provider("p"), agent(40000)], undecided: ["agent"] },
});

test("a finding names the range", () =>
  expect(sentencesOf(hostPortNotInEphemeralRange, on(nodes("edge", "1024 65535", "30000-32767"), agent(9100)))).toEqual(
    [
      "spec.template.spec.containers[0].ports[0].hostPort: 9100 lies among the source ports of its nodes (1024-29999, 32768-65535). Choose a port outside 1024-29999, 32768-65535, or reserve 9100 in net.ipv4.ip_local_reserved_ports. [host-port-not-in-ephemeral-range]",
    ],
  ));
