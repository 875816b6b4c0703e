import { ServiceSteering, type ServiceSteeringArgs } from "../../lib";
import { ofTheCloud, type Registered, settled, start, UNKNOWN } from "./monitor";
import { refusal } from "./refused";

const COMPONENT = "gke-dpv2:index:ServiceSteering::egress";
const chainOf = (name: string) => `kubernetes:networking.gke.io/v1:ServiceFunctionChain::egress-${name}`;
const selectorTo = (name: string) => `kubernetes:networking.gke.io/v1:TrafficSelector::egress-to-${name}`;

const at = (name: string) => ({ namespace: name, labels: { app: name } });
const one = (name: string) => ({ name, ...at(name) });
const PATH: ServiceSteeringArgs = { subject: at("vpn"), functions: [one("firewall"), one("proxy")] };

const chain = (name: string, sessionAffinity?: object) => ({
  apiVersion: "networking.gke.io/v1",
  kind: "ServiceFunctionChain",
  metadata: { name: `egress-${name}` },
  spec: {
    serviceFunctions: [{ name, namespace: name, podSelector: { matchLabels: { app: name } } }],
    ...(sessionAffinity && { sessionAffinity }),
  },
});
const pods = (name: string, labels: object = { matchLabels: { app: name } }) => ({
  namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": name } },
  podSelector: labels,
});
const selector = (to: string, subject: object, egress: object) => ({
  apiVersion: "networking.gke.io/v1",
  kind: "TrafficSelector",
  metadata: { name: `egress-to-${to}` },
  spec: { serviceFunctionChain: `egress-${to}`, subject, egress },
});

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole", async () => {
    const registered = await start(mode, () => ({}));
    const waive = [{ rule: "chains-do-not-loop", reason: "x", until: "2999-12-31" }];
    new ServiceSteering("egress", {
      ...PATH,
      destination: "203.0.113.0/24",
      ports: [{ protocol: "TCP", port: 443 }, { protocol: "UDP" }],
      network: "red",
      sessionAffinitySeconds: 3600,
      waive,
    });
    await settled();
    const ordinary = { dependencies: [], propertyDependencies: {}, protect: false };
    const affinity = { clientIPNoDestination: { timeoutSeconds: 3600 } };
    const egress = {
      to: { ipBlock: { cidr: "203.0.113.0/24" } },
      ports: [{ portNumber: { protocol: "TCP", port: 443 } }, { allPorts: { protocol: "UDP" } }],
    };
    const after = (name: string) => ({
      dependencies: [chainOf(name)],
      propertyDependencies: { spec: [chainOf(name)] },
    });
    expect(registered).toEqual([
      {
        ...{ ...ordinary, resource: COMPONENT, parent: "" },
        inputs: { destination: "203.0.113.0/24", network: "red", waive },
        outputs: {
          serviceFunctionChains: ["egress-firewall", "egress-proxy"],
          trafficSelectors: ["egress-to-firewall", "egress-to-proxy"],
        },
      },
      { ...ordinary, resource: chainOf("firewall"), parent: COMPONENT, inputs: chain("firewall", affinity) },
      { ...ordinary, resource: chainOf("proxy"), parent: COMPONENT, inputs: chain("proxy", affinity) },
      {
        ...{ ...ordinary, ...after("firewall"), resource: selectorTo("firewall"), parent: COMPONENT },
        inputs: selector("firewall", { pods: pods("vpn"), network: "red" }, egress),
      },
      {
        ...{ ...ordinary, ...after("proxy"), resource: selectorTo("proxy"), parent: COMPONENT },
        inputs: selector("proxy", { pods: pods("firewall"), network: "red" }, egress),
      },
    ]);
  });

  test("with as little as can be", async () => {
    const registered = await start(mode, () => ({}));
    new ServiceSteering("egress", { subject: { namespace: "vpn" }, functions: [one("firewall")] });
    await settled();
    const all = {
      to: { ipBlock: { cidr: "0.0.0.0/0" } },
      ports: ["TCP", "UDP"].map((protocol) => ({ allPorts: { protocol } })),
    };
    expect(registered.map(({ resource, inputs }) => [resource, inputs])).toEqual([
      [COMPONENT, { destination: "0.0.0.0/0" }],
      [chainOf("firewall"), chain("firewall")],
      [selectorTo("firewall"), selector("firewall", { pods: pods("vpn", {}) }, all)],
    ]);
  });
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});
const refused = (args: Partial<ServiceSteeringArgs>) =>
  refusal(() => new ServiceSteering("egress", { ...PATH, ...args }), registered);
