import { chainsDoNotLoop } from "../../lib/rules/chains-do-not-loop";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { provider, unknown, v2, type Res } from "../support/stack";
import {
  all,
  chain,
  chainWith,
  functionOf,
  named,
  namespaceWith,
  selector,
  selectorWith,
  single,
  workload,
} from "../support/steering";

const pods = (...names: string[]) => names.map((name) => workload(name));
const chains = (...names: string[]) => names.map((name) => chain(name));
/** Firewall and proxy with their Pods, and these selectors. */
const steered = (...selectors: readonly Res[]): readonly Res[] => [
  provider("p"),
  ...chains("firewall", "proxy"),
  ...pods("vpn", "firewall", "proxy"),
  ...selectors,
];
const EVERYTHING = { namespaces: {}, pods: {} };
const self = (name: string) => ({
  finds: [`mandatory ${name} spec.subject.pods`],
  refuses: ["firewall spec.subject.pods"],
});
const circle = (name: string, level = "mandatory") => ({
  finds: [`${level} ${name} spec.serviceFunctionChain`],
  refuses: level === "mandatory" ? ["firewall spec.serviceFunctionChain"] : [],
});
const there = selector("a", "proxy", { from: "firewall" });
const back = selector("b", "firewall", { from: "proxy" });

/** A firewall in a namespace. */
const inNamespace = (namespace: unknown, labels: object = { app: "firewall" }): Res =>
  chainWith("firewall", { serviceFunctions: [{ name: "firewall", namespace, podSelector: { matchLabels: labels } }] });
/** A function and its Pods in a Namespace that gets its name when it is made. */
function edged(metadata: object = {}, name = "firewall"): readonly Res[] {
  const space = namespaceWith(`${name}-space`, {});
  const pods = workload(name, { namespace: unknown });
  const inputs = { ...space.inputs, metadata };
  const serviceFunctions = [{ ...functionOf(name), namespace: unknown }];
  return [
    provider("p"),
    { ...space, inputs },
    { ...pods, on: { metadata: [space.name] } },
    { ...chainWith(name, { serviceFunctions }), on: { spec: [space.name] } },
  ];
}
const ofTeam = (team: string): Res =>
  selector("a", "firewall", { from: "firewall", namespaces: { matchLabels: { team } } });

