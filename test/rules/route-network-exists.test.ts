import { routeNetworkExists } from "../../lib/rules/route-network-exists";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { ipRoute, k8s, podNetwork, provider, res, statefulSet, unknown, v2, type Res } from "../support/stack";

/** The route first: an error of a component is told of the first that has its path. */
const on = (route: Res, ...more: readonly Res[]): readonly Res[] => [route, v2("web"), provider("p", "web"), ...more];
const route = (network: unknown, edges: readonly string[] = [], more: object = {}): Res =>
  ipRoute("proxy-ip", { network, ...more }, "p", edges);
const blue = podNetwork("blue", { type: "L3" });
const interfaces = (...list: unknown[]) => ({ "networking.gke.io/interfaces": JSON.stringify(list) });
const ETH0 = { interfaceName: "eth0", network: "default" };
const ETH1 = { interfaceName: "eth1", network: "blue" };
const pods = (annotations: unknown, name = "proxy", more: object = {}): Res =>
  k8s(
    "apps/v1 StatefulSet",
    name,
    { template: { metadata: { labels: { app: "proxy" }, annotations }, spec: more } },
    "p",
  );
const missing = { finds: ["advisory proxy-ip spec.network"] };
const lacking = { finds: ["mandatory proxy-ip spec.network"] };
const softer = { finds: ["advisory proxy-ip spec.network"], refuses: [] };
const inNode = { finds: ["advisory proxy-ip spec.podSelector"], refuses: [] };
const undecided = { undecided: ["proxy-ip"] };
const complete = { assume: { complete: true } };

