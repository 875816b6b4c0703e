import { output, type ComponentResource } from "@pulumi/pulumi";
import * as lib from "../../lib";
import { NETWORK_SHAPE } from "../../lib/components/dataplane-v2-network-shape";
import { misfits, typedAs } from "../../lib/components/typed";
import { argumentsOf } from "./declared";
import { type Component, LEAST, type Name, NAMES } from "./least";
import { type Registered, settled, start } from "./monitor";
import { refusal } from "./refused";

/** As a program without types makes it. */
const make = (component: Name, args: unknown) =>
  new (lib[component] as unknown as new (name: string, args: unknown) => ComponentResource)("edge", args);

let registered: Registered[];
beforeEach(async () => {
  registered = await start();
});
const refused = (component: Name, args: unknown) => refusal(() => make(component, args), registered);

describe.each(NAMES)("%s", (component) => {
  const { shape, args } = LEAST[component] as Component;
  const declared = argumentsOf(`${component}Args`);

  test("each argument has its shape: required, and known at once, as it is declared", () => {
    expect(Object.keys(shape).sort()).toEqual(declared.map(({ name }) => name).sort());
    const required = declared.filter((a) => !a.optional).map(({ name }) => name);
    expect(declared.filter(({ name }) => shape[name]!.required).map(({ name }) => name)).toEqual(required);
    const now = declared.filter((a) => !a.type.startsWith("Input<") && a.name !== "waive").map(({ name }) => name);
    expect(declared.filter(({ name }) => shape[name]!.now).map(({ name }) => name)).toEqual(now);
  });

  test("taken with as little as can be, and with null for all the rest", async () => {
    const rest = Object.fromEntries(declared.map(({ name }) => [name, null]));
    make(component, args);
    make(component, { ...rest, ...args });
    await settled();
  });

  test("without its arguments: each that is missing is named", async () => {
    const required = declared.filter((a) => !a.optional).map(({ name }) => name);
    for (const nothing of [undefined, null, {}]) {
      if (required.length === 0 || component === "ByoipPrefix") continue; // asks for one of several as well
      const lines = await refused(component, nothing);
      expect(lines).toEqual(
        expect.arrayContaining(required.map((name) => expect.stringMatching(`^${name}: is missing`) as string)),
      );
    }
  });

  const JUNK: readonly unknown[] = [
    ...[null, "", "junk", 0, -1, 1.5, NaN, true, false, [], {}, [null], [[]], [7], ["junk"], { x: null }, { x: 7 }],
    ...[[{}], () => 1, Symbol("x"), new Date(0)],
  ];
  // Against fields that no schema knows yet the pack only advises; what is made here is shown to an API server too.
  const isOpen = (name: string) => name === "extraSpec" || name === "sessionAffinity";
  const hasField = (junk: unknown) => typeof junk === "object" && junk !== null && "x" in junk;
  const junkFor = (name: string) => JUNK.filter((junk) => !isOpen(name) || !hasField(junk));
  test.each(declared.map(({ name }) => name))("%s: whatever it is, it is taken or refused", async (name) => {
    for (const junk of [...junkFor(name), ...(shape[name]!.now ? [output("junk")] : [])])
      try {
        make(component, { ...args, [name]: junk });
      } catch (e) {
        expect((e as Error).message).toMatch(/^gke-dpv2:index:\w+ "edge" is refused:/);
      }
    await settled();
  });
});