const taken = async (args: Partial<ServiceSteeringArgs>) => {
  new ServiceSteering("egress", { ...PATH, ...args });
  await settled();
  return registered.length;
};
const ports = (count: number) => Array.from({ length: count }, (_, i) => ({ protocol: "TCP" as const, port: i + 1 }));

test("what the cloud will say is passed on, beside the rest", async () => {
  await taken({ subject: { namespace: ofTheCloud("vpn"), labels: { app: "vpn" } } });
  const { inputs } = registered.find((r) => r.resource === selectorTo("firewall"))!;
  expect(inputs["spec"]).toMatchObject({
    subject: {
      pods: {
        namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": UNKNOWN } },
        podSelector: { matchLabels: { app: "vpn" } },
      },
    },
  });
});

describe("refused", () => {
  test("all at once, under the argument that was typed", async () => {
    const lines = await refused({
      subject: {} as ServiceSteeringArgs["subject"],
      functions: [
        { name: "Fire_wall", namespace: "firewall", labels: { app: "firewall" } },
        { name: "proxy", namespace: "Proxy", labels: {} },
        { name: "proxy", namespace: "proxy", labels: { app: "proxy" } },
      ],
      destination: "2001:db8::/32",
      ports: [...ports(9), { protocol: "TCP", port: 0 }, { protocol: "SCTP" as "TCP" }],
      sessionAffinitySeconds: 0,
    });
    expect(lines).toEqual([
      "subject.namespace: is missing. Write up to 63 lower-case letters, digits and hyphens; begin and end with a letter or digit. [arguments]",
      'functions[1].namespace: "Proxy" is no name of a namespace. Write up to 63 lower-case letters, digits and hyphens; begin and end with a letter or digit. [arguments]',
      'functions[2].name: "proxy" is the name of functions[1] as well. Give each function a name of its own. [arguments]',
      "sessionAffinitySeconds: 0 is not a whole number of 1 to 86400 seconds. Choose a whole number of seconds from 1 to 86400. [chain-affinity-within-range]",
      'functions[0].name: "Fire_wall" is no name of a function. Write up to 63 lower-case letters, digits and hyphens; begin with a letter, end without a hyphen. [chain-has-one-function]',
      'destination: "2001:db8::/32" is IPv6, which is not steered. Write an IPv4 address and its prefix length; 0.0.0.0/0 is all of them. [selector-destination-is-ipv4]',
      "ports: has 11 entries, and 10 are taken. List 1 to 10 ports; what is left goes into another TrafficSelector with the same chain. [selector-ports-within-limit]",
      "ports[9].port: 0 is no port. Write a number from 1 to 65535, or allPorts. [selector-ports-within-limit]",
      'ports[10].protocol: "SCTP" is not steered. Write TCP or UDP. [selector-ports-within-limit]',
      "functions[1].labels: names no label, and a function's Pods are found by labels alone. Write at least one label that the function's Pods carry. [chain-has-one-function]",
    ]);
  });

  test.each<[string, Partial<ServiceSteeringArgs>, string]>([
    ["no function", { functions: [] }, "functions: is empty. Give at least one function. [arguments]"],
    [
      "a CIDR with host bits",
      { destination: "10.0.0.9/8" },
      "destination: 10.0.0.9/8 begins inside its block. Write 10.0.0.0/8. [arguments]",
    ],
    [
      "an address without length",
      { destination: "10.0.0.9" },
      'destination: "10.0.0.9" is no block of addresses. Write an IPv4 address and its prefix length; 0.0.0.0/0 is all of them. [selector-destination-is-ipv4]',
    ],
    [
      "a timeout that is too long",
      { sessionAffinitySeconds: 86_401 },
      "sessionAffinitySeconds: 86401 is not a whole number of 1 to 86400 seconds. Choose a whole number of seconds from 1 to 86400. [chain-affinity-within-range]",
    ],
    [
      "no ports",
      { ports: [] },
      "ports: names no port, so nothing is steered. Write allPorts for TCP and UDP, or single ports. [selector-ports-within-limit]",
    ],
    [
      "an empty namespace",
      { subject: { namespace: "", labels: { app: "vpn" } } },
      'subject.namespace: "" is no name of a namespace. Write up to 63 lower-case letters, digits and hyphens; begin and end with a letter or digit. [arguments]',
    ],
    [
      "no labels of the subject",
      { subject: { namespace: "vpn", labels: {} } },
      "subject.labels: names no label. Name one, or leave labels out for all Pods of the namespace. [arguments]",
    ],
    [
      "a label that is undefined",
      { subject: { namespace: "vpn", labels: { app: undefined as unknown as string } } },
      "subject.labels.app: is undefined: without it more Pods are selected. Give the label's value, or leave the label out. [arguments]",
    ],
    [
      "the subject is the first function",
      { subject: at("firewall") },
      "functions[0]: TCP to 0.0.0.0/0 is taken by egress-to-firewall as well, for Pods of firewall with app=firewall. Give one of them another prefix, other ports, or a subject that the other does not select. [selectors-do-not-conflict]",
    ],
    [
      "the subject is the only function",
      { subject: at("firewall"), functions: [one("firewall")] },
      "subject: selects the Pods of its own function egress-firewall: TCP to 0.0.0.0/0 comes back to it. Leave the function's Pods out of the subject, or narrow destination or ports so that no packet comes round. [chains-do-not-loop]",
    ],
    [
      "the subject's namespace holds a function",
      { subject: { namespace: "firewall" } },
      "functions[0]: TCP to 0.0.0.0/0 is taken by egress-to-firewall as well, for Pods of firewall with app=firewall. Give one of them another prefix, other ports, or a subject that the other does not select. [selectors-do-not-conflict]",
    ],
    [
      "a function that comes again under another name",
      { functions: [one("firewall"), one("proxy"), { name: "again", ...at("firewall") }] },
      "functions[1]: closes a circle with egress-to-again: TCP to 0.0.0.0/0 goes egress-proxy → egress-again → egress-proxy. Leave the function's Pods out of the subject, or narrow destination or ports so that no packet comes round. [chains-do-not-loop]",
    ],
    [
      "more pairs than Google recommends",
      { functions: Array.from({ length: 11 }, (_, i) => one(`f${i}`)) },
      "functions: makes 11 chains, each with its selector, and mostPairs is 10. Do with fewer functions, or raise mostPairs. [arguments]",
    ],
    [
      "no pairs at all",
      { mostPairs: 0 },
      "mostPairs: 0 is not a whole number of 1 or more. Choose a number of 1 or more. [arguments]",
    ],
  ])("%s", async (_, args, line) => {
    expect(await refused(args)).toContain(line);
  });

  test("of a mistake one line only", async () => {
    expect(await refused({ destination: "10.0.0.9" })).toHaveLength(1);
    expect(await refused({ subject: at("firewall") })).toHaveLength(1);
    expect(await refused({ sessionAffinitySeconds: 0 })).toHaveLength(1);
  });
});

