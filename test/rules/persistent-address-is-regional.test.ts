import { persistentAddressIsRegional } from "../../lib/rules/persistent-address-is-regional";
import {
  address,
  cidrs,
  EXTERNAL,
  FAST_EXTERNAL,
  gateway,
  globalAddress,
  home,
  INTERNAL,
  PASSTHROUGH_INTERNAL,
  REGION,
  route,
  subnetwork,
} from "../support/addresses";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, provider, res, unknown, vpc, type Res } from "../support/stack";

const VALUE = "spec.addresses[0].value";
const FIRST = `mandatory gw ${VALUE}`;
const elsewhere = (inputs: object = {}): Res => address("ip", { region: "europe-west4", ...inputs });
/** A Gateway that depends on one address of that region, whose value nobody knows yet. */
const byEdge = (region: unknown, spec: object = {}): readonly Res[] => [
  ...home(),
  address("ip", { region }),
  gateway("gw", { ...cidrs(unknown), ...spec }, ["ip"]),
];
const found = { finds: [FIRST], refuses: [] };
const guessed = { finds: [`advisory gw ${VALUE}`], refuses: [] };

describeRule(persistentAddressIsRegional, {
  "no addresses": { stack: [...home(), elsewhere(), gateway("gw", {})] },
  "addresses that nobody reserves here": { stack: [...home(), elsewhere(), gateway("gw", cidrs("34.1.2.3/32"))] },
  // By the edge, before anybody knows the address.
  "by edge, in the region": { stack: byEdge(REGION) },
  "by edge, in another region": { stack: byEdge("europe-west4"), ...found },
  "by edge, in a region that begins like the cluster's": { stack: byEdge("asia-northeast"), ...found },
  "by edge, the region as a link": {
    stack: byEdge(`https://www.googleapis.com/compute/v1/projects/p/regions/${REGION}`),
  },
  "by edge, a region not known yet": { stack: byEdge(unknown), undecided: ["gw"] },
  "by edge, no region at all": { stack: byEdge(undefined), undecided: ["gw"] },
  "by edge, the region is the provider's": {
    stack: [
      ...home(),
      res("pulumi:providers:gcp", "google", { region: "europe-west4" }),
      { ...address("ip"), provider: "google" },
      gateway("gw", cidrs(unknown), ["ip"]),
    ],
    ...found,
  },
  "by edge, the provider's region is the cluster's": {
    stack: [
      ...home(),
      res("pulumi:providers:gcp", "google", { region: REGION }),
      { ...address("ip"), provider: "google" },
      gateway("gw", cidrs(unknown), ["ip"]),
    ],
  },
  "by edge, a global address": {
    stack: [...home(), globalAddress("ip"), gateway("gw", cidrs(unknown), ["ip"])],
    ...found,
  },
  "by edge, a global address, the cluster's place not known": {
    stack: [...home(unknown), globalAddress("ip"), gateway("gw", cidrs(unknown), ["ip"])],
    ...found,
  },
  "a zonal cluster": {
    stack: [...home(`${REGION}-a`), address("ip", { region: REGION }), gateway("gw", cidrs(unknown), ["ip"])],
  },
  "a zonal cluster of another region": {
    stack: [...home("europe-west4-b"), address("ip", { region: REGION }), gateway("gw", cidrs(unknown), ["ip"])],
    ...found,
  },
  "a cluster whose place is not known yet": {
    stack: [...home(unknown), elsewhere(), gateway("gw", cidrs(unknown), ["ip"])],
    undecided: ["gw"],
  },
  "a cluster whose place is not known yet, but assumed": {
    stack: [...home(unknown), elsewhere(), gateway("gw", cidrs(unknown), ["ip"])],
    given: { assume: { cluster: { region: REGION } } },
    finds: [FIRST],
  },
  "a cluster that is only assumed": {
    stack: [provider("p"), elsewhere(), gateway("gw", cidrs(unknown), ["ip"])],
    given: { assume: { cluster: { region: REGION } } },
    finds: [FIRST],
  },
  "a cluster of whose region nobody speaks": {
    stack: [provider("p"), elsewhere(), gateway("gw", cidrs(unknown), ["ip"])],
    undecided: ["gw"],
  },
  "a cluster that is only guessed": {
    stack: [cluster("web", { location: REGION }), provider("p"), elsewhere(), gateway("gw", cidrs(unknown), ["ip"])],
    ...guessed,
  },
  "of two clusters its own": {
    stack: [
      ...home(),
      cluster("far", { location: "europe-west4" }),
      provider("q", "far"),
      elsewhere(),
      gateway("gw", cidrs(unknown), ["ip"]),
      gateway("there", cidrs(unknown), ["ip"], "q"),
    ],
    ...found,
  },
  "a Gateway of another class": { stack: byEdge("europe-west4", { gatewayClassName: "gke-l7-rilb" }) },
  "a Gateway of no class": { stack: byEdge("europe-west4", { gatewayClassName: null }) },
  "a Gateway whose class is not known yet": {
    stack: byEdge("europe-west4", { gatewayClassName: unknown }),
    undecided: ["gw"],
  },
  "the class for a fast failover": { stack: byEdge("europe-west4", { gatewayClassName: FAST_EXTERNAL }), ...found },
  "a class that is inferred": { stack: byEdge("europe-west4", { gatewayClassName: PASSTHROUGH_INTERNAL }), ...guessed },
  // Several that are not known yet.
  "two unknown, of two addresses one elsewhere": {
    stack: [
      ...home(),
      elsewhere(),
      address("near", { region: REGION }),
      gateway("gw", cidrs(unknown, unknown), ["ip", "near"]),
    ],
    finds: ["mandatory gw spec.addresses"],
    refuses: [],
  },
  "one unknown, of two addresses one elsewhere": {
    stack: [...home(), elsewhere(), address("near", { region: REGION }), gateway("gw", cidrs(unknown), ["ip", "near"])],
    ...guessed,
  },
  "one unknown, of two addresses both elsewhere": {
    stack: [
      ...home(),
      elsewhere(),
      address("far", { region: "us-central1" }),
      gateway("gw", cidrs(unknown), ["ip", "far"]),
    ],
    ...found,
  },
  "two unknown, and one address": {
    stack: [...home(), elsewhere(), gateway("gw", cidrs(unknown, unknown), ["ip"])],
    finds: ["mandatory gw spec.addresses"],
    undecided: ["gw"],
    refuses: [],
  },
  "the list is not known yet": {
    stack: [
      ...home(),
      elsewhere(),
      address("near", { region: REGION }),
      gateway("gw", { addresses: unknown }, ["ip", "near"]),
    ],
    finds: ["mandatory gw spec.addresses"],
    refuses: [],
  },
  "the list is not known yet, nor what it depends on": {
    stack: [...home(), elsewhere(), gateway("gw", { addresses: unknown })],
    undecided: ["gw"],
  },
  "one address known by value, the other by edge": {
    stack: [
      ...home(),
      elsewhere(),
      address("near", { region: REGION, address: "34.1.2.3" }),
      gateway("gw", cidrs("34.1.2.3/32", unknown), ["ip", "near"]),
    ],
    finds: ["mandatory gw spec.addresses[1].value"],
    refuses: [],
  },
  "an address not known yet, behind something else": {
    stack: [
      ...home(),
      elsewhere(),
      { ...vpc("between", {}), on: { description: ["ip"] } },
      gateway("gw", cidrs(unknown), ["between"]),
    ],
    undecided: ["gw"],
  },
  // By value.
  "by value, in another region": {
    stack: [...home(), elsewhere({ address: "34.1.2.3" }), gateway("gw", cidrs("34.1.2.3/32"))],
    ...found,
  },
  "by value, without the length": {
    stack: [...home(), elsewhere({ address: "34.1.2.3" }), gateway("gw", cidrs("34.1.2.3"))],
    ...found,
  },
  "by value, in the region": {
    stack: [...home(), address("ip", { region: REGION, address: "34.1.2.3" }), gateway("gw", cidrs("34.1.2.3/32"))],
  },
  "by value, a global address": {
    stack: [...home(), globalAddress("ip", { address: "34.1.2.3" }), gateway("gw", cidrs("34.1.2.3/32"))],
    finds: [FIRST],
  },
  "by value, the second": {
    stack: [...home(), elsewhere({ address: "34.1.2.4" }), gateway("gw", cidrs("34.1.2.3/32", "34.1.2.4/32"))],
    finds: ["mandatory gw spec.addresses[1].value"],
    refuses: [],
  },
  "a range around the address": {
    stack: [...home(), elsewhere({ address: "34.1.2.3" }), gateway("gw", cidrs("34.1.2.0/24"))],
  },
  "by value, once the cloud has said it": {
    stack: [
      ...home(),
      { ...elsewhere(), outputs: { address: "34.1.2.3" } },
      gateway("gw", cidrs("34.1.2.3/32"), ["ip"]),
    ],
    ...found,
  },
  "a known value of nothing in view wins over the edge": {
    stack: [...home(), elsewhere({ address: "34.1.2.9" }), gateway("gw", cidrs("34.1.2.3/32"), ["ip"])],
  },
  "an internal value, of an address that may be in another network": {
    stack: [
      ...home(),
      elsewhere({ address: "10.0.0.5", addressType: "INTERNAL" }),
      gateway("gw", { gatewayClassName: INTERNAL, ...cidrs("10.0.0.5/32") }),
    ],
    ...guessed,
  },
  "an internal value, of an address of the cluster's network": {
    stack: [
      vpc("edge", { name: "edge" }),
      ...home(REGION, { network: "edge" }),
      subnetwork("nodes", { name: "nodes", region: "europe-west4", network: "edge" }),
      elsewhere({ address: "10.0.0.5", addressType: "INTERNAL", subnetwork: "nodes" }),
      gateway("gw", { gatewayClassName: INTERNAL, ...cidrs("10.0.0.5/32") }),
    ],
    ...found,
  },
  "an internal value, of an address of a network whose project nobody says": {
    stack: [
      vpc("edge", { name: "edge" }),
      ...home(REGION, { network: "projects/host/global/networks/edge" }),
      subnetwork("nodes", { name: "nodes", region: "europe-west4", network: "edge" }),
      elsewhere({ address: "10.0.0.5", addressType: "INTERNAL", subnetwork: "nodes" }),
      gateway("gw", { gatewayClassName: INTERNAL, ...cidrs("10.0.0.5/32") }),
    ],
    ...guessed,
  },
  "an internal value, of two the one of the cluster's network": {
    stack: [
      vpc("edge", { name: "edge" }),
      vpc("other", { name: "other" }),
      ...home(REGION, { network: "edge" }),
      subnetwork("nodes", { name: "nodes", region: REGION, network: "edge" }),
      subnetwork("far", { name: "far", region: "europe-west4", network: "other" }),
      elsewhere({ address: "10.0.0.5", addressType: "INTERNAL", subnetwork: "far" }),
      address("near", { region: REGION, address: "10.0.0.5", addressType: "INTERNAL", subnetwork: "nodes" }),
      gateway("gw", { gatewayClassName: INTERNAL, ...cidrs("10.0.0.5/32") }),
    ],
  },
  "an internal value, with its edge": {
    stack: [
      ...home(),
      elsewhere({ address: "10.0.0.5", addressType: "INTERNAL" }),
      address("near", { region: REGION, address: "10.0.0.5", addressType: "INTERNAL" }),
      gateway("gw", { gatewayClassName: INTERNAL, ...cidrs("10.0.0.5/32") }, ["ip"]),
    ],
    ...found,
  },
  // Routes.
  "a route, by edge": {
    stack: [...home(), elsewhere(), route("to-pod", cidrs(unknown), ["ip"])],
    finds: [`mandatory to-pod ${VALUE}`],
    refuses: [],
  },
  "a route, by value": {
    stack: [...home(), elsewhere({ address: "34.1.2.3" }), route("to-pod", cidrs("34.1.2.3/32"))],
    finds: [`mandatory to-pod ${VALUE}`],
    refuses: [],
  },
  "a route whose Gateway names the address as well": {
    stack: [
      ...home(),
      elsewhere(),
      gateway("gw", cidrs(unknown), ["ip"]),
      route("to-pod", { parentRefs: [{ name: unknown }], ...cidrs(unknown) }, ["gw", "ip"]),
    ],
    ...found,
  },
  "a route of one of its Gateway's two addresses": {
    stack: [
      ...home(),
      address("near", { region: REGION }),
      elsewhere(),
      gateway("gw", cidrs(unknown, unknown), ["near", "ip"]),
      route("to-pod", { parentRefs: [{ name: unknown }], ...cidrs(unknown) }, ["gw", "near"]),
    ],
    finds: ["mandatory gw spec.addresses"],
    refuses: [],
  },
  "a route whose address the Gateway of another cluster names": {
    stack: [
      ...home(),
      cluster("far", { location: "europe-west4" }),
      provider("q", "far"),
      elsewhere(),
      gateway("there", cidrs(unknown), ["ip"], "q"),
      route("to-pod", cidrs(unknown), ["ip"]),
    ],
    finds: [`mandatory to-pod ${VALUE}`],
    refuses: [],
  },
  "a route whose address a Gateway of another class names": {
    stack: [
      ...home(),
      elsewhere(),
      gateway("gw", { gatewayClassName: "gke-l7-rilb", ...cidrs(unknown) }, ["ip"]),
      route("to-pod", cidrs(unknown), ["ip"]),
    ],
    finds: [`mandatory to-pod ${VALUE}`],
    refuses: [],
  },
  malformed: {
    stack: [
      ...home(),
      elsewhere({ address: 7 }),
      globalAddress("everywhere", { address: null }),
      gateway("gw", { addresses: [null, 7, "34.1.2.3", { value: 7 }, { value: null }, { value: "no address" }] }),
      gateway("text", { gatewayClassName: EXTERNAL, addresses: "34.1.2.3/32" }),
      gateway("number", { gatewayClassName: 7, addresses: 7 }),
      route("to-pod", { addresses: null }),
    ],
  },
});

