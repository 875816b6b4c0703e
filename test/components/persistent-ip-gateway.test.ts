import { Address } from "@pulumi/gcp/compute/address";
import * as pulumi from "@pulumi/pulumi";
import { PersistentIpGateway, type PersistentIpGatewayArgs } from "../../lib";
import { ofTheCloud, type Registered, resourcesOf, settled, start, UNKNOWN, valueOf } from "./monitor";
import { refusal } from "./refused";
import { replacements } from "./replacement";

const COMPONENT = "gke-dpv2:index:PersistentIpGateway::edge";
const GATEWAY = "kubernetes:gateway.networking.k8s.io/v1:Gateway::edge";
const CIDR = "gke.networking.io/cidr";

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole", async () => {
    const registered = await start(mode, () => ({}));
    const replaced = replacements();
    const waive = [{ rule: "gateway-addresses-within-limit", reason: "x", until: "2999-12-31" }];
    const gateway = new PersistentIpGateway("edge", {
      namespace: "gateways",
      name: "edge",
      direction: "external",
      addresses: ["34.123.10.1/32", { address: "34.123.10.2", addressType: "EXTERNAL", region: "europe-west1" }],
      region: "europe-west1",
      allowedNamespaces: { team: "edge" },
      annotations: { "pulumi.com/timeoutSeconds": "60" },
      waitFor: ["Accepted", "Programmed"],
      waive,
    });
    await settled();
    const ordinary = { dependencies: [], propertyDependencies: {}, protect: false };
    const shown = { namespace: "gateways", direction: "external", region: "europe-west1", waive };
    expect(registered).toEqual([
      { ...ordinary, resource: COMPONENT, parent: "", inputs: shown, outputs: { name: "edge" } },
      {
        ...{ ...ordinary, resource: GATEWAY, parent: COMPONENT },
        inputs: {
          apiVersion: "gateway.networking.k8s.io/v1",
          kind: "Gateway",
          metadata: {
            name: "edge",
            namespace: "gateways",
            annotations: {
              "pulumi.com/timeoutSeconds": "60",
              "pulumi.com/waitFor": '["condition=Accepted","condition=Programmed"]',
            },
          },
          spec: {
            gatewayClassName: "gke-persistent-regional-external-managed",
            addresses: [
              { type: CIDR, value: "34.123.10.1/32" },
              { type: CIDR, value: "34.123.10.2/32" },
            ],
            listeners: [
              {
                name: "default",
                port: 443,
                protocol: "none",
                allowedRoutes: {
                  namespaces: { from: "Selector", selector: { matchLabels: { team: "edge" } } },
                },
              },
            ],
          },
        },
      },
    ]);
    expect([...replaced]).toEqual([
      [GATEWAY, { replaceOnChanges: ["spec.gatewayClassName"], deleteBeforeReplace: true }],
    ]);
    expect(await valueOf(gateway.parentRef.name)).toBe("edge");
    expect(await valueOf(gateway.parentRef.namespace)).toBe("gateways");
    for (const part of Object.values(gateway.parentRef)) expect(await resourcesOf(part)).toContain(gateway.gateway);
  });

  test("its addresses are made before it, and routes that take its name after it", async () => {
    const registered = await start(mode, (type, _, name) =>
      type === "gcp:compute/address:Address" ? { address: "34.123.10.1" } : { metadata: { name: `${name}-1a2b` } },
    );
    const address = new Address("edge", { region: "europe-west1" });
    const gateway = new PersistentIpGateway("edge", { namespace: "a", direction: "external", addresses: [address] });
    await settled();
    const { inputs, dependencies, propertyDependencies } = registered.find((r) => r.resource === GATEWAY)!;
    const value = mode === "preview" ? UNKNOWN : "34.123.10.1/32";
    expect((inputs["spec"] as Spec).addresses).toEqual([{ type: CIDR, value }]);
    expect(dependencies).toEqual(["gcp:compute/address:Address::edge"]);
    expect(propertyDependencies).toEqual({ spec: ["gcp:compute/address:Address::edge"] });
    if (mode === "update") expect(await valueOf(gateway.name)).toBe("edge-1a2b");
    expect(await resourcesOf(gateway.name)).toContain(gateway.gateway);
  });
});

