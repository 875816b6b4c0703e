import type { Output } from "@pulumi/pulumi";
import { DataplaneV2Network, DataplaneV2NodePool, PodNetwork, type PodNetworkArgs } from "../../lib";
import { ofTheCloud, type Registered, resourcesOf, settled, start, UNKNOWN, valueOf } from "./monitor";
import { refusal } from "./refused";

const COMPONENT = "gke-dpv2:index:PodNetwork::data";
const VPC = "gcp:compute/network:Network::data";
const SUBNET = "gcp:compute/subnetwork:Subnetwork::data";
const PARAM_SET = "kubernetes:networking.gke.io/v1:GKENetworkParamSet::data";
const NETWORK = "kubernetes:networking.gke.io/v1:Network::data";

const REGION = "asia-northeast3";
const L3 = { region: REGION, nodeCidr: "10.9.0.0/24", podCidr: "10.10.0.0/20", podsPerNode: 8 };
const DEVICE = { region: REGION, nodeCidr: "10.9.0.0/24", deviceMode: "NetDevice" } as const;
const EXISTING = { network: "vpc", subnetwork: "subnet", podRange: "range" };
const OBJECTS = { apiVersion: "networking.gke.io/v1", metadata: { name: "data" } };
const REF = { group: "networking.gke.io", kind: "GKENetworkParamSet", name: "data" };

