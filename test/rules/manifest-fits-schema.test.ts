import * as fc from "fast-check";
import { RULES } from "../../lib/rules";
import { CUSTOM_RESOURCES } from "../../lib/rules/custom-resource";
import { GIVEN_DEFAULTS } from "../../lib/rules/given";
import { judge } from "../../lib/rules/judge";
import { manifestFitsSchema } from "../../lib/rules/manifest-fits-schema";
import { MORE_SPECIFIC } from "../../lib/rules/more-specific-rules";
import { tokensOf, type Rule } from "../../lib/rules/rule";
import { fitOf } from "../../lib/rules/schema-misfit";
import type { CustomResource } from "../apiserver/crd";
import { mutationsOf } from "../apiserver/mutations";
import { SEEDS } from "../apiserver/seeds";
import { purely } from "../support/faces";
import { inventoryOf } from "../support/inventory";
import { describeRule } from "../support/rule";
import { gateway, ipRoute, k8s, provider, res, unknown, v2, type Res } from "../support/stack";

const selects = (labels: object) => ({ podSelector: { matchLabels: labels } });
const chain = (spec: object): Res =>
  k8s(
    "networking.gke.io/v1 ServiceFunctionChain",
    "chain",
    { serviceFunctions: [{ name: "a", namespace: "a", ...selects({ a: "b" }) }], ...spec },
    undefined,
  );
const selector = (spec: object): Res =>
  k8s(
    "networking.gke.io/v1 TrafficSelector",
    "selector",
    {
      serviceFunctionChain: "chain",
      subject: { pods: { namespaceSelector: {}, ...selects({ a: "b" }) } },
      egress: { ports: [{ allPorts: { protocol: "TCP" } }] },
      ...spec,
    },
    undefined,
  );
const ADDRESS = { type: "gke.networking.io/cidr", value: "34.1.2.3/32" };
const route = (spec: object): Res => ipRoute("route", { addresses: [ADDRESS], ...spec });
const parent = (more: object): Res => route({ parentRefs: [{ name: "entry", ...more }] });
const listener = (i: number) => ({ name: `l${i}`, port: 80 + i, protocol: "HTTP" });
/** A Gateway whose class is nothing to any other rule. */
const web = (spec: object): Res =>
  gateway("web", { gatewayClassName: "gke-l7-rilb", listeners: [listener(0)], ...spec });
const claims = (...addresses: readonly object[]): Res => web({ addresses });
const network = (spec: object): Res => k8s("networking.gke.io/v1 Network", "blue", { type: "L3", ...spec }, undefined);
const asking = (...matchExpressions: readonly unknown[]): Res => route({ podSelector: { matchExpressions } });
const logging = (name: string): Res =>
  k8s(
    "networking.gke.io/v1alpha1 NetworkLogging",
    name,
    { cluster: { allow: { log: true, delegate: false } } },
    undefined,
  );
const bare = (type: string, inputs: object): Res => res(type, "bare", inputs);

const finds = (...paths: readonly string[]) => ({ finds: paths.map((path) => `mandatory ${path}`) });
const notes = (...paths: readonly string[]) => ({ finds: paths.map((path) => `advisory ${path}`) });
const inCluster = (version: string) => ({ given: { assume: { cluster: { version } } } });