describe("taken", () => {
  test.each<[string, Partial<ServiceSteeringArgs>, number]>([
    ["10 functions", { functions: Array.from({ length: 10 }, (_, i) => one(`f${i}`)) }, 21],
    ["11, when told so", { functions: Array.from({ length: 11 }, (_, i) => one(`f${i}`)), mostPairs: 11 }, 23],
    ["10 ports", { ports: ports(10) }, 5],
    ["a namespace that begins with a digit", { subject: { namespace: "1-vpn" } }, 5],
    [
      "what is undefined counts as not given",
      { destination: undefined, ports: undefined, network: undefined, mostPairs: undefined },
      5,
    ],
  ])("%s", async (_, args, count) => expect(await taken(args)).toBe(count));
});

test("what is wrong with many functions alike is said once, with the places of the others", async () => {
  const functions = Array.from({ length: 5 }, (_, i) => ({ name: `f${i}`, namespace: "vpn", labels: { a: `b${i}` } }));
  expect(await refused({ subject: { namespace: "vpn" }, functions })).toEqual([
    "functions[0]: TCP to 0.0.0.0/0 is taken by egress-to-f0 as well, for Pods of vpn with a=b0. Give one of them another prefix, other ports, or a subject that the other does not select. [selectors-do-not-conflict]",
    "functions[1], functions[2], functions[3]: likewise [selectors-do-not-conflict]",
  ]);
});