describe.each([
  { mode: "preview", vpcId: UNKNOWN, name: UNKNOWN },
  { mode: "update", vpcId: "gcp:compute/network:Network/data", name: "data-1234567" },
] as const)("in $mode", ({ mode, vpcId, name }) => {
  const ordinary = { dependencies: [], propertyDependencies: {}, protect: false };
  const child = { ...ordinary, parent: COMPONENT };

  test("the children of a layer-3 network on a VPC of its own, whole", async () => {
    const registered = await start(mode);
    new PodNetwork("data", L3);
    await settled();
    const node = {
      nodeNetwork: { network: name, subnetwork: name },
      podNetwork: { subnetwork: name, secondaryPodRange: "pods", maxPodsPerNode: 8 },
    };
    expect(registered).toEqual([
      {
        ...{ ...ordinary, resource: COMPONENT, parent: "" },
        inputs: { name: "data", region: REGION },
        outputs: { name: "data", node },
      },
      { ...child, resource: VPC, inputs: { mtu: 8896, autoCreateSubnetworks: false } },
      {
        ...{ ...child, resource: SUBNET },
        inputs: {
          region: REGION,
          network: vpcId,
          ipCidrRange: "10.9.0.0/24",
          secondaryIpRanges: [{ rangeName: "pods", ipCidrRange: "10.10.0.0/20" }],
        },
        dependencies: [VPC],
        propertyDependencies: { network: [VPC] },
      },
      {
        ...{ ...child, resource: PARAM_SET },
        inputs: {
          ...{ ...OBJECTS, kind: "GKENetworkParamSet" },
          spec: { vpc: name, vpcSubnet: name, podIPv4Ranges: { rangeNames: ["pods"] } },
        },
        dependencies: [VPC, SUBNET],
        propertyDependencies: { spec: [VPC, SUBNET] },
      },
      {
        ...{ ...child, resource: NETWORK },
        inputs: { ...{ ...OBJECTS, kind: "Network" }, spec: { provider: "GKE", type: "L3", parametersRef: REF } },
        dependencies: [PARAM_SET],
        propertyDependencies: { spec: [PARAM_SET] },
      },
    ]);
  });

  test("the children of a Device network, whole: no range, and nothing of one", async () => {
    const registered = await start(mode);
    new PodNetwork("data", { ...DEVICE, deviceMode: "DPDK-VFIO", name: "fast", project: "host", mtu: 1500 });
    await settled();
    const fast = { ...OBJECTS, metadata: { name: "fast" } };
    expect(registered).toEqual([
      {
        ...{ ...ordinary, resource: COMPONENT, parent: "" },
        inputs: { name: "fast", deviceMode: "DPDK-VFIO", region: REGION },
        outputs: { name: "fast", node: { nodeNetwork: { network: name, subnetwork: name } } },
      },
      { ...child, resource: VPC, inputs: { project: "host", mtu: 1500, autoCreateSubnetworks: false } },
      {
        ...{ ...child, resource: SUBNET },
        inputs: { project: "host", region: REGION, network: vpcId, ipCidrRange: "10.9.0.0/24" },
        dependencies: [VPC],
        propertyDependencies: { network: [VPC] },
      },
      {
        ...{ ...child, resource: PARAM_SET },
        inputs: {
          ...{ ...fast, kind: "GKENetworkParamSet" },
          spec: { vpc: name, vpcSubnet: name, deviceMode: "DPDK-VFIO" },
        },
        dependencies: [VPC, SUBNET],
        propertyDependencies: { spec: [VPC, SUBNET] },
      },
      {
        ...{ ...child, resource: NETWORK },
        inputs: {
          ...{ ...fast, kind: "Network" },
          spec: { provider: "GKE", type: "Device", parametersRef: { ...REF, name: "fast" } },
        },
        dependencies: [PARAM_SET],
        propertyDependencies: { spec: [PARAM_SET] },
      },
    ]);
  });

  test("on a subnet that exists it makes the objects only; GKE looks for names", async () => {
    const registered = await start(mode);
    const network = "projects/host/global/networks/vpc";
    const subnetwork = "projects/host/regions/asia-northeast3/subnetworks/subnet";
    const { node } = new PodNetwork("data", { network, subnetwork, podRange: "range", routes: ["10.20.0.0/16"] });
    await settled();
    expect(registered.slice(1)).toEqual([
      {
        ...{ ...child, resource: PARAM_SET },
        inputs: {
          ...{ ...OBJECTS, kind: "GKENetworkParamSet" },
          spec: { vpc: "vpc", vpcSubnet: "subnet", podIPv4Ranges: { rangeNames: ["range"] } },
        },
      },
      {
        ...{ ...child, resource: NETWORK },
        inputs: {
          ...{ ...OBJECTS, kind: "Network" },
          spec: { provider: "GKE", type: "L3", parametersRef: REF, routes: [{ to: "10.20.0.0/16" }] },
        },
        dependencies: [PARAM_SET],
        propertyDependencies: { spec: [PARAM_SET] },
      },
    ]);
    expect(node).toEqual({
      nodeNetwork: { network: "vpc", subnetwork: "subnet" },
      podNetwork: { subnetwork: "subnet", secondaryPodRange: "range" },
    });
  });

  test("in a VPC that exists it makes a subnet; the name of its range can be chosen", async () => {
    const registered = await start(mode);
    new PodNetwork("data", { ...L3, network: "vpc", podRange: "range" });
    await settled();
    expect(registered.map((r) => r.resource)).toEqual([COMPONENT, SUBNET, PARAM_SET, NETWORK]);
    expect(registered[1]!.inputs).toEqual({
      region: REGION,
      network: "vpc",
      ipCidrRange: "10.9.0.0/24",
      secondaryIpRanges: [{ rangeName: "range", ipCidrRange: "10.10.0.0/20" }],
    });
    const spec = { vpc: "vpc", vpcSubnet: name, podIPv4Ranges: { rangeNames: ["range"] } };
    expect(registered[2]!.inputs).toMatchObject({ spec });
  });

  test("a node pool comes after the subnet, and a Pod after the Network", async () => {
    await start(mode);
    const data = new PodNetwork("data", L3);
    await settled();
    const made = async (output: unknown) => (await resourcesOf(output as typeof data.name)).map((r) => r === data.vpc);
    expect(await made(data.node.nodeNetwork.network)).toEqual([true]);
    for (const output of [data.node.nodeNetwork.subnetwork, data.node.podNetwork!.secondaryPodRange])
      expect(await resourcesOf(output as typeof data.name)).toEqual([data.subnetwork]);
    expect(await resourcesOf(data.name)).toEqual([data.podNetwork]);
  });
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start();
});
const find = (resource: string) => registered.find((r) => r.resource === resource)!;

