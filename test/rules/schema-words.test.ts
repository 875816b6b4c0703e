import { CUSTOM_RESOURCES } from "../../lib/rules/custom-resource";
import { fitOf } from "../../lib/rules/schema-misfit";

const saidOf = (kind: string, object: object): readonly string[] =>
  fitOf(object, CUSTOM_RESOURCES.get(`kubernetes:${kind}`)!).misfits.map((m) => `${m.path}: ${m.reason}. ${m.fix}`);

const ROUTE = "networking.gke.io/v1:GKEIPRoute";
const route = (spec: object) => ({ spec: { addresses: [{ value: "34.1.2.3/32" }], podSelector: {}, ...spec } });
const parent = (more: object) => route({ parentRefs: [{ name: "a", ...more }] });
const GATEWAY = "gateway.networking.k8s.io/v1:Gateway";
const listener = { name: "a", port: 1, protocol: "HTTP" };
const gateway = (spec: object) => ({ spec: { gatewayClassName: "a", listeners: [listener], ...spec } });
const SELECTOR = "networking.gke.io/v1:TrafficSelector";
const selector = (egress: object) => ({
  spec: { serviceFunctionChain: "a", subject: { pods: { namespaceSelector: {}, podSelector: {} } }, egress },
});
const CHAIN = "networking.gke.io/v1:ServiceFunctionChain";
const chain = (spec: object) => ({
  spec: { serviceFunctions: [{ name: "a", namespace: "a", podSelector: { matchLabels: { a: "b" } } }], ...spec },
});

test.each<[kind: string, object: object, says: string]>([
  [ROUTE, { spec: { podSelector: {} } }, "spec.addresses: is missing. Add it."],
  [
    CHAIN,
    chain({ sessionAffinity: { clientIpNoDestination: {} } }),
    "spec.sessionAffinity.clientIpNoDestination: is a field that ServiceFunctionChain does not have here. Write clientIPNoDestination.",
  ],
  [
    ROUTE,
    route({ podSelector: { "app.kubernetes.io/name": "a" } }),
    'spec.podSelector["app.kubernetes.io/name"]: is a field that GKEIPRoute does not have here. Put it under matchLabels.',
  ],
  [
    ROUTE,
    route({ podSelector: { app: { a: "b" } } }),
    "spec.podSelector.app: is a field that GKEIPRoute does not have here. Take it out; the nearest known field is matchLabels.",
  ],
  [
    ROUTE,
    route({ podSelector: { matchLabel: "a" } }),
    "spec.podSelector.matchLabel: is a field that GKEIPRoute does not have here. Write matchLabels.",
  ],
  [
    ROUTE,
    route({ network: "a", networks: [] }),
    "spec.networks: is a field that GKEIPRoute does not have here. Take it out; the nearest known field is network.",
  ],
  [
    GATEWAY,
    gateway({ listeners: [{ ...listener, tls: { issuer: "a" } }] }),
    "spec.listeners[0].tls.issuer: is a field that Gateway does not have here. Take it out; the nearest known field is mode.",
  ],
  [
    ROUTE,
    { metadata: { clusterName: "a" }, ...route({}) },
    "metadata.clusterName: is a field that GKEIPRoute does not have here. Take it out; the nearest known field is name.",
  ],
  [
    "networking.gke.io/v1alpha1:NetworkLogging",
    { metadata: { name: "mine" }, spec: { cluster: { allow: { log: true, delegate: false } } } },
    'metadata.name: is not "default", the only one that is taken here. Write default.',
  ],
  [
    ROUTE,
    parent({ sectionName: "" }),
    "spec.parentRefs[0].sectionName: has 0 characters, fewer than 1. Give at least 1.",
  ],
  [ROUTE, { spce: route({}).spec }, "spce: is a field that GKEIPRoute does not have here. Write spec."],
  [ROUTE, route({ network: 5 }), "spec.network: is a number, where a string belongs. Write a string."],
  [ROUTE, route({ network: ["a"] }), "spec.network: is a list, where a string belongs. Write a string."],
  [ROUTE, route({ parentRefs: {} }), "spec.parentRefs: is an object, where a list belongs. Write a list."],
  [ROUTE, route({ parentRefs: [null] }), "spec.parentRefs[0]: is null, where an object belongs. Write an object."],
  [ROUTE, route({ haPolicy: "true" }), "spec.haPolicy: is a string, where true or false belongs. Write true or false."],
  [
    ROUTE,
    parent({ port: 1.5 }),
    "spec.parentRefs[0].port: is a number with a fraction, where a whole number belongs. Write a whole number.",
  ],
  [
    ROUTE,
    parent({ port: 65536 }),
    "spec.parentRefs[0].port: 65536 is not within 1 to 65535. Choose a number of 1 to 65535.",
  ],
  [
    ROUTE,
    route({ reactionMode: "ready" }),
    'spec.reactionMode: "ready" is none of ReadyCondition, Exists. Choose ReadyCondition or Exists.',
  ],
  [
    ROUTE,
    route({ reactionMode: "x".repeat(65) }),
    "spec.reactionMode: the value is none of ReadyCondition, Exists. Choose ReadyCondition or Exists.",
  ],
  [ROUTE, parent({ name: "" }), "spec.parentRefs[0].name: has 0 characters, fewer than 1. Give at least 1."],
  [
    ROUTE,
    parent({ name: "é".repeat(254) }),
    "spec.parentRefs[0].name: has 254 characters, more than 253. Give at most 253.",
  ],
  [
    ROUTE,
    parent({ namespace: "Shop" }),
    "spec.parentRefs[0].namespace: is not of the form that is taken here. Write it as ^[a-z0-9]([-a-z0-9]*[a-z0-9])?$.",
  ],
  [ROUTE, route({ addresses: [] }), "spec.addresses: has 0 entries, fewer than 1. Give at least 1."],
  [
    ROUTE,
    route({ parentRefs: Array.from({ length: 33 }, () => ({ name: "a" })) }),
    "spec.parentRefs: has 33 entries, more than 32. Give at most 32.",
  ],
  [SELECTOR, selector({}), "spec.egress: has 0 fields, fewer than 1. Give at least 1."],
  [
    SELECTOR,
    selector({ ports: [{ allPorts: { protocol: "TCP" }, portNumber: { port: 1, protocol: "TCP" } }] }),
    "spec.egress.ports[0]: has 2 fields, more than 1. Give one of allPorts, portNumber.",
  ],
  [
    GATEWAY,
    gateway({ addresses: [{ value: "34.1.2.3/32" }] }),
    "spec.addresses[0]: has a value that its type does not take. An IPAddress is one address without a prefix length; give the type of anything else.",
  ],
  [
    GATEWAY,
    gateway({ listeners: [listener, { ...listener, port: 2 }] }),
    "spec.listeners[1]: has the name of an entry before it. Give each entry its own.",
  ],
  [
    "networking.gke.io/v1alpha1:FQDNNetworkPolicy",
    { spec: { podSelector: {}, egress: [{ matches: [{ name: "a..b" }] }] } },
    "spec.egress[0].matches[0].name: is not of the form that is taken here. Write it as ^([a-zA-Z0-9]([-a-zA-Z0-9_]*[a-zA-Z0-9])*\\.?)*$.",
  ],
])("%s %j", (kind, object, says) => expect(saidOf(kind, object)).toEqual([says]));