test("under a provider that does not exist yet its name and namespace are known all the same, where they were typed", async () => {
  const nothing = { newResource: () => ({ id: "", state: {} }), call: () => ({}) };
  await pulumi.runtime.setMocks(nothing, "project", "stack", true);
  const named = new PersistentIpGateway("edge", { ...SMALL, name: "edge" });
  const nameless = new PersistentIpGateway("other", SMALL);
  await settled();
  expect(await valueOf(named.gateway.metadata)).toBe(UNKNOWN);
  expect([await valueOf(named.name), await valueOf(nameless.name)]).toEqual(["edge", UNKNOWN]);
  expect(await valueOf(nameless.parentRef.namespace)).toBe("a");
});

interface Spec {
  readonly gatewayClassName: string;
  readonly addresses: readonly object[];
  readonly listeners: readonly { readonly allowedRoutes: object }[];
}

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});
const SMALL: PersistentIpGatewayArgs = { namespace: "a", direction: "external", addresses: ["34.123.10.1/32"] };
const gateway = (args: Partial<PersistentIpGatewayArgs>) => new PersistentIpGateway("edge", { ...SMALL, ...args });
const specOf = async (args: Partial<PersistentIpGatewayArgs>) => {
  gateway(args);
  await settled();
  return registered.find((r) => r.resource === GATEWAY)!.inputs["spec"] as Spec;
};
const refused = (args: Partial<PersistentIpGatewayArgs>) => refusal(() => gateway(args), registered);

test.each<[args: Partial<PersistentIpGatewayArgs>, className: string]>([
  [{}, "gke-persistent-regional-external-managed"],
  [{ direction: "internal", addresses: ["10.0.0.9/32"] }, "gke-persistent-regional-internal-managed"],
  [{ delivery: "one-pod" }, "gke-persistent-regional-external-managed"],
  [{ delivery: "fast-failover" }, "gke-persistent-fast-regional-external-managed"],
  [{ delivery: "load-balancing" }, "gke-passthrough-lb-external-managed"],
  [
    { direction: "internal", delivery: "load-balancing", addresses: ["10.0.0.9/32"] },
    "gke-passthrough-lb-internal-managed",
  ],
  [{ gatewayClassName: "gke-persistent-of-tomorrow" }, "gke-persistent-of-tomorrow"],
  [
    { gatewayClassName: "gke-persistent-fast-regional-external-managed" },
    "gke-persistent-fast-regional-external-managed",
  ],
])("the class of %j", async (args, className) => {
  expect((await specOf(args)).gatewayClassName).toBe(className);
});

test.each<[allowed: PersistentIpGatewayArgs["allowedNamespaces"], namespaces: object]>([
  [undefined, { from: "Same" }],
  ["same", { from: "Same" }],
  ["all", { from: "All" }],
  [{ team: "edge" }, { from: "Selector", selector: { matchLabels: { team: "edge" } } }],
  [
    { matchExpressions: [{ key: "team", operator: "Exists" }] },
    { from: "Selector", selector: { matchExpressions: [{ key: "team", operator: "Exists" }] } },
  ],
])("admits routes of %j", async (allowedNamespaces, namespaces) => {
  expect((await specOf({ allowedNamespaces })).listeners[0]!.allowedRoutes).toEqual({ namespaces });
});

test("without waitFor nothing is awaited, and one condition stands alone", async () => {
  await specOf({});
  expect(registered.find((r) => r.resource === GATEWAY)!.inputs["metadata"]).toEqual({ namespace: "a" });
  gateway({ waitFor: ["programmed"], annotations: ofTheCloud({ a: "b" }) });
  new PersistentIpGateway("other", { ...SMALL, waitFor: ["programmed"] });
  await settled();
  const other = registered.find((r) => r.resource.endsWith("Gateway::other") && r.parent !== "")!;
  expect(other.inputs["metadata"]).toEqual({
    namespace: "a",
    annotations: { "pulumi.com/waitFor": "condition=programmed" },
  });
});

