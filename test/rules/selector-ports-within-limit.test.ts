import { selectorPortsWithinLimit } from "../../lib/rules/selector-ports-within-limit";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { provider, unknown, type Res } from "../support/stack";
import { all, selector, selectorWith, single } from "../support/steering";

const ports = (list: unknown): readonly Res[] => [provider("p"), selector("steer", "firewall", { ports: list })];
const many = (count: number) => Array.from({ length: count }, (_, i) => single(i + 1));
const at = (...paths: string[]) => ({ finds: paths.map((path) => `mandatory steer spec.egress.ports${path}`) });

describeRule(selectorPortsWithinLimit, {
  "all ports of both": { stack: ports(all("TCP", "UDP")) },
  one: { stack: ports(many(1)) },
  ten: { stack: ports(many(10)) },
  eleven: { stack: ports(many(11)), ...at("") },
  none: { stack: ports([]), ...at("") },
  "no list": { stack: [provider("p"), selectorWith("steer", { egress: {} })], ...at("") },
  "a list that is none": { stack: ports({ portNumber: 80 }), ...at("") },
  "no egress: another rule's": { stack: [provider("p"), selectorWith("steer", {})] },
  "egress that is null": { stack: [provider("p"), selectorWith("steer", { egress: null })] },
  "the lowest port": { stack: ports([single(1)]) },
  "port 0": { stack: ports([single(0)]), ...at("[0].portNumber.port") },
  "the highest port": { stack: ports([single(65535)]) },
  "one over": { stack: ports([single(65536)]), ...at("[0].portNumber.port") },
  "half a port": { stack: ports([single(80.5)]), ...at("[0].portNumber.port") },
  "a port as text": { stack: ports([{ portNumber: { port: "80", protocol: "TCP" } }]), ...at("[0].portNumber.port") },
  "no port": { stack: ports([{ portNumber: { protocol: "TCP" } }]), ...at("[0].portNumber.port") },
  SCTP: { stack: ports(all("SCTP")), ...at("[0].allPorts.protocol") },
  "a protocol in small letters": { stack: ports([single(80, "tcp")]), ...at("[0].portNumber.protocol") },
  "no protocol": { stack: ports([{ allPorts: {} }]), ...at("[0].allPorts.protocol") },
  "both forms": { stack: ports([{ ...all("TCP")[0], ...single(80) }]), ...at("[0]") },
  "neither form": { stack: ports([{}]), ...at("[0]") },
  "one form, and the other null": { stack: ports([{ ...single(80), allPorts: null }]) },
  "an entry that is null": { stack: ports([null]), ...at("[0]") },
  "an entry that is a number": { stack: ports([80]), ...at("[0]") },
  "a form that is text": { stack: ports([{ allPorts: "TCP" }]), ...at("[0].allPorts.protocol") },
  "two mistakes in one entry": {
    stack: ports([{ portNumber: { port: 0, protocol: "ICMP" } }]),
    ...at("[0].portNumber.port", "[0].portNumber.protocol"),
  },
  "ports not known yet": { stack: ports(unknown), undecided: ["steer"] },
  "a bad one behind one that is not known yet": {
    stack: ports([{ portNumber: { port: unknown, protocol: "TCP" } }, single(0)]),
    ...at("[1].portNumber.port"),
    undecided: ["steer"],
  },
});

test("the sentences", () => {
  const bad = [...many(9), single(0), { allPorts: { protocol: "ICMP" } }];
  expect(sentencesOf(selectorPortsWithinLimit, ports(bad))).toEqual([
    "spec.egress.ports: has 11 entries, and 10 are taken. List 1 to 10 ports; what is left goes into another TrafficSelector with the same chain. [selector-ports-within-limit]",
    "spec.egress.ports[9].portNumber.port: 0 is no port. Write a number from 1 to 65535, or allPorts. [selector-ports-within-limit]",
    'spec.egress.ports[10].allPorts.protocol: "ICMP" is not steered. Write TCP or UDP. [selector-ports-within-limit]',
  ]);
  expect(sentencesOf(selectorPortsWithinLimit, ports([]))).toEqual([
    "spec.egress.ports: names no port, so nothing is steered. Write allPorts for TCP and UDP, or single ports. [selector-ports-within-limit]",
  ]);
});
