import { DataplaneV2Network, type DataplaneV2NetworkArgs } from "../../lib";
import { planFor } from "../../tools/plan-ranges/plan";
import { requestOf } from "../../tools/plan-ranges/request";
import { ofTheCloud, resourcesOf, settled, start, UNKNOWN, valueOf } from "./monitor";

const REGION = "asia-northeast3";
const COMPONENT = "gke-dpv2:index:DataplaneV2Network::edge";
const VPC = "gcp:compute/network:Network::edge";
const SUBNET = "gcp:compute/subnetwork:Subnetwork::edge";
const ROUTER = "gcp:compute/router:Router::edge-nat";
const NAT = "gcp:compute/routerNat:RouterNat::edge-nat";

interface Ranges {
  readonly ipCidrRange: string;
  readonly secondaryIpRanges: readonly { readonly ipCidrRange: string }[];
}
interface Planned {
  readonly nodeCidr: string;
  readonly podCidr?: string;
}

const RANGES = [
  { rangeName: "pods", ipCidrRange: "10.0.0.0/14" },
  { rangeName: "services", ipCidrRange: "10.4.0.0/20" },
];

describe.each([
  { mode: "preview", vpcId: UNKNOWN, subnetId: UNKNOWN, routerName: UNKNOWN },
  {
    mode: "update",
    vpcId: "gcp:compute/network:Network/edge",
    subnetId: "gcp:compute/subnetwork:Subnetwork/edge",
    routerName: "edge-nat-1234567",
  },
] as const)("in $mode", ({ mode, vpcId, subnetId, routerName }) => {
  test("the children, whole", async () => {
    const registered = await start(mode);
    new DataplaneV2Network("edge", { region: REGION });
    await settled();

    const child = { parent: COMPONENT, protect: false };
    expect(registered).toHaveLength(5);
    expect(registered).toEqual(
      expect.arrayContaining([
        {
          resource: COMPONENT,
          inputs: { region: REGION, mtu: 8896 },
          parent: "",
          dependencies: [],
          propertyDependencies: {},
          protect: false,
          outputs: { placement: { network: vpcId, subnetwork: subnetId, podRange: "pods", serviceRange: "services" } },
        },
        {
          ...child,
          resource: VPC,
          inputs: { mtu: 8896, autoCreateSubnetworks: false },
          dependencies: [],
          propertyDependencies: {},
        },
        {
          ...child,
          resource: SUBNET,
          inputs: {
            region: REGION,
            network: vpcId,
            ipCidrRange: "10.4.16.0/22",
            secondaryIpRanges: RANGES,
            privateIpGoogleAccess: true,
          },
          dependencies: [VPC],
          propertyDependencies: { network: [VPC] },
        },
        {
          ...child,
          resource: ROUTER,
          inputs: { region: REGION, network: vpcId },
          dependencies: [VPC],
          propertyDependencies: { network: [VPC] },
        },
        {
          ...child,
          resource: NAT,
          inputs: {
            region: REGION,
            router: routerName,
            natIpAllocateOption: "AUTO_ONLY",
            sourceSubnetworkIpRangesToNat: "LIST_OF_SUBNETWORKS",
            subnetworks: [{ name: subnetId, sourceIpRangesToNats: ["ALL_IP_RANGES"] }],
          },
          dependencies: [ROUTER, SUBNET],
          propertyDependencies: { router: [ROUTER], subnetworks: [SUBNET] },
        },
      ]),
    );
  });

  test("the placement: range names are known at once, and depend on the subnet", async () => {
    await start(mode);
    const { placement, subnetwork } = new DataplaneV2Network("edge", { region: REGION });
    await settled();
    expect(await Promise.all([placement.network, placement.subnetwork].map(valueOf))).toEqual([vpcId, subnetId]);
    expect(await Promise.all([placement.podRange, placement.serviceRange].map(valueOf))).toEqual(["pods", "services"]);
    expect((await resourcesOf(placement.podRange)).map((r) => r === subnetwork)).toEqual([true]);
  });
});