describeRule(routeNetworkExists, {
  "no network: the default one": { stack: on(route(undefined), pods({})) },
  "the default network": { stack: on(route("default"), pods({})) },
  "the default network by its old name": { stack: on(route("pod-network"), pods({})) },
  "an empty name is the default": { stack: on(route(""), pods({})) },
  "null is the default": { stack: on(route(null), pods({})) },

  "the default network, Pods in their node's": {
    stack: on(route(undefined), pods({}, "proxy", { hostNetwork: true })),
    ...inNode,
  },
  "the default network by name, Pods in their node's": {
    stack: on(route("default"), pods({}, "proxy", { hostNetwork: true })),
    ...inNode,
  },
  "the default network, hostNetwork false": {
    stack: on(route(undefined), pods({}, "proxy", { hostNetwork: false })),
  },
  "the default network, hostNetwork not known yet": {
    stack: on(route(undefined), pods({}, "proxy", { hostNetwork: unknown })),
    ...undecided,
  },
  "the default network, an empty selector": {
    stack: on(route(undefined, [], { podSelector: {} }), pods({}, "proxy", { hostNetwork: true })),
  },
  "a Network of the stack, Pods in their node's": {
    stack: on(route("blue"), blue, pods(interfaces(ETH0, ETH1), "proxy", { hostNetwork: true })),
    ...inNode,
  },
  "a network not known yet, Pods in their node's": {
    stack: on(route(unknown), pods({}, "proxy", { hostNetwork: true })),
    ...inNode,
    ...undecided,
  },
  "a network that is no text": { stack: on(route({ name: "blue" }), pods(undefined)) },

  "a Network of the stack": { stack: on(route("blue"), blue) },
  "none of that name": { stack: on(route("blue"), podNetwork("red", { type: "L3" })), ...missing },
  "none of that name, and what is in view is all": {
    stack: on(route("blue"), podNetwork("red", { type: "L3" })),
    given: complete,
    finds: lacking.finds,
  },
  "a VPC of that name is none": {
    stack: on(route("blue"), res("gcp:compute/network:Network", "blue", {})),
    ...missing,
  },
  "in another cluster": {
    stack: on(route("blue"), v2("other"), provider("q", "other"), podNetwork("blue", {}, "q")),
    ...missing,
  },
  "a Network whose name is not known yet": {
    stack: on(route("blue"), { ...blue, inputs: { ...blue.inputs, metadata: { name: unknown } } }),
    ...undecided,
  },
  "a chart may hold it": {
    stack: on(route("blue"), res("kubernetes:helm.sh/v3:Release", "chart", {}, { provider: "p" })),
    ...undecided,
  },
  "its cluster is not in view": { stack: [route("blue"), provider("p")], ...missing },
  "its cluster is assumed": {
    stack: [route("blue"), provider("p")],
    given: { assume: { cluster: { dataplaneV2: true } } },
    ...missing,
  },
  "no text": { stack: on(route(5)) },

  "Pods with an interface on it": { stack: on(route("blue"), blue, pods(interfaces(ETH0, ETH1))) },
  "Pods without any annotation": { stack: on(route("blue"), blue, pods(undefined)), ...lacking },
  "Pods with other annotations": { stack: on(route("blue"), blue, pods({ note: "x" })), ...lacking },
  "Pods with other interfaces": {
    stack: on(route("blue"), blue, pods(interfaces(ETH0, { interfaceName: "eth1", network: "red" }))),
    ...lacking,
  },
  "Pods with an interface that an object describes": {
    stack: on(route("blue"), blue, pods(interfaces(ETH0, { interfaceName: "eth1", interface: "mine" }))),
    ...undecided,
  },
  "an annotation that cannot be read: another rule's to say": {
    stack: on(route("blue"), blue, pods({ "networking.gke.io/interfaces": "eth1=blue" })),
    ...undecided,
  },
  "an annotation without a value": {
    stack: on(route("blue"), blue, pods({ "networking.gke.io/interfaces": null })),
    ...lacking,
  },
  "one of two workloads": {
    stack: on(route("blue"), blue, pods(interfaces(ETH1), "a"), pods(undefined, "b")),
    ...lacking,
  },
  "Pods of another namespace": {
    stack: on(route("blue"), blue, k8s("core/v1 Pod", "a", {}, "p", { labels: { app: "proxy" }, namespace: "bank" })),
  },
  "Pods that are not selected": { stack: on(route("blue"), blue, statefulSet("a", { app: "web" }, {}, "p")) },
  "an empty selector: another rule's to say": {
    stack: on(route("blue", [], { podSelector: {} }), blue, pods(undefined)),
  },
  "the Network out of view, Pods without an interface": {
    stack: on(route("blue"), pods(undefined)),
    finds: [...missing.finds, ...lacking.finds],
  },

  "an annotation not known yet": {
    stack: on(route("blue"), blue, pods({ "networking.gke.io/interfaces": unknown })),
    ...undecided,
  },
  "annotations not known yet": { stack: on(route("blue"), blue, pods(unknown)), ...undecided },
  "another annotation not known yet": {
    stack: on(route("blue"), blue, pods({ note: unknown, ...interfaces(ETH0) })),
    ...lacking,
  },
  "labels not known yet": {
    stack: on(route("blue"), blue, k8s("core/v1 Pod", "a", {}, "p", { labels: { app: unknown } })),
    ...undecided,
  },
  "the selector by the edge": {
    stack: on(route("blue", ["proxy"], { podSelector: { matchLabels: { app: unknown } } }), blue, pods(undefined)),
    ...softer,
  },
  "the network not known yet": { stack: on(route(unknown), pods(undefined)), ...undecided },
  "the network by the edge, Pods without any interface of their own": {
    stack: on(route(unknown, ["blue"]), blue, pods(interfaces(ETH0))),
    ...lacking,
    refuses: [],
    ...undecided,
  },
  "the network by the edge, Pods with some interface": {
    stack: on(route(unknown, ["blue"]), blue, pods(interfaces(ETH0, ETH1))),
    ...undecided,
  },
});

describe("a finding", () => {
  const says = (...stack: readonly Res[]) => sentencesOf(routeNetworkExists, on(route("blue"), ...stack));

  test("names the network and the reason", () =>
    expect(says()).toEqual([
      "spec.network: no Network blue is in view: the route's status would say NetworkNotFound. Create the Network, or name one that is there. Advisory only: it may be out of view. [route-network-exists]",
    ]));
  test("names the workloads in their node's network", () =>
    expect(says(blue, pods(interfaces(ETH1), "a", { hostNetwork: true }))).toEqual([
      "spec.podSelector: selects the Pods of StatefulSet a, in the network of their nodes: no address is led there. Take hostNetwork out of the Pods, or select others. Advisory only: that the agent passes over them is on no page of Google's. [route-network-exists]",
    ]));
  test("names the workloads", () =>
    expect(says(blue, pods(undefined, "a"), pods(undefined, "b"))).toEqual([
      "spec.network: the Pods of StatefulSet a and of 1 more have no interface on blue. Add blue to the annotation networking.gke.io/interfaces of the Pods, or name a network that they are on. [route-network-exists]",
    ]));
});