test("entries without a name have no name of another", () => {
  const { name: _, ...nameless } = listener;
  expect(saidOf(GATEWAY, gateway({ listeners: [nameless, nameless] }))).toEqual([
    "spec.listeners[0].name: is missing. Add it.",
    "spec.listeners[1].name: is missing. Add it.",
  ]);
});

test("a text that may be a secret is not shown", () => {
  const secret = "hunter2 hunter2";
  const objects = [parent({ namespace: secret, sectionName: secret }), route({ parentRefs: secret, [secret]: secret })];
  const said = objects.flatMap((object) => saidOf(ROUTE, object));
  expect(said).toHaveLength(4);
  expect(said.map((line) => line.slice(line.indexOf(": ")).includes(secret))).toEqual([false, false, false, false]);
});

test("what the API server admits of a selector, and nobody takes", () => {
  const matchExpressions = [
    { key: "a", operator: "in", values: ["b"] },
    { key: "a", operator: "hunter2 ".repeat(9) },
    { key: "a", operator: "In" },
    { key: "a", operator: "DoesNotExist", values: ["hunter2"] },
  ];
  const { misfits, admitted } = fitOf(
    route({ podSelector: { matchExpressions } }),
    CUSTOM_RESOURCES.get(`kubernetes:${ROUTE}`)!,
  );
  expect(misfits).toEqual([]);
  const at = "spec.podSelector.matchExpressions";
  const softer = "the API server admits it, and only whoever reads the selector refuses it";
  const operators = { fix: "Choose In or NotIn or Exists or DoesNotExist.", softer };
  expect(admitted).toEqual([
    { path: `${at}[0].operator`, reason: '"in" is none of In, NotIn, Exists, DoesNotExist', ...operators },
    { path: `${at}[1].operator`, reason: "the value is none of In, NotIn, Exists, DoesNotExist", ...operators },
    { path: `${at}[2].values`, reason: "is empty, and In takes one value or more", fix: "Name one.", softer },
    { path: `${at}[3].values`, reason: "is not empty, and DoesNotExist takes none", fix: "Take it out.", softer },
  ]);
});