describe("arguments", () => {
  const build = async (args: Partial<DataplaneV2NetworkArgs>) => {
    const registered = await start();
    new DataplaneV2Network("edge", { region: REGION, ...args });
    await settled();
    return (resource: string) => registered.find((r) => r.resource === resource)?.inputs;
  };

  test("each is passed on", async () => {
    const inputsOf = await build({
      project: "host",
      mtu: 1500,
      nodeCidr: "10.128.0.0/20",
      podCidr: "10.64.0.0/14",
      serviceCidr: "10.68.0.0/20",
      extraPodCidrs: { batch: "10.72.0.0/16" },
      privateIpGoogleAccess: false,
    });
    expect(inputsOf(VPC)).toEqual({ project: "host", mtu: 1500, autoCreateSubnetworks: false });
    expect(inputsOf(SUBNET)).toEqual({
      project: "host",
      region: REGION,
      network: UNKNOWN,
      ipCidrRange: "10.128.0.0/20",
      secondaryIpRanges: [
        { rangeName: "pods", ipCidrRange: "10.64.0.0/14" },
        { rangeName: "services", ipCidrRange: "10.68.0.0/20" },
        { rangeName: "batch", ipCidrRange: "10.72.0.0/16" },
      ],
      privateIpGoogleAccess: false,
    });
    expect(inputsOf(ROUTER)).toMatchObject({ project: "host" });
    expect(inputsOf(NAT)).toMatchObject({ project: "host" });
  });

  test("undefined counts as not given", async () => {
    const nothing: Partial<DataplaneV2NetworkArgs> = { mtu: undefined, nodes: undefined, podCidr: undefined };
    const extraPodCidrs = { batch: undefined! };
    const inputsOf = await build({ ...nothing, extraPodCidrs, cloudNat: undefined, privateIpGoogleAccess: undefined });
    expect(inputsOf(VPC)).toMatchObject({ mtu: 8896 });
    expect(inputsOf(SUBNET)).toMatchObject({ secondaryIpRanges: RANGES, privateIpGoogleAccess: true });
    expect(inputsOf(NAT)).toBeDefined();
  });

  test("without a Cloud NAT there is no router", async () => {
    const inputsOf = await build({ cloudNat: false });
    expect([inputsOf(ROUTER), inputsOf(NAT)]).toEqual([undefined, undefined]);
  });

  test.each<[name: string, args: Partial<DataplaneV2NetworkArgs>, node: string, pods: string, services: string]>([
    ["few small nodes", { nodes: 12, podsPerNode: 8, services: 64 }, "10.0.1.64/28", "10.0.0.0/24", "10.0.1.0/26"],
    ["110 Pods take a /24 of each node", { nodes: 256 }, "10.1.16.0/23", "10.0.0.0/16", "10.1.0.0/20"],
    ["128 Pods take a /24 as well", { nodes: 256, podsPerNode: 128 }, "10.1.16.0/23", "10.0.0.0/16", "10.1.0.0/20"],
    ["129 Pods take a /23", { nodes: 256, podsPerNode: 129 }, "10.2.16.0/23", "10.0.0.0/15", "10.2.0.0/20"],
    ["252 nodes and Google's 4 addresses fill a /24", { nodes: 252 }, "10.1.16.0/24", "10.0.0.0/16", "10.1.0.0/20"],
    ["253 nodes do not", { nodes: 253 }, "10.1.16.0/23", "10.0.0.0/16", "10.1.0.0/20"],
    [
      "no range is smaller than the cloud takes",
      { nodes: 1, services: 1 },
      "10.0.1.16/29",
      "10.0.0.0/24",
      "10.0.1.0/28",
    ],
    [
      "another parent",
      { parentCidr: "172.16.0.0/12", nodes: 100 },
      "172.16.144.0/25",
      "172.16.0.0/17",
      "172.16.128.0/20",
    ],
    ["a given range is left out", { podCidr: "10.0.0.0/14" }, "10.4.16.0/22", "10.0.0.0/14", "10.4.0.0/20"],
    ["a given range is gone around", { nodeCidr: "10.0.0.0/24" }, "10.0.0.0/24", "10.4.0.0/14", "10.0.16.0/20"],
  ])("planned: %s", async (_, args, node, pods, services) => {
    const inputsOf = await build(args);
    expect(inputsOf(SUBNET)).toMatchObject({
      ipCidrRange: node,
      secondaryIpRanges: [{ ipCidrRange: pods }, { ipCidrRange: services }],
    });
  });

  test("a range that is not known yet is passed on, and the others are planned without it", async () => {
    const registered = await start();
    new DataplaneV2Network("edge", { region: REGION, podCidr: ofTheCloud("10.64.0.0/14") });
    await settled();
    const subnet = registered.find((r) => r.resource === SUBNET)!;
    expect(subnet.inputs).toMatchObject({ ipCidrRange: "10.0.16.0/22" });
    expect(subnet.propertyDependencies).toEqual({
      network: [VPC],
      secondaryIpRanges: ["test:index:Elsewhere::elsewhere"],
    });
  });

  test("Pod networks are planned beside its own ranges, for the components that make them", async () => {
    await start();
    const { podNetworks } = new DataplaneV2Network("edge", {
      region: REGION,
      project: "host",
      nodes: 100,
      podsPerNode: 32,
      services: 500,
      podNetworks: { data: { podsPerNode: 8 }, fast: { deviceMode: "DPDK-VFIO", nodes: 4 }, plain: {} },
    });
    await settled();
    const all = { region: REGION, project: "host", mtu: 8896 };
    expect(podNetworks).toEqual({
      data: { ...all, nodeCidr: "10.0.34.128/25", podCidr: "10.0.40.0/21", podsPerNode: 8, nodes: 100 },
      fast: { ...all, nodeCidr: "10.0.35.0/29", deviceMode: "DPDK-VFIO", nodes: 4 },
      plain: { ...all, nodeCidr: "10.0.35.128/25", podCidr: "10.0.64.0/19", podsPerNode: 32, nodes: 100 },
    });
  });

  test.each<[args: Partial<DataplaneV2NetworkArgs>, typed: object]>([
    [{}, {}],
    [
      { nodes: 100, podsPerNode: 32, services: 500 },
      { nodes: "100", "pods-per-node": "32", services: "500" },
    ],
    [
      { parentCidr: "172.16.0.0/12", nodes: 3 },
      { parent: "172.16.0.0/12", nodes: "3" },
    ],
    [
      { nodes: 60, podNetworks: { data: { podsPerNode: 8, nodes: 5 }, fast: { deviceMode: "NetDevice" } } },
      { nodes: "60", "pod-network": ["data=8@5", "fast=device"] },
    ],
  ])("%j is planned as `gke-dpv2 plan-ranges` prints it", async (args, typed) => {
    const registered = await start();
    const network = new DataplaneV2Network("edge", { region: REGION, ...args });
    await settled();
    const subnet = registered.find((r) => r.resource === SUBNET)!.inputs as unknown as Ranges;
    const [pods, services] = subnet.secondaryIpRanges;
    const others = Object.entries(network.podNetworks as Record<string, Planned>).flatMap(([name, planned]) =>
      (["nodeCidr", "podCidr"] as const).flatMap((range) =>
        planned[range] === undefined ? [] : [[`podNetworks.${name}.${range}`, planned[range]]],
      ),
    );
    const defaults = { nodes: "1020", "pods-per-node": "110", services: "4096", parent: "10.0.0.0/8" };
    const { ranges } = planFor(requestOf({ ...defaults, ...typed }, []));
    expect(ranges.map((row) => [row.range, row.cidr])).toEqual([
      ["nodeCidr", subnet.ipCidrRange],
      ["podCidr", pods!.ipCidrRange],
      ["serviceCidr", services!.ipCidrRange],
      ...others,
    ]);
  });

  test("protect reaches the children", async () => {
    const registered = await start();
    new DataplaneV2Network("edge", { region: REGION }, { protect: true });
    await settled();
    expect(registered.map((r) => r.protect)).toEqual([true, true, true, true, true]);
  });

  test("isInstance", async () => {
    await start();
    const network = new DataplaneV2Network("edge", { region: REGION });
    await settled();
    const others = [network.network, {}, null, undefined, "edge"];
    expect(DataplaneV2Network.isInstance(network)).toBe(true);
    expect(others.map((other) => DataplaneV2Network.isInstance(other))).toEqual(others.map(() => false));
  });
});