describe("what belongs together is taken together", () => {
  test("the plan of a VPC", async () => {
    const { podNetworks } = new DataplaneV2Network("edge", {
      region: REGION,
      project: "host",
      podNetworks: { data: { podsPerNode: 8 }, fast: { deviceMode: "RDMA" } },
    });
    const data = new PodNetwork("data", podNetworks.data);
    const fast = new PodNetwork("fast", podNetworks.fast);
    await settled();
    expect(find(SUBNET).inputs).toEqual({
      project: "host",
      region: REGION,
      network: UNKNOWN,
      ipCidrRange: podNetworks.data.nodeCidr,
      secondaryIpRanges: [{ rangeName: "pods", ipCidrRange: podNetworks.data.podCidr }],
    });
    expect([data.node.podNetwork?.maxPodsPerNode, fast.node.podNetwork]).toEqual([8, undefined]);
  });

  test("a path that is not known yet turns into a name", async () => {
    registered = await start("update");
    const network = ofTheCloud("projects/host/global/networks/vpc", "a");
    const { node } = new PodNetwork("data", {
      network,
      subnetwork: ofTheCloud("a/b/subnet", "b"),
      podRange: "c",
    });
    await settled();
    expect(find(PARAM_SET).inputs).toMatchObject({ spec: { vpc: "vpc", vpcSubnet: "subnet" } });
    expect(find(PARAM_SET).dependencies).toEqual(["test:index:Elsewhere::a", "test:index:Elsewhere::b"]);
    expect(await valueOf(node.nodeNetwork.network as Output<string>)).toBe("vpc");
  });

  test("a pool carries all of them; two networks on one subnet share its interface", async () => {
    const data = new PodNetwork("data", L3);
    const more = new PodNetwork("more", { ...data.node.nodeNetwork, podRange: "more", podsPerNode: 16 });
    const fast = new PodNetwork("fast", DEVICE);
    const podNetworks = [data.node, fast.node, more.node];
    new DataplaneV2NodePool("edge", { cluster: "web", location: "r", kubeconfig: "k", podNetworks });
    await settled();
    const pool = find("gcp:container/nodePool:NodePool::edge");
    expect(pool.inputs["networkConfig"]).toEqual({
      additionalNodeNetworkConfigs: [
        { network: UNKNOWN, subnetwork: UNKNOWN },
        { network: UNKNOWN, subnetwork: UNKNOWN },
      ],
      additionalPodNetworkConfigs: [
        { subnetwork: UNKNOWN, secondaryPodRange: "pods", maxPodsPerNode: 8 },
        { subnetwork: UNKNOWN, secondaryPodRange: "more", maxPodsPerNode: 16 },
      ],
    });
    const edges = ["data", "fast"].flatMap((name) => [VPC, SUBNET].map((of) => of.replace("data", name)));
    expect(pool.propertyDependencies).toEqual({ networkConfig: edges.sort() });
  });
});