test.each<[component: Name, args: object, lines: readonly string[]]>([
  [
    "PersistentIpGateway",
    { allowedNamespaces: "everyone" },
    ['allowedNamespaces: "everyone" is none of same, all. Choose one of them. [arguments]'],
  ],
  [
    "PersistentIpGateway",
    { direction: "sideways", delivery: "x", addresses: ["10.0.0.1/24", "34.1.1.1/32", "34.1.1.1/32"], waitFor: ["No"] },
    [
      'direction: "sideways" is none of external, internal. Choose one of them. [arguments]',
      'delivery: "x" is none of one-pod, fast-failover, load-balancing. Choose one of them. [arguments]',
      "addresses[2]: 34.1.1.1/32 stands in addresses[1] already. Name it once. [arguments]",
      'waitFor[0]: "No" is none of Accepted, Programmed. Choose of these; another condition can be awaited by an annotation of one\'s own. [arguments]',
      "addresses[0]: 10.0.0.1/24 is a block of addresses. Name each address by itself, as 10.0.0.1/32. [gateway-addresses-are-cidr]",
    ],
  ],
  [
    "PersistentIpStatefulSet",
    { podAwareness: "magic" },
    ['podAwareness: "magic" is none of add-address, nonlocal-bind, application. Choose one of them. [arguments]'],
  ],
  [
    "GkeIpRoute",
    { healthCheck: { region: "r", port: 80, protocol: "UDP", requestPath: "/" }, healthCheckName: undefined },
    ['healthCheck.protocol: "UDP" is none of TCP, HTTP, HTTPS. Choose one of them. [arguments]'],
  ],
  ["GkeIpRoute", { healthCheckName: "" }, ["healthCheckName: is empty. Fill it in, or leave it out. [arguments]"]],
  ["GkeIpRoute", { addresses: null }, ["addresses: is missing. Give a list. [arguments]"]],
  [
    "IpMasqAgent",
    { sourcePorts: "random", tolerations: [{ operator: "Has" }] },
    [
      'tolerations[0].operator: "Has" is none of Exists, Equal. Choose one of them. [arguments]',
      'sourcePorts: "random" is none of not-random, outside-node-ports. Choose one of them. [arguments]',
    ],
  ],
  [
    "DataplaneV2Cluster",
    { releaseChannel: "FAST", inTransitEncryptionConfig: "yes", enableAutopilot: "true", network: "" },
    [
      "network: is empty. Fill it in. [arguments]",
      'enableAutopilot: "true" is not true or false. Give true or false, or leave it out. [arguments]',
      'releaseChannel: "FAST" is none of RAPID, REGULAR, STABLE, EXTENDED, UNSPECIFIED. Choose one of them. [arguments]',
      'inTransitEncryptionConfig: "yes" is none of IN_TRANSIT_ENCRYPTION_DISABLED, IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT. Choose one of them. [arguments]',
    ],
  ],
  [
    "DataplaneV2Cluster",
    { enableAutopilot: output(true) },
    ["enableAutopilot: comes later, and decides what is made. Give true or false right away. [arguments]"],
  ],
  [
    "TrafficSelector",
    { podSelector: "app=vpn", namespaceSelector: {} },
    ['podSelector: "app=vpn" is not an object. Give an object. [arguments]'],
  ],
  [
    "TrafficSelector",
    { podSelector: {}, namespaceSelector: 7 },
    ["namespaceSelector: 7 is not an object. Give an object. [arguments]"],
  ],
  [
    "DataplaneV2NodePool",
    { taints: [{ key: "a", value: "", effect: "NoSchedule" }, null], workloadMetadata: 7 },
    [
      'taints[0].effect: "NoSchedule" is none of NO_SCHEDULE, PREFER_NO_SCHEDULE, NO_EXECUTE. Choose one of them. [arguments]',
      "taints[1]: is missing. Give an object. [arguments]",
      "workloadMetadata: 7 is not one of GKE_METADATA, GCE_METADATA. Give one of GKE_METADATA, GCE_METADATA, or leave it out. [arguments]",
    ],
  ],
  [
    "DataplaneNetworkPolicy",
    { ingress: [null, { from: [null], protocols: ["ICMP"] }] },
    [
      "ingress[0]: is missing. Give an object. [arguments]",
      "ingress[1].from[0]: is missing. Give an object. [arguments]",
      'ingress[1].protocols[0]: "ICMP" is none of TCP, UDP, SCTP. Choose one of them. [arguments]',
    ],
  ],
  [
    "ReservedAddresses",
    { addresses: null },
    ["addresses: is missing. Give a number or a list or an object. [arguments]"],
  ],
  ["DataplaneV2Network", "region", ['args: "region" is not an object. Give an object. [arguments]']] as never,
])("%s %j", async (component, args, lines) => {
  const given = typeof args === "string" ? args : { ...(LEAST[component] as Component).args, ...args };
  expect(await refused(component, given)).toEqual(lines.map((line) => expect.stringContaining(line) as string));
});

test("what fits stays the same object; null is not given", () => {
  const args = { region: "r", podNetworks: { data: { nodes: 3 } }, extraPodCidrs: { a: output("10.0.0.0/24") } };
  expect(typedAs(NETWORK_SHAPE, args).args).toBe(args);
  const { region, mtu } = typedAs(NETWORK_SHAPE, { ...args, mtu: null }).args;
  expect([region, mtu]).toEqual(["r", undefined]);
  expect(misfits({ shape: NETWORK_SHAPE }, { ...args, mtu: null })).toEqual([]);
});