describeRule(chainsDoNotLoop, {
  "vpn, firewall, proxy": { stack: steered(selector("in", "firewall"), there) },
  "a selector that selects its own function": {
    stack: steered(selector("a", "firewall", { from: "firewall" })),
    ...self("a"),
  },
  "all Pods of all namespaces": { stack: steered(selector("a", "firewall", EVERYTHING)), ...self("a") },
  "there and back": { stack: steered(there, back), ...circle("b") },
  "round three": {
    stack: [
      provider("p"),
      ...chains("firewall", "proxy", "cache"),
      ...pods("firewall", "proxy", "cache"),
      there,
      selector("b", "cache", { from: "proxy" }),
      selector("c", "firewall", { from: "cache" }),
    ],
    ...circle("c"),
  },
  "back, over another protocol": {
    stack: steered(there, selector("b", "firewall", { from: "proxy", ports: all("UDP") })),
  },
  "back, to another port": {
    stack: steered(
      selector("a", "proxy", { from: "firewall", ports: [single(80)] }),
      selector("b", "firewall", { from: "proxy", ports: [single(443)] }),
    ),
  },
  "back, to one port of all": {
    stack: steered(there, selector("b", "firewall", { from: "proxy", ports: [single(443)] })),
    ...circle("b"),
  },
  "back, to apart destinations": {
    stack: steered(
      selector("a", "proxy", { from: "firewall", to: "10.0.0.0/8" }),
      selector("b", "firewall", { from: "proxy", to: "11.0.0.0/8" }),
    ),
  },
  "back, to a part of the destinations": {
    stack: steered(there, selector("b", "firewall", { from: "proxy", to: "10.0.0.0/8" })),
    ...circle("b"),
  },
  "UDP port 7081 alone is never steered": {
    stack: steered(selector("a", "firewall", { from: "firewall", ports: [single(7081, "UDP")] })),
  },
  "a single port leads out only itself": {
    stack: [...steered(there, back), chain("cache"), selector("c", "cache", { from: "proxy", ports: [single(1)] })],
    ...circle("b"),
  },
  "a longer prefix leads the whole circle out": {
    stack: [
      ...steered(there, selector("b", "firewall", { from: "proxy", to: "10.0.0.0/8" })),
      chain("cache"),
      selector("c", "cache", { from: "proxy", to: "10.0.0.0/9" }),
      selector("d", "cache", { from: "proxy", to: "10.128.0.0/9" }),
    ],
  },
  "a longer prefix leads only a part of it out": {
    stack: [
      ...steered(there, selector("b", "firewall", { from: "proxy", to: "10.0.0.0/8" })),
      chain("cache"),
      selector("c", "cache", { from: "proxy", to: "10.0.0.0/9" }),
    ],
    ...circle("b"),
  },
  "longer prefixes lead its beginning and its end out, and not what is between": {
    stack: [
      ...steered(there, selector("b", "firewall", { from: "proxy", to: "10.0.0.0/8" })),
      chain("cache"),
      selector("c", "cache", { from: "proxy", to: "10.0.0.0/10" }),
      selector("d", "cache", { from: "proxy", to: "10.192.0.0/10" }),
    ],
    ...circle("b"),
  },
  "a single port leads out what all ports would lead back": {
    stack: [
      ...steered(selector("a", "proxy", { from: "firewall", ports: [single(443)] }), back),
      chain("cache"),
      selector("c", "cache", { from: "proxy", ports: [single(443)] }),
    ],
  },
  "one of two workloads behind the function leads back": {
    stack: [
      ...steered(
        there,
        selector("b", "firewall", { pods: { matchLabels: { role: "odd" } }, namespaces: named("proxy") }),
      ),
      { ...workload("odd", { namespace: "proxy", labels: { app: "proxy", role: "odd" } }) },
    ],
    ...circle("b"),
  },
  "Pods out of view: those with the function's labels are selected for certain": {
    stack: [provider("p"), ...chains("firewall", "proxy"), there, back],
    ...circle("b"),
  },
  "Pods out of view that may carry the label": {
    stack: [
      provider("p"),
      ...chains("firewall", "proxy"),
      there,
      selector("b", "firewall", { namespaces: named("proxy"), pods: { matchLabels: { role: "odd" } } }),
    ],
    ...circle("b", "advisory"),
  },
  "a namespace out of view that may carry the label": {
    stack: steered(there, selector("b", "firewall", { from: "proxy", namespaces: { matchLabels: { team: "edge" } } })),
    ...circle("b", "advisory"),
  },
  "a namespace in view that does not carry it": {
    stack: [
      ...steered(there, selector("b", "firewall", { from: "proxy", namespaces: { matchLabels: { team: "edge" } } })),
      namespaceWith("proxy", { team: "core" }),
    ],
  },
  "a namespace in view that carries it": {
    stack: [
      ...steered(there, selector("b", "firewall", { from: "proxy", namespaces: { matchLabels: { team: "edge" } } })),
      namespaceWith("proxy", { team: "edge" }),
    ],
    ...circle("b"),
  },
  "two selectors in conflict, one of which leads back": {
    stack: [...steered(there, back, selector("c", "cache", { from: "proxy" })), chain("cache")],
    ...circle("b", "advisory"),
  },
  "a stronger selector that may lead out": {
    stack: [
      ...steered(
        there,
        back,
        selector("c", "cache", { to: "0.0.0.0/1", namespaces: { matchLabels: { team: "edge" } }, from: "proxy" }),
        selector("d", "cache", { to: "128.0.0.0/1", namespaces: { matchLabels: { team: "edge" } }, from: "proxy" }),
      ),
      chain("cache"),
    ],
    ...circle("b", "advisory"),
  },
  "two chains of the same Pods": {
    stack: [
      provider("p"),
      chain("firewall"),
      chainWith("again", { serviceFunctions: [functionOf("firewall")] }),
      workload("firewall"),
      selector("a", "again", { from: "firewall" }),
    ],
    ...self("a"),
  },
  "a Pod network each": {
    stack: steered(
      selector("a", "proxy", { from: "firewall", network: "red" }),
      selector("b", "firewall", { from: "proxy", network: "blue" }),
    ),
  },
  "a function in the node's network is no subject": {
    stack: [
      provider("p"),
      chain("firewall"),
      workload("firewall", { spec: { hostNetwork: true } }),
      selector("a", "firewall", { from: "firewall" }),
    ],
  },
  "a chain that is not in view": { stack: steered(selector("a", "cache", { from: "firewall" })) },
  "a chain without a function": {
    stack: [provider("p"), chainWith("firewall", { serviceFunctions: [] }), selector("a", "firewall", EVERYTHING)],
  },
  "labels of a selector not known yet": {
    stack: steered(
      there,
      selector("b", "firewall", { namespaces: named("proxy"), pods: { matchLabels: { app: unknown } } }),
    ),
    undecided: ["b"],
  },
  "ports of a selector not known yet": {
    stack: steered(there, selector("b", "firewall", { from: "proxy", ports: [{ allPorts: { protocol: unknown } }] })),
    undecided: ["b"],
  },
  "no port known yet at all": {
    stack: steered(selector("a", "firewall", { from: "firewall", ports: unknown })),
    undecided: ["a"],
  },
  "a destination not known yet": {
    stack: steered(there, selector("b", "firewall", { from: "proxy", to: unknown })),
    undecided: ["b"],
  },
  "what is not known yet does not hide a circle elsewhere": {
    stack: steered(
      selector("a", "firewall", { from: "firewall", ports: [single(80), { allPorts: { protocol: unknown } }] }),
    ),
    ...self("a"),
  },
  "a chain by the dependency edge": {
    stack: steered({ ...selector("a", unknown, { from: "firewall" }), on: { spec: ["firewall"] } }),
    finds: self("a").finds,
    refuses: [],
  },
  "a chain not known yet, without an edge": {
    stack: steered(selector("a", unknown, { from: "firewall" })),
    undecided: ["a"],
  },
  "a chain not known yet, for Pods of no function": { stack: steered(selector("a", unknown, { from: "vpn" })) },

  "a namespace whose name is made up later": {
    stack: [...edged(), selector("a", "firewall", { namespaces: {}, pods: { matchLabels: { app: "firewall" } } })],
    finds: self("a").finds,
    refuses: [],
  },
  "a namespace whose name is made up later, by a label of it": {
    stack: [...edged({ labels: { team: "edge" } }), ofTeam("edge")],
    finds: self("a").finds,
    refuses: [],
  },
  "a namespace whose name is made up later, by a label that it has not": {
    stack: [...edged({ labels: { team: "core" } }), ofTeam("edge")],
  },
  "a namespace whose name is made up later, round two functions": {
    stack: [
      ...edged(),
      ...edged({}, "proxy").slice(1),
      selector("a", "proxy", { namespaces: {}, pods: { matchLabels: { app: "firewall" } } }),
      selector("b", "firewall", { namespaces: {}, pods: { matchLabels: { app: "proxy" } } }),
    ],
    finds: circle("b").finds,
    refuses: [],
  },
  "a namespace not known at all": {
    stack: [provider("p"), inNamespace(unknown), selector("a", "firewall", EVERYTHING)],
    undecided: ["a"],
  },
  "a namespace not known at all, and other labels": {
    stack: [provider("p"), inNamespace(unknown), selector("a", "firewall", { from: "vpn" })],
  },
  "a function's labels not known yet": {
    stack: [provider("p"), inNamespace("firewall", { app: unknown }), selector("a", "firewall", { from: "firewall" })],
    undecided: ["a"],
  },
  "a namespace not known at all, of a function on the way round": {
    stack: [
      provider("p"),
      inNamespace(unknown),
      chain("proxy"),
      selector("a", "proxy", { namespaces: {}, pods: { matchLabels: { app: "firewall" } } }),
      back,
    ],
    undecided: ["b"],
  },
  "a namespace not known at all, of a function that nothing leads back to": {
    stack: [provider("p"), inNamespace(unknown), chain("proxy"), selector("a", "firewall", { from: "proxy" })],
  },
  "a function without a namespace: another rule's to say": {
    stack: [provider("p"), inNamespace(undefined), selector("a", "firewall", EVERYTHING)],
  },

  "no selector of Pods: the API server refuses it": {
    stack: steered(selector("a", "firewall", { from: "firewall", pods: null })),
  },
  "no selector of namespaces: the API server refuses it": {
    stack: steered(selector("a", "firewall", { from: "firewall", namespaces: null })),
  },
  "no subject: the API server refuses it": {
    stack: steered(selectorWith("a", { serviceFunctionChain: "firewall", subject: {}, egress: { ports: all("TCP") } })),
  },
  "a network that is no text": {
    stack: steered(selector("a", "firewall", { from: "firewall", network: { name: "red" } })),
    undecided: ["a"],
  },
  "in two clusters": {
    stack: [
      v2("one"),
      v2("two"),
      provider("p1", "one"),
      provider("p2", "two"),
      chain("firewall", "p1"),
      chainWith("proxy", { serviceFunctions: [functionOf("proxy")] }, "p1"),
      selector("a", "proxy", { from: "firewall" }, "p1"),
      selector("b", "firewall", { from: "proxy" }, "p2"),
    ],
    refuses: ["firewall spec.serviceFunctionChain"], // a component has one cluster
  },
});