describeRule(manifestFitsSchema, {
  "a chain as its kind has it": {
    stack: [chain({ sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 1 } } })],
  },
  "the chain of Google's page": {
    stack: [chain({ sessionAffinity: { clientIpNoDestination: { timeoutSeconds: 3600 } } })],
    ...finds("chain spec.sessionAffinity.clientIpNoDestination"),
  },
  "the other chain of Google's page": {
    stack: [chain({ sessionAffinity: { clientIpNoDestination: {} } })],
    ...finds("chain spec.sessionAffinity.clientIpNoDestination"),
  },
  "the selector of Google's page, with bare labels": {
    stack: [
      selector({
        subject: { pods: { namespaceSelector: { "kubernetes.io/metadata.name": "a" }, podSelector: { app: "a" } } },
      }),
    ],
    ...finds(
      'selector spec.subject.pods.namespaceSelector["kubernetes.io/metadata.name"]',
      "selector spec.subject.pods.podSelector.app",
    ),
  },
  "a field that is missing": {
    stack: [selector({ subject: { pods: selects({ a: "b" }) } })],
    ...finds("selector spec.subject.pods.namespaceSelector"),
  },
  "no spec": { stack: [bare("kubernetes:networking.gke.io/v1:Network", { kind: "Network" })] },
  "no spec where one is needed": {
    stack: [bare("kubernetes:networking.gke.io/v1:TrafficSelector", { metadata: { name: "bare" } })],
    ...finds("bare spec"),
    refuses: ["? spec"],
  },
  "a field beside spec": {
    stack: [{ ...route({}), inputs: { ...route({}).inputs, specs: {} } }],
    ...finds("route specs"),
  },
  "fields of the provider's own": {
    stack: [{ ...route({ __defaults: [] }), inputs: { ...route({ __defaults: [] }).inputs, __defaults: [] } }],
  },
  "a status is nobody's to write": {
    stack: [{ ...route({}), inputs: { ...route({}).inputs, status: { conditions: "x" } } }],
  },

  "metadata with a field that nobody knows": {
    stack: [k8s("networking.gke.io/v1 Network", "blue", { type: "L3" }, undefined, { lables: { a: "b" } })],
    ...finds("blue metadata.lables"),
  },
  "metadata with a number for a label": {
    stack: [k8s("networking.gke.io/v1 Network", "blue", { type: "L3" }, undefined, { labels: { a: 1 } })],
    ...finds("blue metadata.labels.a"),
  },
  "metadata that is not known yet: little is asked of it": {
    stack: [k8s("networking.gke.io/v1 Network", "blue", { type: "L3" }, undefined, { labels: { a: unknown } })],
  },
  "the only name that there is": { stack: [logging("default")] },
  "any other name": { stack: [logging("mine")], ...finds("mine metadata.name") },

  "the smallest port": { stack: [parent({ port: 1 })] },
  "the largest port": { stack: [parent({ port: 65535 })] },
  "one under": { stack: [parent({ port: 0 })], ...finds("route spec.parentRefs[0].port") },
  "one over": { stack: [parent({ port: 65536 })], ...finds("route spec.parentRefs[0].port") },
  "half a port": { stack: [parent({ port: 1.5 })], ...finds("route spec.parentRefs[0].port") },
  "a port as text": { stack: [parent({ port: "443" })], ...finds("route spec.parentRefs[0].port") },
  "a word that is none": { stack: [route({ reactionMode: "ready" })], ...finds("route spec.reactionMode") },
  "a word of those": { stack: [route({ reactionMode: "Exists" })] },
  "the longest text": { stack: [parent({ sectionName: "a".repeat(253) })] },
  "one longer": { stack: [parent({ sectionName: "a".repeat(254) })], ...finds("route spec.parentRefs[0].sectionName") },
  "an empty text, which has the wrong form as well": {
    stack: [parent({ sectionName: "" })],
    ...finds("route spec.parentRefs[0].sectionName"),
  },
  "a text of another form": { stack: [parent({ namespace: "A" })], ...finds("route spec.parentRefs[0].namespace") },
  "the longest list": { stack: [web({ listeners: Array.from({ length: 64 }, (_, i) => listener(i)) })] },
  "a longer list": {
    stack: [web({ listeners: Array.from({ length: 65 }, (_, i) => listener(i)) })],
    ...finds("web spec.listeners"),
  },
  "an empty list": { stack: [web({ listeners: [] })], ...finds("web spec.listeners") },
  "an entry twice": { stack: [web({ listeners: [listener(0), listener(0)] })], ...finds("web spec.listeners[1]") },

  "defaults first: an address without a type is an IP address": { stack: [claims({ value: "34.1.2.3" })] },
  "and a block is none": { stack: [claims({ value: "34.1.2.3/32" })], ...finds("web spec.addresses[0]") },
  "of IPv6": { stack: [claims({ value: "2001:db8::1", type: "IPAddress" })] },
  "of any other type": { stack: [claims({ value: "mine", type: "NamedAddress" })] },
  "null is absent": { stack: [parent({ namespace: null, sectionName: null }), claims({ value: "::1", type: null })] },
  "null for what must be there": {
    stack: [selector({ serviceFunctionChain: null })],
    ...finds("selector spec.serviceFunctionChain"),
  },

  "a value that is not known yet": { stack: [parent({ name: unknown })], undecided: ["route"] },
  "an unknown neighbour hides nothing": {
    stack: [parent({ name: unknown, port: 0, sectionname: "a" })],
    ...finds("route spec.parentRefs[0].port", "route spec.parentRefs[0].sectionname"),
    undecided: ["route"],
  },
  "a field that nobody knows, of unknown value: it may be absent": {
    stack: [parent({ sectionname: unknown })],
    undecided: ["route"],
  },
  "one of several ways, over an unknown value": {
    stack: [claims({ value: unknown }, { value: "34.1.2.3/32" })],
    ...finds("web spec.addresses[1]"),
    undecided: ["web"],
  },
  "over an unknown type": { stack: [claims({ value: "34.1.2.3/32", type: unknown })], undecided: ["web"] },
  "a count above an unknown value": {
    stack: [claims(...Array.from({ length: 17 }, () => ({ value: unknown })))],
    undecided: ["web"],
  },
  "spec not known yet": {
    stack: [bare("kubernetes:networking.gke.io/v1:GKEIPRoute", { spec: unknown })],
    undecided: ["bare"],
  },

  "a newer field, in a cluster of unknown version": { stack: [route({ allowGlobalAccess: true, haPolicy: false })] },
  "in a newer cluster": { stack: [route({ allowGlobalAccess: true })], ...inCluster("1.34.0-gke.1") },
  "in one that is older": {
    stack: [route({ allowGlobalAccess: true, haPolicy: null })],
    ...inCluster("1.33.99-gke.1"),
    ...notes("route spec.allowGlobalAccess"),
  },
  "in any patch of an older minor version": {
    stack: [route({ nodeSelector: {} })],
    ...inCluster("1.33"),
    ...notes("route spec.nodeSelector"),
  },
  "in a cluster whose version says nothing": { stack: [route({ haPolicy: true })], ...inCluster("latest") },
  "of the wrong type": { stack: [route({ haPolicy: "yes" })], ...finds("route spec.haPolicy") },
  "the mode of IPv6 addresses, of Google's newer type": { stack: [network({ IPAMMode6: "External" })] },
  "in an older cluster": {
    stack: [network({ IPAMMode6: "Internal" })],
    ...inCluster("1.33.5-gke.1080000"),
    ...notes("blue spec.IPAMMode6"),
  },
  "of another word": { stack: [network({ IPAMMode6: "Dynamic" })], ...finds("blue spec.IPAMMode6") },

  "a field that nobody knows: a newer revision may": {
    stack: [route({ standbySelector: {} })],
    ...notes("route spec.standbySelector"),
  },
  "in whatever cluster": {
    stack: [route({ standbySelector: {} })],
    ...inCluster("1.35.2-gke.1842000"),
    ...notes("route spec.standbySelector"),
  },
  "further in": { stack: [parent({ weight: 1 })], ...notes("route spec.parentRefs[0].weight") },
  "of a Gateway of whatever class": {
    stack: [
      web({
        backendTLS: { clientCertificateRef: { name: "x" } },
        listeners: [{ ...listener(0), tls: { frontendValidation: { caCertificateRefs: [] } } }],
      }),
    ],
    ...notes("web spec.backendTLS", "web spec.listeners[0].tls.frontendValidation"),
  },
  "in a selector of a chain, which takes labels alone": {
    stack: [
      chain({
        serviceFunctions: [
          { name: "a", namespace: "a", podSelector: { matchLabels: { a: "b" }, matchExpressions: [] } },
        ],
      }),
    ],
    ...finds("chain spec.serviceFunctions[0].podSelector.matchExpressions"),
  },
  "as a bare label": {
    stack: [
      chain({ serviceFunctions: [{ name: "a", namespace: "a", podSelector: { matchLabels: { a: "b" }, app: "a" } }] }),
    ],
    ...finds("chain spec.serviceFunctions[0].podSelector.app"),
  },
  "in a label selector, which is Kubernetes' own": {
    stack: [route({ podSelector: { matchLabels: { a: "b" }, app: ["a"] } })],
    ...finds("route spec.podSelector.app"),
  },
  "in metadata, which is Kubernetes' own": {
    stack: [k8s("networking.gke.io/v1 Network", "blue", { type: "L3" }, undefined, { clusterName: "a" })],
    ...finds("blue metadata.clusterName"),
  },
  "a slip": { stack: [route({ netwrok: "blue" })], ...finds("route spec.netwrok") },
  "two letters of a slip": { stack: [parent({ sectinNam: "a" })], ...finds("route spec.parentRefs[0].sectinNam") },
  "three, which may be another field": {
    stack: [parent({ sectinNa: "a" })],
    ...notes("route spec.parentRefs[0].sectinNa"),
  },
  "no slip, with another number": { stack: [network({ gateway6: "fe80::1" })], ...notes("blue spec.gateway6") },
  "no slip, beside what it looks like": {
    stack: [route({ network: "blue", networks: ["red"] })],
    ...notes("route spec.networks"),
  },
  "beside it, though that is not known yet": {
    stack: [route({ network: unknown, networks: ["red"] })],
    ...notes("route spec.networks"),
    undecided: ["route"],
  },

  "conditions that a selector may have": {
    stack: [
      asking(
        { key: "a", operator: "In", values: ["b"] },
        { key: "a", operator: "NotIn", values: ["b", "c"] },
        { key: "a", operator: "Exists" },
        { key: "a", operator: "DoesNotExist", values: [] },
        { key: "a", operator: "Exists", values: null },
      ),
    ],
  },
  "an operator that is none": {
    stack: [asking({ key: "a", operator: "in", values: ["b"] })],
    ...notes("route spec.podSelector.matchExpressions[0].operator"),
  },
  "values that are too many, or too few": {
    stack: [
      asking(
        { key: "a", operator: "Exists", values: ["b"] },
        { key: "a", operator: "In" },
        { key: "a", operator: "NotIn", values: [] },
      ),
    ],
    ...notes(...[0, 1, 2].map((i) => `route spec.podSelector.matchExpressions[${i}].values`)),
  },
  "in any selector that there is": {
    stack: [
      selector({
        subject: {
          pods: {
            namespaceSelector: { matchExpressions: [{ key: "a", operator: "exists" }] },
            podSelector: { matchExpressions: [{ key: "a", operator: "In" }] },
          },
        },
      }),
    ],
    ...notes(
      "selector spec.subject.pods.namespaceSelector.matchExpressions[0].operator",
      "selector spec.subject.pods.podSelector.matchExpressions[0].values",
    ),
  },
  "an operator or values that are not known yet": {
    stack: [
      asking(
        { key: "a", operator: unknown, values: [] },
        { key: "a", operator: "In", values: unknown },
        { key: "a", operator: "In", values: [unknown] },
        { key: "a", operator: "In", values: [] },
      ),
    ],
    ...notes("route spec.podSelector.matchExpressions[3].values"),
    undecided: ["route"],
  },
  "conditions that the schema refuses": {
    stack: [asking(null, { key: "a" }, { key: "a", operator: 5 }, { key: "a", operator: "In", values: "b" })],
    ...finds(
      "route spec.podSelector.matchExpressions[0]",
      "route spec.podSelector.matchExpressions[1].operator",
      "route spec.podSelector.matchExpressions[2].operator",
      "route spec.podSelector.matchExpressions[3].values",
    ),
  },

  "what a more specific rule says is left to it": {
    stack: [
      chain({ sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 0 } } }),
      selector({ egress: { ports: [{ portNumber: { port: 0, protocol: "X" } }, {}] } }),
    ],
  },
  "and what it does not say is not": {
    stack: [selector({ egress: { ports: [{ allPort: { protocol: "TCP" } }], to: {} } })],
    ...finds("selector spec.egress.ports[0].allPort", "selector spec.egress.to"),
  },

  "what it says only softly is not left to it": {
    stack: [
      gateway("web", {
        gatewayClassName: "gke-passthrough-lb-external-managed",
        addresses: Array.from({ length: 17 }, (_, i) => ({ ...ADDRESS, value: `34.1.2.${i}/32` })),
      }),
    ],
    ...finds("web spec.addresses"),
  },

  malformed: {
    stack: [
      bare("kubernetes:networking.gke.io/v1:GKEIPRoute", {
        metadata: 5,
        spec: { addresses: "x", podSelector: [null] },
      }),
      bare("kubernetes:networking.gke.io/v1:Network", { spec: [null, unknown] }),
    ].map((r, i) => ({ ...r, name: `bare${i}` })),
    ...finds("bare0 metadata", "bare0 spec.addresses", "bare0 spec.podSelector", "bare1 spec"),
    refuses: ["bare0 metadata", "bare0 spec", "bare0 spec.addresses", "bare0 spec.podSelector"],
  },
});

