import { nodePortNotInEphemeralRange } from "../../lib/rules/node-port-not-in-ephemeral-range";
import { describeRule } from "../support/rule";
import { cluster, pool, unknown, v2, type Res } from "../support/stack";

const RANGE = "net.ipv4.ip_local_port_range";
const at = `nodeConfig.linuxNodeConfig.sysctls["${RANGE}"]`;
const sysctls = (range: unknown, more: object = {}) => ({
  nodeConfig: { linuxNodeConfig: { sysctls: { [RANGE]: range, ...more } } },
});
const on = (range: unknown, more: object = {}): readonly Res[] => [
  v2("web"),
  pool("edge", sysctls(range, more), "web"),
];
const refused = [`mandatory edge ${at}`];

describeRule(nodePortNotInEphemeralRange, {
  "not set": { stack: [v2("web"), pool("edge", { nodeConfig: {} }, "web")] },
  "begins right after the NodePorts": { stack: on("32768 60999") },
  "begins at the last NodePort": { stack: on("32767 60999"), finds: refused },
  "ends at the first NodePort": { stack: on("1024 30000"), finds: refused },
  "ends right before them: only the agent minds": { stack: on("10000 29999"), finds: [`advisory edge ${at}`] },
  "all ports, with a tab": { stack: on("1024\t65535"), finds: refused },
  "with the NodePorts reserved": {
    stack: on("1024 65535", { "net.ipv4.ip_local_reserved_ports": "8080,30000-32767" }),
  },
  "reserved in two pieces that touch": {
    stack: on("1024 65535", { "net.ipv4.ip_local_reserved_ports": "30000-31000,31001-32767" }),
  },
  "reserved but for one port": {
    stack: on("1024 65535", { "net.ipv4.ip_local_reserved_ports": "30000-31000,31002-32767" }),
    finds: refused,
  },
  "a single number: the lower end": { stack: on("32000"), finds: refused },
  "a single number after the NodePorts": { stack: on("32768") },
  "reserved ports not known yet": {
    stack: on("1024 65535", { "net.ipv4.ip_local_reserved_ports": unknown }),
    undecided: ["edge"],
  },
  "not known yet": { stack: on(unknown), undecided: ["edge"] },
  "upside down": { stack: on("65535 1024"), undecided: ["edge"] },
  "beside an unknown service account": {
    stack: [
      v2("web"),
      pool("edge", { nodeConfig: { serviceAccount: unknown, ...sysctls("1024 65535").nodeConfig } }, "web"),
    ],
    finds: refused,
  },
  "in the cluster's own nodes": { stack: [v2("web", sysctls("1024 65535"))], finds: [`mandatory web ${at}`] },
  "in a pool inside the cluster": {
    stack: [v2("web", { nodePools: [{}, sysctls("1024 65535")] })],
    finds: [`mandatory web nodePools[1].${at}`],
  },
  "by the cluster's name": {
    stack: [
      v2("web", { name: "web-1" }),
      cluster("old", { name: "old-1" }),
      {
        ...pool("edge", { ...sysctls("1024 65535"), cluster: "projects/p/locations/l/clusters/web-1" }, "web"),
        on: {},
      },
    ],
    finds: refused,
  },
  "without Dataplane V2": {
    stack: [cluster("old"), pool("edge", sysctls("1024 65535"), "old")],
    refuses: [`edge ${at}`],
  },
  "cluster not in view": {
    stack: [{ ...pool("edge", sysctls("1024 65535"), ""), on: {} }],
    undecided: ["edge"],
    refuses: [`edge ${at}`],
  },
  "cluster assumed": {
    stack: [{ ...pool("edge", sysctls("1024 65535"), ""), on: {} }],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: refused,
  },
  "NodePorts moved by configuration": {
    stack: on("32768 60999"),
    given: { assume: { nodePortRange: "40000-41000" } },
    finds: refused,
  },
});
