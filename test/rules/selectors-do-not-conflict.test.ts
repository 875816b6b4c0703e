import { selectorsDoNotConflict } from "../../lib/rules/selectors-do-not-conflict";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { deployment, k8s, provider, unknown, v2, type Res } from "../support/stack";
import { all, chain, named, namespaceWith, selector, single, workload, type Steered } from "../support/steering";

const chains = [chain("firewall"), chain("proxy")];
const vpn = workload("vpn");
/** Two selectors of the Pod `vpn`: `a` leads to the firewall, `b` to the proxy. */
const two = (a: Steered, b: Steered, ...more: readonly Res[]): readonly Res[] => [
  provider("p"),
  ...chains,
  selector("a", "firewall", a),
  selector("b", "proxy", b),
  ...more,
];
const inView = (a: Steered, b: Steered) => two(a, b, vpn);
const at = (level: string, name = "b") => `${level} ${name} spec.subject.pods`;
// A component that makes these is told of the first object with a `spec`.
const sure = { finds: [at("mandatory")], refuses: ["firewall spec.subject.pods"] };
const hypothetical = { finds: [at("advisory")] };
const same: Steered = {};
const having = (key: string, operator: string, ...values: string[]) => ({
  matchExpressions: [{ key, operator, values }],
});

describeRule(selectorsDoNotConflict, {
  "no selector of Pods: the API server refuses it": { stack: inView({ pods: null }, { pods: null }) },
  "no selector of namespaces: the API server refuses it": {
    stack: inView({ namespaces: null }, { namespaces: null }),
  },
  "no selector of namespaces in one of them": { stack: inView({}, { namespaces: null }) },
  "one selector": { stack: [provider("p"), ...chains, selector("a", "firewall"), vpn] },
  "the very same, and a Pod in view": { stack: inView(same, same), ...sure },
  "no destination, and all of them": { stack: inView({}, { to: "0.0.0.0/0" }), ...sure },
  "prefixes that differ in host bits only": { stack: inView({ to: "10.1.2.3/8" }, { to: "10.0.0.0/8" }), ...sure },
  "a longer prefix": { stack: inView({ to: "10.0.0.0/8" }, { to: "10.0.0.0/9" }) },
  "prefixes of one length that differ": { stack: inView({ to: "10.0.0.0/8" }, { to: "11.0.0.0/8" }) },
  "TCP and UDP": { stack: inView({ ports: all("TCP") }, { ports: all("UDP") }) },
  "one port against all": { stack: inView({ ports: [single(443)] }, { ports: all("TCP") }) },
  "the same port": { stack: inView({ ports: [single(443)] }, { ports: [single(443)] }), ...sure },
  "two ports": { stack: inView({ ports: [single(443)] }, { ports: [single(80)] }) },
  "the same number, TCP and UDP": { stack: inView({ ports: [single(53)] }, { ports: [single(53, "UDP")] }) },
  "one of several ports": {
    stack: inView({ ports: [single(80), single(443)] }, { ports: [single(22), single(443)] }),
    finds: [at("mandatory")],
    refuses: ["firewall spec.subject.pods"],
  },
  "a port twice in one selector": {
    stack: [provider("p"), selector("a", "firewall", { ports: [...all("TCP"), ...all("TCP")] }), vpn],
  },
  "other Pods": { stack: two({ from: "vpn" }, { from: "web" }, vpn, workload("web")) },
  "other labels of the same Pods": {
    stack: two(
      { pods: { matchLabels: { app: "vpn" } } },
      { pods: { matchLabels: { tier: "edge" } } },
      workload("vpn", { labels: { app: "vpn", tier: "edge" } }),
    ),
    ...sure,
  },
  "labels that only some other Pod would carry together": {
    stack: two({ pods: { matchLabels: { app: "vpn" } } }, { pods: { matchLabels: { tier: "edge" } } }, vpn),
    ...hypothetical,
  },
  "labels that no Pod can carry together": {
    stack: two({ pods: { matchLabels: { app: "vpn" } } }, { pods: having("app", "NotIn", "vpn") }, vpn),
  },
  "the Pods of a function, whichever they are": { stack: two({ from: "firewall" }, { from: "firewall" }), ...sure },
  "the Pods of a function that may be selected": {
    stack: two({ from: "firewall" }, { namespaces: named("firewall"), pods: { matchLabels: { odd: "yes" } } }),
    ...hypothetical,
  },
  "expressions that meet in the Pod": {
    stack: two({ pods: having("app", "In", "vpn", "web") }, { pods: having("app", "Exists") }, vpn),
    ...sure,
  },
  "no Pod in view": { stack: two(same, same), ...hypothetical },
  "a Pod of another namespace": { stack: two(same, same, workload("vpn", { namespace: "other" })), ...hypothetical },
  "all namespaces against one": { stack: two({ namespaces: {} }, same, vpn), ...sure },
  "two namespaces": {
    stack: two(
      { namespaces: named("a"), pods: {} },
      { namespaces: named("b"), pods: {} },
      workload("one", { namespace: "a" }),
      workload("two", { namespace: "b" }),
    ),
  },
  "one of several namespaces, and a Pod that could come": {
    stack: two(
      { namespaces: named("b"), pods: {} },
      { namespaces: having("kubernetes.io/metadata.name", "In", "a", "b"), pods: { matchLabels: { app: "vpn" } } },
    ),
    ...hypothetical,
  },
  "one of several labels, and a Pod that could come": {
    stack: two({ pods: { matchLabels: { app: "b" } } }, { pods: having("app", "In", "a", "b") }),
    ...hypothetical,
  },
  "no namespace lacks its name": {
    stack: two({ namespaces: having("kubernetes.io/metadata.name", "DoesNotExist") }, same, vpn),
  },
  "a label of the namespace, which is in view": {
    stack: two({ namespaces: { matchLabels: { team: "edge" } } }, same, vpn, namespaceWith("vpn", { team: "edge" })),
    ...sure,
  },
  "a label that the namespace in view has not": {
    stack: two({ namespaces: { matchLabels: { team: "edge" } } }, same, vpn, namespaceWith("vpn", { team: "core" })),
    ...hypothetical,
  },
  "a label of a namespace out of view": {
    stack: two({ namespaces: { matchLabels: { team: "edge" } } }, same, vpn),
    ...hypothetical,
  },
  "a label of a namespace not known yet": {
    stack: two({ namespaces: { matchLabels: { team: "edge" } } }, same, vpn, namespaceWith("vpn", { team: unknown })),
    ...hypothetical,
  },
  "a Pod in its node's network is no subject": {
    stack: two(same, same, workload("vpn", { spec: { hostNetwork: true } })),
    ...hypothetical,
  },
  "a workload without Pods": {
    stack: two(same, same, deployment("vpn", { app: "vpn" }, { containers: [] }, "p", { replicas: 0 })),
    ...hypothetical,
  },
  "a Pod by its name in a StatefulSet": {
    stack: two(
      { pods: { matchLabels: { "statefulset.kubernetes.io/pod-name": "vpn-1" } } },
      same,
      k8s(
        "apps/v1 StatefulSet",
        "vpn",
        { replicas: 2, template: { metadata: { labels: { app: "vpn" } }, spec: { containers: [] } } },
        "p",
        { namespace: "vpn" },
      ),
    ),
    ...sure,
  },
  "the same chain does no harm": {
    stack: [provider("p"), ...chains, selector("a", "firewall"), selector("b", "firewall"), vpn],
    ...hypothetical,
  },
  "the same chain, and no Pod in view": {
    stack: [provider("p"), ...chains, selector("a", "firewall"), selector("b", "firewall")],
  },
  "chains that are not in view": {
    stack: [provider("p"), selector("a", "one"), selector("b", "two"), vpn],
    finds: [at("mandatory")],
    refuses: ["a spec.subject.pods"],
  },
  "one Pod network each": { stack: inView({ network: "red" }, { network: "blue" }) },
  "the primary network by both its names": { stack: inView({ network: "default" }, { network: "" }), ...sure },
  "a Pod network on which the Pod has no interface": {
    stack: inView({ network: "red" }, { network: "red" }),
    ...hypothetical,
  },
  "a Pod network on which the Pod has one": {
    stack: two(
      { network: "red" },
      { network: "red" },
      {
        ...vpn,
        inputs: {
          ...vpn.inputs,
          spec: {
            selector: {},
            template: {
              metadata: {
                labels: { app: "vpn" },
                annotations: { "networking.gke.io/interfaces": '[{"interfaceName":"eth1","network":"red"}]' },
              },
              spec: {},
            },
          },
        },
      },
    ),
    ...sure,
  },
  "ingress is not steered": {
    stack: [
      provider("p"),
      ...chains,
      selector("a", "firewall"),
      k8s(
        "networking.gke.io/v1 TrafficSelector",
        "b",
        {
          serviceFunctionChain: "proxy",
          subject: { pods: { namespaceSelector: named("vpn"), podSelector: {} } },
          ingress: { ports: all("TCP") },
        },
        "p",
        { namespace: undefined },
      ),
      vpn,
    ],
  },
  "a destination that the agent passes over": { stack: inView({ to: "2001:db8::/32" }, { to: "2001:db8::/32" }) },
  "entries that the API server refuses": { stack: inView({ ports: [single(0), null] }, { ports: [single(0), null] }) },
  "three: the last is said of both": {
    stack: [
      provider("p"),
      ...chains,
      chain("cache"),
      ...["a", "b", "c"].map((n, i) => selector(n, ["firewall", "proxy", "cache"][i])),
      vpn,
    ],
    finds: [at("mandatory"), at("mandatory", "c")],
    refuses: ["firewall spec.subject.pods", "firewall spec.subject.pods"],
  },
  "labels of the Pod not known yet": {
    stack: two(same, same, deployment("vpn", { app: unknown }, {}, "p")),
    ...hypothetical,
  },
  "labels of a selector not known yet": {
    stack: two({ pods: { matchLabels: { app: unknown } } }, same, vpn),
    undecided: ["b"],
  },
  "labels not known yet of one, of another that could meet": {
    stack: [
      provider("p"),
      ...chains,
      selector("a", "firewall", { pods: { matchLabels: { tier: "edge" } } }),
      selector("b", "firewall", { pods: { matchLabels: { app: unknown } } }),
      selector("c", "proxy"),
    ],
    finds: [at("advisory", "c")],
    undecided: ["b", "c"],
  },
  "a destination not known yet": { stack: two({ to: unknown }, same, vpn), undecided: ["a"] },
  "a destination not known yet, of other Pods": { stack: two({ to: unknown }, { from: "web" }, vpn) },
  "a destination not known yet, alone": { stack: [provider("p"), selector("a", "firewall", { to: unknown }), vpn] },
  "a network not known yet": { stack: two({ network: unknown }, same, vpn), undecided: ["a"] },
  "one port not known yet, another the same": {
    stack: inView({ ports: [{ allPorts: { protocol: unknown } }, single(80)] }, { ports: [single(80)] }),
    ...sure,
    undecided: ["a"],
  },
  "in two clusters": {
    stack: [
      v2("one"),
      v2("two"),
      provider("p1", "one"),
      provider("p2", "two"),
      selector("a", "firewall", {}, "p1"),
      selector("b", "proxy", {}, "p2"),
      workload("vpn", {}, "p1"),
    ],
    refuses: ["a spec.subject.pods"], // a component has one cluster
  },
  "by two providers of one cluster": {
    stack: [
      v2("one"),
      provider("p1", "one"),
      provider("p2", "one"),
      selector("a", "firewall", {}, "p1"),
      selector("b", "proxy", {}, "p2"),
      workload("vpn", {}, "p1"),
    ],
    finds: [at("mandatory")],
    refuses: ["a spec.subject.pods"],
  },
});