test("a version that is only a lower bound says nothing of a newer cluster", () => {
  const stack = (minMasterVersion: string): readonly Res[] => [
    v2("edge", { minMasterVersion }),
    provider("of-edge", "edge"),
    { ...route({ allowGlobalAccess: true }), provider: "of-edge" },
  ];
  expect(purely(manifestFitsSchema, stack("1.32.1-gke.1")).finds).toEqual(["advisory route spec.allowGlobalAccess"]);
  expect(purely(manifestFitsSchema, stack("1.34.1-gke.1")).finds).toEqual([]);
});

const aroundOf = (object: object, type: string) => {
  const inventory = inventoryOf([res(type, "a", {})]);
  const resource = { ...inventory.resources[0]!, body: object, isManifest: true };
  return { given: GIVEN_DEFAULTS, resource, inventory, home: undefined, creating: false };
};
const typeOf = ({ apiVersion, kind }: CustomResource): string => `kubernetes:${apiVersion}:${kind}`;

describe("beside more specific rules", () => {
  /** Of one object, by what stands in it. */
  const isSpecific = (r: Rule): boolean =>
    r !== manifestFitsSchema &&
    r.level === "mandatory" &&
    r.scopes.join() === "one" &&
    tokensOf(r).every((token) => CUSTOM_RESOURCES.has(token));

  test("all that judge one custom resource are known", () =>
    expect(MORE_SPECIFIC.map((r) => r.id)).toEqual(RULES.filter(isSpecific).map((r) => r.id)));

  test.each(SEEDS.map((seed) => [`${seed.apiVersion} ${seed.kind}`, seed] as const))(
    "of a mutated %s nothing is said twice, and nothing is left unsaid",
    (_, seed) => {
      const kind = CUSTOM_RESOURCES.get(typeOf(seed))!;
      const twice: string[] = [];
      const unsaid: string[] = [];
      for (const { what, apply } of mutationsOf(seed, kind.schema)) {
        const around = aroundOf(apply(seed), typeOf(seed));
        const ours = judge(manifestFitsSchema, around).findings.map((f) => f.path);
        const hard = (r: Rule) => judge(r, around).findings.filter((f) => f.softer === undefined);
        const theirs = MORE_SPECIFIC.flatMap(hard).map((f) => f.path);
        if (ours.some((path) => theirs.includes(path))) twice.push(what);
        if (ours.length + theirs.length === 0 && fitOf(around.resource.body, kind).misfits.length > 0)
          unsaid.push(what);
      }
      expect({ twice, unsaid }).toEqual({ twice: [], unsaid: [] });
    },
  );
});

test.each([...CUSTOM_RESOURCES.keys()])("%s: whatever stands in its place, the rule comes to an end", (type) => {
  const anything = fc.anything({ maxDepth: 5, withNullPrototype: true });
  fc.assert(
    fc.property(fc.record({ metadata: anything, spec: anything }, { requiredKeys: [] }), (object) => {
      expect(judge(manifestFitsSchema, aroundOf(object, type)).failed).toBeUndefined();
    }),
  );
});