describe("interfaces of a Pod", () => {
  const read = async (annotations: ReturnType<PodNetwork["interfaces"]>) => {
    const { "networking.gke.io/interfaces": list, "networking.gke.io/default-interface": first, ...none } = annotations;
    expect(none).toEqual({});
    return { interfaces: JSON.parse((await valueOf(list!)) as string) as unknown, first: await valueOf(first!) };
  };

  test("known before anything is made: the cluster's own network, then this one", async () => {
    const data = new PodNetwork("data", L3);
    expect(await read(data.interfaces())).toEqual({
      interfaces: [
        { interfaceName: "eth0", network: "default" },
        { interfaceName: "eth1", network: "data" },
      ],
      first: "eth0",
    });
  });

  test("with others, and another default", async () => {
    const data = new PodNetwork("data", L3);
    const fast = new PodNetwork("fast", { ...DEVICE, name: "very-fast" });
    const annotations = data.interfaces({
      interfaceName: "net1",
      others: { net2: fast.name, net3: "elsewhere" },
      defaultInterface: "net1",
    });
    expect(await read(annotations)).toEqual({
      interfaces: [
        { interfaceName: "eth0", network: "default" },
        { interfaceName: "net1", network: "data" },
        { interfaceName: "net2", network: "very-fast" },
        { interfaceName: "net3", network: "elsewhere" },
      ],
      first: "net1",
    });
    expect(await resourcesOf(annotations["networking.gke.io/interfaces"]!)).toEqual([data.podNetwork, fast.podNetwork]);
  });

  test("of a network whose name is not known yet", async () => {
    const data = new PodNetwork("data", { ...L3, name: ofTheCloud("data") });
    expect(await valueOf(data.interfaces()["networking.gke.io/interfaces"]!)).toBe(UNKNOWN);
  });

  test("refused, all at once, and nothing but that", async () => {
    const data = new PodNetwork("data", L3);
    await settled();
    const others = { eth0: "a", eth7: "b", eth2: "c" };
    const lines = await refusal(
      () => data.interfaces({ interfaceName: "eth7", others, defaultInterface: "eth9" }),
      registered,
    );
    expect(lines).toEqual([
      'others.eth0: "eth0" is the name of another interface. Choose another name. [arguments]',
      'others.eth7: "eth7" is the name of another interface. Choose another name. [arguments]',
      'defaultInterface: "eth9" is none of eth0, eth7, eth2. Choose one of them. [arguments]',
    ]);
    const twice = await refusal(() => data.interfaces({ others: { eth2: "data", eth3: "default" } }), registered);
    expect(twice.map((line) => line.replace(/\. .* \[/, " … ["))).toEqual([
      'others.eth2: is on the network "data" of eth1 … [pod-interfaces-are-valid]',
      'others.eth3: is on the network "default" of eth0 … [pod-interfaces-are-valid]',
    ]);
    const unusable = { waytoolonginterfacename: "a", "eth 4": "b", eth5: "" };
    const names = await refusal(() => data.interfaces({ interfaceName: "eth/1", others: unusable }), registered);
    expect(names.map((line) => line.replace(/\. .* \[/, " … ["))).toEqual([
      'interfaceName: "eth/1" is no name that an interface can have … [pod-interfaces-are-valid]',
      'others.waytoolonginterfacename: "waytoolonginterfacename" is no name that an interface can have … [pod-interfaces-are-valid]',
      'others["eth 4"]: "eth 4" is no name that an interface can have … [pod-interfaces-are-valid]',
      "others.eth5: has neither network nor interface … [pod-interfaces-are-valid]",
    ]);
    expect(await refusal(() => data.interfaces({ interfaceName: "eth0" }), registered)).toEqual([
      'interfaceName: "eth0" is the interface on the cluster\'s own network. Choose another name. [arguments]',
    ]);
  });
});

describe("refused", () => {
  const refused = (args: PodNetworkArgs) => refusal(() => new PodNetwork("data", args), registered);

  test("all at once, under the argument that was typed", async () => {
    const lines = await refused({
      name: "Data_1",
      region: REGION,
      nodeCidr: "10.9.0.9/24",
      podCidr: "fd00::/8",
      podsPerNode: 257,
      nodes: 0,
      mtu: 9000,
      routes: ["10.20.0.0/16", "0.0.0.0/0", "10.20.0.1/16"],
    });
    expect(lines).toEqual([
      'name: "Data_1" is no name of an object. Write small letters, digits and -, a letter first. [arguments]',
      "podsPerNode: 257 is not a whole number of 1 to 256. Choose a number of 1 to 256. [arguments]",
      "nodes: 0 is not a whole number of 1 or more. Choose a number of 1 or more. [arguments]",
      "nodeCidr: 10.9.0.9/24 begins inside its block. Write 10.9.0.0/24. [arguments]",
      "podCidr: fd00::/8 is IPv6, and an IPv4 range is needed. Write one such as 10.0.0.0/8. [arguments]",
      "routes[1]: 0.0.0.0/0 is all addresses. Name the ranges that are reached through it. [arguments]",
      "routes[2]: 10.20.0.1/16 begins inside its block. Write 10.20.0.0/16. [arguments]",
      "mtu: 9000 is not a whole number of 1300 to 8896 bytes. Choose a number from 1300 to 8896. [mtu-within-range]",
    ]);
  });

  test.each<[args: PodNetworkArgs, lines: string[]]>([
    [{ ...L3, nodes: 128 }, []],
    [
      { ...L3, nodes: 257, podsPerNode: 9 },
      [
        "nodeCidr: 10.9.0.0/24 holds 256 addresses for 257 nodes, which need 257. Choose a /23 or larger, or plan for less. [arguments]",
        "podCidr: 10.10.0.0/20 holds 4096 addresses for 9 Pods on each of 257 nodes, which need 4626. Choose a /19 or larger, or plan for less. [arguments]",
      ],
    ],
    [
      { ...L3, podCidr: "10.9.0.0/16" },
      ["podCidr: 10.9.0.0/16 meets nodeCidr 10.9.0.0/24. Choose a range of its own. [arguments]"],
    ],
    [
      { ...L3, name: "default" },
      ['name: "default" is the cluster\'s own Pod network. Choose another name. [arguments]'],
    ],
    [
      { ...L3, name: "pod-network" },
      ['name: "pod-network" is the cluster\'s own Pod network. Choose another name. [arguments]'],
    ],
  ])("%j", async (args, lines) => {
    if (lines.length > 0) expect(await refused(args)).toEqual(lines);
    else expect(() => new PodNetwork("data", args)).not.toThrow();
    await settled();
  });

  const paths = async (args: PodNetworkArgs) => (await refused(args)).map((line) => line.slice(0, line.indexOf(": ")));

  test.each<[args: PodNetworkArgs, at: string[]]>([
    [{}, ["region", "nodeCidr", "podCidr"]],
    [{ deviceMode: "RDMA" }, ["region", "nodeCidr"]],
    [{ ...L3, network: "vpc", mtu: 1500 }, ["mtu"]],
    [{ subnetwork: "subnet" }, ["network", "podRange"]],
    [{ subnetwork: "subnet", deviceMode: "RDMA" }, ["network"]],
    [{ ...EXISTING, ...L3 }, ["region", "nodeCidr", "podCidr"]],
    [{ ...EXISTING, project: "host", nodes: 3, mtu: 1500 }, ["project", "mtu", "nodes"]],
    [{ ...EXISTING, deviceMode: "NetDevice" }, ["podRange"]],
    [{ ...L3, ...DEVICE, podRange: "range" }, ["podRange", "podsPerNode", "podCidr"]],
    [{ ...EXISTING, ...DEVICE, podCidr: "10.10.0.0/20" }, ["region", "nodeCidr", "podCidr", "podRange"]],
  ])("%j", async (args, at) => expect(await paths(args)).toEqual(at));

  test("what is missing, and what would have no effect", async () => {
    expect(await refused({ deviceMode: "RDMA", podRange: "range", network: "vpc", mtu: 1500, region: REGION })).toEqual(
      [
        "nodeCidr: is missing for the subnet that is to be made. Give it, or name a subnetwork that exists. [arguments]",
        "mtu: is for a VPC that is made, and network exists. Leave it out. [arguments]",
        "podRange: is for a layer-3 network, and deviceMode makes it one of devices. Leave it out. [arguments]",
      ],
    );
    expect(await refused({ subnetwork: "subnet", network: "vpc", nodes: 3 })).toEqual([
      "podRange: is missing beside subnetwork. Give it as well. [arguments]",
      "nodes: is for a subnet that is made, and subnetwork exists. Leave it out. [arguments]",
    ]);
  });

  test("what is not known yet is left to the cloud", async () => {
    const late = <T>(value: T, name: string) => ofTheCloud(value, name);
    new PodNetwork("data", {
      ...{ name: late("no_name", "a"), region: REGION, nodeCidr: late("10.9.0.9/24", "b"), podCidr: late("no", "c") },
      ...{ podsPerNode: late(1000, "d"), nodes: late(0, "e"), routes: [late("0.0.0.0/0", "f")], mtu: late(9000, "g") },
    });
    await settled();
    expect(registered.map((r) => r.resource)).toContain(NETWORK);
  });

  test("a name that the component cannot pass on", async () => {
    const lines = await refusal(() => new PodNetwork("Data 1", L3), registered);
    expect(lines.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual(['name: "Data 1"']);
  });
});

test("a waiver reaches the policy pack, and lets its finding pass", async () => {
  const waive = [{ rule: "mtu-within-range", reason: "a test", until: "2999-12-31" }];
  new PodNetwork("data", { ...L3, mtu: 9000, waive });
  await settled();
  expect(find(COMPONENT).inputs).toEqual({ name: "data", region: REGION, waive });
});

test("undefined counts as not given", async () => {
  new PodNetwork("data", { ...L3, deviceMode: undefined, name: undefined, mtu: undefined, network: undefined });
  await settled();
  expect(find(VPC).inputs).toEqual({ mtu: 8896, autoCreateSubnetworks: false });
  expect(find(NETWORK).inputs).toMatchObject({ metadata: { name: "data" } });
});

test("isInstance", async () => {
  const data = new PodNetwork("data", L3);
  await settled();
  expect([data, data.vpc, {}, null].map((x) => PodNetwork.isInstance(x))).toEqual([true, false, false, false]);
});