describe("the sentences", () => {
  test("of a Pod in view", () =>
    expect(sentencesOf(selectorsDoNotConflict, inView({ ports: [single(443)] }, { ports: [single(443)] }))).toEqual([
      "spec.subject.pods: TCP port 443 to 0.0.0.0/0 is taken by a as well, for Deployment vpn/vpn. Give one of them another prefix, other ports, or a subject that the other does not select. [selectors-do-not-conflict]",
    ]));
  test("of a Pod that may come", () =>
    expect(sentencesOf(selectorsDoNotConflict, two(same, { ...same, pods: {} }))).toEqual([
      "spec.subject.pods: TCP to 0.0.0.0/0 is taken by a as well, and a Pod could be a subject of both. Give one of them another prefix, other ports, or a subject that the other does not select. Advisory only: no Pod in view is certainly one of both. [selectors-do-not-conflict]",
    ]));
  test("of one chain", () =>
    expect(
      sentencesOf(selectorsDoNotConflict, [
        provider("p"),
        ...chains,
        selector("a", "proxy"),
        selector("b", "proxy"),
        vpn,
      ]),
    ).toEqual([
      "spec.subject.pods: TCP to 0.0.0.0/0 is taken by a as well, for Deployment vpn/vpn. Leave one of them out. Advisory only: both lead to the same chain. [selectors-do-not-conflict]",
    ]));
});
