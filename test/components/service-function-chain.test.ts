import { ServiceFunctionChain, type ServiceFunctionChainArgs, TrafficSelector } from "../../lib";
import { ofTheCloud, type Registered, settled, start, UNKNOWN } from "./monitor";
import { refusal } from "./refused";

const COMPONENT = "gke-dpv2:index:ServiceFunctionChain::firewall";
const CHAIN = "kubernetes:networking.gke.io/v1:ServiceFunctionChain::firewall";
const FUNCTION = { name: "firewall", namespace: "firewall", podSelector: { app: "firewall" } };

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole", async () => {
    const registered = await start(mode, () => ({}));
    const waive = [{ rule: "chain-has-one-function", reason: "x", until: "2999-12-31" }];
    new ServiceFunctionChain("firewall", {
      name: "firewall",
      serviceFunctions: [FUNCTION],
      sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 3600 } },
      annotations: { a: "b" },
      waive,
    });
    await settled();
    const ordinary = { dependencies: [], propertyDependencies: {}, protect: false };
    expect(registered).toEqual([
      { ...ordinary, resource: COMPONENT, parent: "", inputs: { waive }, outputs: { name: "firewall" } },
      {
        ...{ ...ordinary, resource: CHAIN, parent: COMPONENT },
        inputs: {
          apiVersion: "networking.gke.io/v1",
          kind: "ServiceFunctionChain",
          metadata: { name: "firewall", annotations: { a: "b" } },
          spec: {
            serviceFunctions: [
              { name: "firewall", namespace: "firewall", podSelector: { matchLabels: { app: "firewall" } } },
            ],
            sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 3600 } },
          },
        },
      },
    ]);
  });

  test("a selector that takes its name is made after it, and knows a name that was typed", async () => {
    const registered = await start(mode, () => ({}));
    const { name } = new ServiceFunctionChain("firewall", { name: "fw", serviceFunctions: [FUNCTION] });
    new TrafficSelector("in", { serviceFunctionChain: name, namespaceSelector: {}, podSelector: { app: "vpn" } });
    await settled();
    const { inputs, dependencies } = registered.find((r) => r.resource.includes("v1:TrafficSelector::"))!;
    expect([inputs["spec"], dependencies]).toEqual([expect.objectContaining({ serviceFunctionChain: "fw" }), [CHAIN]]);
  });
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});
const chain = (args: Partial<ServiceFunctionChainArgs>) =>
  new ServiceFunctionChain("firewall", { serviceFunctions: [FUNCTION], ...args });
const refused = (args: Partial<ServiceFunctionChainArgs>) => refusal(() => chain(args), registered);

test("a namespace of the cloud is passed on, beside the rest", async () => {
  chain({ serviceFunctions: [{ ...FUNCTION, namespace: ofTheCloud("firewall") }] });
  await settled();
  expect(registered.find((r) => r.resource === CHAIN)!.inputs["spec"]).toEqual({
    serviceFunctions: [{ name: "firewall", namespace: UNKNOWN, podSelector: { matchLabels: { app: "firewall" } } }],
  });
});

describe("refused", () => {
  test("all at once, under the argument that was typed", async () => {
    expect(
      await refused({
        serviceFunctions: [
          { ...FUNCTION, name: "1" },
          { ...FUNCTION, podSelector: {} },
        ],
        sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 86_401 } },
      }),
    ).toEqual([
      "sessionAffinity.clientIPNoDestination.timeoutSeconds: 86401 is not a whole number of 1 to 86400 seconds. Choose a whole number of seconds from 1 to 86400. [chain-affinity-within-range]",
      "serviceFunctions: holds 2 functions, and one is taken. Give each function a chain of its own, and a TrafficSelector that leads from one to the next. [chain-has-one-function]",
      'serviceFunctions[0].name: "1" is no name of a function. Write up to 63 lower-case letters, digits and hyphens; begin with a letter, end without a hyphen. [chain-has-one-function]',
      "serviceFunctions[1].podSelector.matchLabels: names no label, and a function's Pods are found by labels alone. Write at least one label that the function's Pods carry. [chain-has-one-function]",
    ]);
  });

  test.each<[string, Partial<ServiceFunctionChainArgs>, string[]]>([
    ["no function", { serviceFunctions: [] }, ["serviceFunctions"]],
    [
      "expressions",
      {
        serviceFunctions: [
          {
            ...FUNCTION,
            podSelector: { matchLabels: { a: "b" }, matchExpressions: [{ key: "app", operator: "Exists" }] },
          },
        ],
      },
      ["serviceFunctions[0].podSelector.matchExpressions"],
    ],
    [
      "a label that is undefined",
      { serviceFunctions: [{ ...FUNCTION, podSelector: { app: undefined as unknown as string } }] },
      ["serviceFunctions[0].podSelector.app", "serviceFunctions[0].podSelector.matchLabels"],
    ],
    [
      "a field that the kind does not know",
      { sessionAffinity: { clientIpNoDestination: {} } as unknown as ServiceFunctionChainArgs["sessionAffinity"] },
      ["sessionAffinity.clientIpNoDestination"],
    ],
  ])("%s", async (_, args, paths) => {
    const lines = await refused(args);
    expect(lines.map((l) => l.slice(0, l.indexOf(": ")))).toEqual(paths);
  });
});