describe("in words", () => {
  test("in another region", () =>
    expect(sentencesOf(persistentAddressIsRegional, byEdge("europe-west4"))).toEqual([
      "spec.addresses[0].value: ip is in europe-west4, and the cluster in asia-northeast3. Reserve it in asia-northeast3. [persistent-address-is-regional]",
    ]));
  test("global, and not known yet", () =>
    expect(
      sentencesOf(persistentAddressIsRegional, [
        ...home(),
        globalAddress("ip"),
        address("own"),
        gateway("gw", cidrs(unknown, unknown), ["ip", "own"]),
      ]),
    ).toEqual([
      "spec.addresses: ip is a global address. Reserve the address in the region of the cluster. [persistent-address-is-regional]",
      "not evaluated: the region of own is its provider's, which is not in view",
    ]));
  test("of two that may be meant", () =>
    expect(
      sentencesOf(persistentAddressIsRegional, [
        ...home(),
        elsewhere(),
        address("near", { region: REGION }),
        gateway("gw", cidrs(unknown), ["ip", "near"]),
      ]),
    ).toEqual([
      "spec.addresses[0].value: ip is in europe-west4, and the cluster in asia-northeast3. Reserve it in asia-northeast3. Advisory only: another address may be meant. [persistent-address-is-regional]",
    ]));
});