describe("refused", () => {
  test("all at once, each with its path", async () => {
    const many = Array.from({ length: 9 }, (_, i) => `34.123.10.${i + 10}/32`);
    const lines = await refused({
      region: "europe-west1",
      addresses: [
        "34.123.10.1",
        "34.123.10.0/31",
        "2001:db8::1/128",
        "34.123.10.2/32",
        { address: "34.123.10.2" },
        "10.0.0.9/32",
        { address: "10.0.0.10", addressType: "INTERNAL" },
        { address: "34.123.10.3", addressType: "INTERNAL" },
        { address: "34.123.10.4", region: "https://www.googleapis.com/compute/v1/projects/p/regions/us-east1" },
        "proxy",
        ...many,
      ],
      allowedNamespaces: { matchExpressions: [{ key: "a", operator: "In", values: [] }] },
      annotations: { "pulumi.com/waitFor": "condition=Accepted" },
      waitFor: ["Accepted", "Ready"],
    });
    expect(lines).toEqual([
      "addresses[4]: 34.123.10.2/32 stands in addresses[3] already. Name it once. [arguments]",
      "addresses[7]: it is an INTERNAL address, and direction is external. Reserve one of the other type, or change direction. [arguments]",
      "addresses[8]: it is in us-east1, and the cluster in europe-west1. Reserve an address in europe-west1. [arguments]",
      "allowedNamespaces.matchExpressions[0]: is no condition on a label. Give In or NotIn at least one value, Exists and DoesNotExist none. [arguments]",
      "waitFor: stands beside the annotation pulumi.com/waitFor. Give one or the other. [arguments]",
      'waitFor[1]: "Ready" is none of Accepted, Programmed. Choose of these; another condition can be awaited by an annotation of one\'s own. [arguments]',
      "addresses[5]: 10.0.0.9/32 is a private address, and the class takes EXTERNAL ones. Choose the class for the address, or reserve an address for the class. [address-fits-gateway-class]",
      "addresses[6]: 10.0.0.10/32 is a private address, and the class takes EXTERNAL ones. Choose the class for the address, or reserve an address for the class. [address-fits-gateway-class]",
      "addresses[0]: 34.123.10.1 has no prefix length. Write 34.123.10.1/32. [gateway-addresses-are-cidr]",
      "addresses[1]: 34.123.10.0/31 is a block of addresses. Name each address by itself, as 34.123.10.0/32. [gateway-addresses-are-cidr]",
      "addresses[2]: 2001:db8::1/128 is IPv6. Give an IPv4 address with /32. [gateway-addresses-are-cidr]",
      'addresses[9]: is no IPv4 address with /32. Give the address as x.x.x.x/32, with type "gke.networking.io/cidr". [gateway-addresses-are-cidr]',
      "addresses: holds 19, and 16 is the most. Spread the addresses over several Gateways. [gateway-addresses-within-limit]",
    ]);
  });

  test("an external address on an internal class, unless it is said to be a public one that a subnet uses", async () => {
    const internal = { direction: "internal" as const };
    expect(
      await refused({ ...internal, addresses: ["34.123.10.1/32", { address: "10.0.0.1", addressType: "EXTERNAL" }] }),
    ).toEqual([
      'addresses[0]: 34.123.10.1/32 is an external address, and direction is internal. Give an internal one; of a public range that a subnet has, as { address, addressType: "INTERNAL" }. [arguments]',
      "addresses[1]: it is an EXTERNAL address, and direction is internal. Reserve one of the other type, or change direction. [arguments]",
    ]);
    const addresses = [{ address: "34.123.10.1", addressType: "INTERNAL" }, "100.64.0.1/32", "240.0.0.1/32"];
    expect((await specOf({ ...internal, addresses })).addresses).toHaveLength(3);
  });

  test.each<[args: Partial<PersistentIpGatewayArgs>, line: string]>([
    [{ addresses: [] }, "addresses: is empty. Give at least one address. [arguments]"],
    [
      { gatewayClassName: "gke-persistent-regional-internal-managed" },
      "gatewayClassName: gke-persistent-regional-internal-managed takes INTERNAL addresses, and direction is external. Let the two agree. [arguments]",
    ],
    [
      { gatewayClassName: "gke-of-tomorrow", delivery: "one-pod" },
      "delivery: stands beside gatewayClassName. Give one or the other. [arguments]",
    ],
    [
      { delivery: "load-balancing", addresses: ["34.123.10.1"] },
      "addresses[0]: 34.123.10.1 has no prefix length. Write 34.123.10.1/32. [gateway-addresses-are-cidr]",
    ],
  ])("%j", async (args, line) => {
    expect(await refused(args)).toEqual([line]);
  });

  test("not what nobody can know yet", async () => {
    const { addresses } = await specOf({
      addresses: [ofTheCloud("fd00::1/128", "a"), { address: "34.123.10.1", region: ofTheCloud("us-east1", "b") }],
      region: "europe-west1",
    });
    expect(addresses).toEqual([
      { type: CIDR, value: UNKNOWN },
      { type: CIDR, value: "34.123.10.1/32" },
    ]);
  });
});