describe("the sentences", () => {
  test("of one function", () =>
    expect(
      sentencesOf(chainsDoNotLoop, steered(selector("a", "firewall", { from: "firewall", to: "10.0.0.0/8" }))),
    ).toEqual([
      "spec.subject.pods: selects the Pods of its own function firewall: TCP to 10.0.0.0/8 comes back to it. Leave the function's Pods out of the subject, or narrow destination or ports so that no packet comes round. [chains-do-not-loop]",
    ]));
  test("of a circle", () =>
    expect(
      sentencesOf(chainsDoNotLoop, steered(there, selector("b", "firewall", { from: "proxy", ports: [single(443)] }))),
    ).toEqual([
      "spec.serviceFunctionChain: closes a circle with a: TCP port 443 to 0.0.0.0/0 goes firewall → proxy → firewall. Leave the function's Pods out of the subject, or narrow destination or ports so that no packet comes round. [chains-do-not-loop]",
    ]));
  test("of one that may be", () =>
    expect(
      sentencesOf(
        chainsDoNotLoop,
        steered(there, selector("b", "firewall", { from: "proxy", namespaces: { matchLabels: { team: "edge" } } })),
      )[0],
    ).toMatch(/ Advisory only: which labels namespace proxy has cannot be told\. \[chains-do-not-loop\]$/));
});
