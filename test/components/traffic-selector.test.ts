import { TrafficSelector, type TrafficSelectorArgs } from "../../lib";
import { ofTheCloud, type Registered, settled, start, UNKNOWN } from "./monitor";
import { refusal } from "./refused";

const COMPONENT = "gke-dpv2:index:TrafficSelector::in";
const SELECTOR = "kubernetes:networking.gke.io/v1:TrafficSelector::in";
const SMALL: TrafficSelectorArgs = {
  serviceFunctionChain: "firewall",
  namespaceSelector: { "kubernetes.io/metadata.name": "vpn" },
  podSelector: { app: "vpn" },
};
const PODS = {
  namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "vpn" } },
  podSelector: { matchLabels: { app: "vpn" } },
};

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole", async () => {
    const registered = await start(mode, () => ({}));
    const waive = [{ rule: "selectors-do-not-conflict", reason: "x", until: "2999-12-31" }];
    new TrafficSelector("in", {
      ...SMALL,
      name: "in",
      podSelector: { matchExpressions: [{ key: "app", operator: "In", values: ["vpn", "web"] }] },
      network: "red",
      destination: "203.0.113.0/24",
      ports: [{ protocol: "TCP", port: 443 }, { protocol: "UDP" }],
      annotations: { a: "b" },
      waive,
    });
    await settled();
    const ordinary = { dependencies: [], propertyDependencies: {}, protect: false };
    const shown = { serviceFunctionChain: "firewall", network: "red", destination: "203.0.113.0/24", waive };
    expect(registered).toEqual([
      { ...ordinary, resource: COMPONENT, parent: "", inputs: shown, outputs: { name: "in" } },
      {
        ...{ ...ordinary, resource: SELECTOR, parent: COMPONENT },
        inputs: {
          apiVersion: "networking.gke.io/v1",
          kind: "TrafficSelector",
          metadata: { name: "in", annotations: { a: "b" } },
          spec: {
            serviceFunctionChain: "firewall",
            subject: {
              pods: {
                ...PODS,
                podSelector: { matchExpressions: [{ key: "app", operator: "In", values: ["vpn", "web"] }] },
              },
              network: "red",
            },
            egress: {
              to: { ipBlock: { cidr: "203.0.113.0/24" } },
              ports: [{ portNumber: { protocol: "TCP", port: 443 } }, { allPorts: { protocol: "UDP" } }],
            },
          },
        },
      },
    ]);
  });

  test("with as little as can be; the defaults are written out", async () => {
    const registered = await start(mode, () => ({}));
    new TrafficSelector("in", SMALL);
    await settled();
    expect(registered.find((r) => r.resource === SELECTOR)!.inputs).toEqual({
      apiVersion: "networking.gke.io/v1",
      kind: "TrafficSelector",
      metadata: {},
      spec: {
        serviceFunctionChain: "firewall",
        subject: { pods: PODS },
        egress: {
          to: { ipBlock: { cidr: "0.0.0.0/0" } },
          ports: [{ allPorts: { protocol: "TCP" } }, { allPorts: { protocol: "UDP" } }],
        },
      },
    });
  });
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});
const selector = (args: Partial<TrafficSelectorArgs>) => new TrafficSelector("in", { ...SMALL, ...args });
const refused = (args: Partial<TrafficSelectorArgs>) => refusal(() => selector(args), registered);

test("a destination of the cloud is passed on, beside the rest", async () => {
  selector({ destination: ofTheCloud("10.0.0.0/8") });
  await settled();
  expect(registered.find((r) => r.resource === SELECTOR)!.inputs["spec"]).toMatchObject({
    subject: { pods: PODS },
    egress: { to: { ipBlock: { cidr: UNKNOWN } } },
  });
});

describe("refused", () => {
  test("all at once, under the argument that was typed", async () => {
    const ports = [{ protocol: "TCP", port: 65_536 }, { protocol: "icmp" }] as unknown as TrafficSelectorArgs["ports"];
    expect(await refused({ namespaceSelector: {}, podSelector: {}, destination: "::/0", ports })).toEqual([
      "podSelector: is empty as namespaceSelector is: that is every Pod of every namespace. Narrow the namespaces, the Pods, or both. [arguments]",
      'destination: "::/0" is IPv6, which is not steered. Write an IPv4 address and its prefix length; 0.0.0.0/0 is all of them. [selector-destination-is-ipv4]',
      "ports[0].port: 65536 is no port. Write a number from 1 to 65535, or allPorts. [selector-ports-within-limit]",
      'ports[1].protocol: "icmp" is not steered. Write TCP or UDP. [selector-ports-within-limit]',
    ]);
  });

  test.each<[string, Partial<TrafficSelectorArgs>, string[]]>([
    ["host bits", { destination: "10.0.0.1/8" }, ["destination"]],
    ["no range", { destination: "internet" }, ["destination"]],
    ["no ports", { ports: [] }, ["ports"]],
    ["eleven ports", { ports: Array.from({ length: 11 }, (_, i) => ({ protocol: "TCP", port: i + 1 })) }, ["ports"]],
    ["port 0", { ports: [{ protocol: "TCP", port: 0 }] }, ["ports[0].port"]],
    ["a label that is undefined", { podSelector: { app: undefined as unknown as string } }, ["podSelector.app"]],
    [
      "an expression that is none",
      { namespaceSelector: { matchExpressions: [{ key: "team", operator: "In" }] } },
      ["namespaceSelector.matchExpressions[0]"],
    ],
  ])("%s", async (_, args, paths) => {
    const lines = await refused(args);
    expect(lines.map((l) => l.slice(0, l.indexOf(": ")))).toEqual(paths);
  });

  test.each<[string, Partial<TrafficSelectorArgs>]>([
    ["all namespaces, some Pods", { namespaceSelector: {} }],
    ["all Pods of some namespaces", { podSelector: {} }],
    ["ten ports", { ports: Array.from({ length: 10 }, (_, i) => ({ protocol: "UDP", port: i + 1 })) }],
  ])("not: %s", async (_, args) => {
    selector(args);
    await settled();
    expect(registered).toHaveLength(2);
  });
});
