import * as pulumi from "@pulumi/pulumi";
import {
  DataplaneV2Cluster,
  type DataplaneV2ClusterArgs,
  DataplaneV2Network,
  type DataplaneV2NetworkArgs,
  DataplaneV2NodePool,
  type DataplaneV2NodePoolArgs,
  PodNetwork,
  type PodNetworkArgs,
  RULES,
} from "../../lib";
import { tokensOf } from "../../lib/rules/rule";
import { argumentsOf } from "./declared";
import { ofTheCloud, type Registered, settled, start } from "./monitor";

let registered: Registered[];
beforeEach(async () => {
  registered = await start();
});

const IN_VPC = { location: "r", network: "vpc", subnetwork: "nodes", podRange: "pods", serviceRange: "services" };
const IN_CLUSTER = { cluster: "web", location: "r", kubeconfig: "k" };

const network = (args: Partial<DataplaneV2NetworkArgs>) => new DataplaneV2Network("edge", { region: "r", ...args });
const cluster = (args: Partial<DataplaneV2ClusterArgs>) => new DataplaneV2Cluster("edge", { ...IN_VPC, ...args });
const pool = (args: Partial<DataplaneV2NodePoolArgs>) => new DataplaneV2NodePool("edge", { ...IN_CLUSTER, ...args });

const networks = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ nodeNetwork: { network: `vpc${i}`, subnetwork: `subnet${i}` } }));

const podNetwork = (args: Partial<PodNetworkArgs>) =>
  new PodNetwork("edge", { region: "r", nodeCidr: "10.9.0.0/24", podCidr: "10.10.0.0/20", ...args });

const PORTS = "net.ipv4.ip_local_port_range";
const BAD_PORTS = { [PORTS]: "1024 65535" };

/** The refusal that `build` ends in; nothing may be left of it in the engine. */
async function refusalOf(build: () => unknown): Promise<pulumi.InputPropertiesError> {
  const before = registered.length;
  try {
    build();
  } catch (e) {
    await settled();
    expect(registered.slice(before)).toEqual([]);
    expect([pulumi.InputPropertiesError.isInstance(e), pulumi.RunError.isInstance(e)]).toEqual([true, true]);
    return e as pulumi.InputPropertiesError;
  }
  await settled();
  throw new Error("not refused");
}
const pathsOf = async (build: () => unknown) => (await refusalOf(build)).errors.map((e) => e.propertyPath);

describe("every finding at once, under the argument that the user typed", () => {
  test("of a network", async () => {
    const { message } = await refusalOf(() =>
      network({
        mtu: 9000,
        nodes: 0,
        podsPerNode: 300,
        podCidr: "10.4.0.9/14",
        serviceCidr: "no",
        extraPodCidrs: { services: "10.0.0.0/24" },
      }),
    );
    expect(message.split("\n")).toEqual([
      'gke-dpv2:index:DataplaneV2Network "edge" is refused:',
      "  nodes: 0 is not a whole number of 1 or more. Choose a number of 1 or more. [arguments]",
      "  podsPerNode: 300 is not a whole number of 8 to 256. Choose a number of 8 to 256. [arguments]",
      "  podCidr: 10.4.0.9/14 begins inside its block. Write 10.4.0.0/14. [arguments]",
      '  serviceCidr: "no" is no IPv4 range. Write one such as 10.0.0.0/8. [arguments]',
      '  extraPodCidrs.services: "services" is the name of one of the subnet\'s own ranges. Choose another name. [arguments]',
      "  mtu: 9000 is not a whole number of 1300 to 8896 bytes. Choose a number from 1300 to 8896. [mtu-within-range]",
    ]);
  });

  test("of a cluster", async () => {
    const { message } = await refusalOf(() =>
      cluster({
        minMasterVersion: "1.20.5-gke.1",
        podsPerNode: 7,
        authorizedNetworks: [{ cidrBlock: "203.0.113.0/24" }, { cidrBlock: "203.0.113.7/24" }],
      }),
    );
    expect(message.split("\n").map((line) => line.replace(/\. .* \[/, " … ["))).toEqual([
      'gke-dpv2:index:DataplaneV2Cluster "edge" is refused:',
      "  podsPerNode: 7 is not a whole number of 8 to 256 … [arguments]",
      '  authorizedNetworks[1].cidrBlock: "203.0.113.7/24" is no IPv4 range … [arguments]',
      '  minMasterVersion: "1.20.5-gke.1" is older than 1.20.6-gke.700 … [dataplane-v2-needs-version]',
    ]);
  });

  test("of a node pool", async () => {
    const { message } = await refusalOf(() =>
      pool({ sysctls: BAD_PORTS, nodeCount: 3, maxNodeCount: 5, podsPerNode: 4 }),
    );
    expect(message.split("\n").map((line) => line.replace(/\. .* \[/, " … ["))).toEqual([
      'gke-dpv2:index:DataplaneV2NodePool "edge" is refused:',
      "  podsPerNode: 4 is not a whole number of 8 to 256 … [arguments]",
      "  nodeCount: stands beside maxNodeCount, between which the autoscaler chooses … [arguments]",
      `  sysctls["${PORTS}"]: 1024-65535 meets the NodePorts 30000-32767: 4.3 % of new flows leave from one of them … [node-port-not-in-ephemeral-range]`,
    ]);
  });
});

describe("what cannot work, and no rule speaks of", () => {
  test.each<[args: Partial<DataplaneV2NetworkArgs>, paths: string[]]>([
    [{ podsPerNode: 7 }, ["podsPerNode"]],
    [{ podsPerNode: 8 }, []],
    [{ podsPerNode: 256 }, []],
    [{ podsPerNode: 257 }, ["podsPerNode"]],
    [{ podsPerNode: 64.5 }, ["podsPerNode"]],
    [{ nodes: NaN, services: -1 }, ["nodes", "services"]],
    [{ parentCidr: "10.0.0.0/14" }, ["parentCidr"]],
    [{ parentCidr: "10.0.0.0/13" }, []],
    [{ parentCidr: "fd00::/8" }, ["parentCidr"]],
    [{ nodes: 1e9 }, ["parentCidr"]],
    [{ nodeCidr: "10.0.0.0/22", podCidr: "10.0.0.0/14" }, ["podCidr"]],
    [{ extraPodCidrs: { batch: "10.4.0.0/24" } }, ["extraPodCidrs.batch"]],
    [{ extraPodCidrs: { a: "10.64.0.0/16", b: "10.64.128.0/17" } }, ["extraPodCidrs.b"]],
    [{ extraPodCidrs: { a: "10.64.0.0/17", b: "10.64.128.0/17" } }, []],
    [{ extraPodCidrs: { pods: "10.64.0.0/16" } }, ["extraPodCidrs.pods"]],
    [{ nodes: 128, nodeCidr: "10.64.0.0/25", podCidr: "10.65.0.0/17", services: 512, serviceCidr: "10.66.0.0/23" }, []],
    [
      { nodes: 129, nodeCidr: "10.64.0.0/25", podCidr: "10.65.0.0/17", services: 513, serviceCidr: "10.66.0.0/23" },
      ["nodeCidr", "podCidr", "serviceCidr"],
    ],
    [{ nodeCidr: "10.64.0.0/29", podCidr: "10.65.0.0/24", serviceCidr: "10.66.0.0/28" }, []],
    [{ podNetworks: { data: { podsPerNode: 256 }, fast: { deviceMode: "RDMA", nodes: 1 } } }, []],
    [
      { podNetworks: { data: { podsPerNode: 257, nodes: 0 } } },
      ["podNetworks.data.nodes", "podNetworks.data.podsPerNode"],
    ],
    [{ podNetworks: { "0": {} } }, ["podNetworks.0"]],
    [{ podNetworks: { fast: { deviceMode: "RDMA", podsPerNode: 8 } } }, ["podNetworks.fast.podsPerNode"]],
    [{ parentCidr: "10.0.0.0/13", podNetworks: { data: {} } }, ["parentCidr"]],
    [{ extraPodCidrs: { batch: "10.4.20.0/24" }, podNetworks: { data: { podsPerNode: 8 } } }, ["extraPodCidrs.batch"]],
  ])("network %j", async (args, paths) => {
    if (paths.length > 0) expect(await pathsOf(() => network(args))).toEqual(paths);
    else expect(() => network(args)).not.toThrow();
    await settled();
  });

  test.each<[args: Partial<DataplaneV2ClusterArgs>, paths: string[]]>([
    [{ podsPerNode: 8 }, []],
    [{ podsPerNode: 257 }, ["podsPerNode"]],
    [{ authorizedNetworks: [{ cidrBlock: "fd00::/8" }] }, ["authorizedNetworks[0].cidrBlock"]],
    [{ enableAutopilot: true, podsPerNode: 64 }, ["podsPerNode"]],
    [{ enableAutopilot: true, nodeLocalDnsCache: true }, ["nodeLocalDnsCache"]],
    [{ enableAutopilot: true, gatewayApi: true }, ["gatewayApi"]],
    [{ enableAutopilot: true, enableFqdnNetworkPolicy: true }, []],
    [{ enableAutopilot: true, enableFqdnNetworkPolicy: false }, []],
    [{ enableAutopilot: true, dataplaneV2Metrics: true }, ["dataplaneV2Metrics"]],
    [
      { enableAutopilot: true, inTransitEncryptionConfig: "IN_TRANSIT_ENCRYPTION_DISABLED" },
      ["inTransitEncryptionConfig"],
    ],
    [{ enableAutopilot: true, workloadIdentity: false }, ["workloadIdentity"]],
    [{ enableAutopilot: true, workloadIdentity: true, enableMultiNetworking: true }, []],
    [{ enableAutopilot: true, podsPerNode: undefined, gatewayApi: undefined }, []],
    [{ enableAutopilot: false, gatewayApi: true, workloadIdentity: false }, []],
  ])("cluster %j", async (args, paths) => {
    if (paths.length > 0) expect(await pathsOf(() => cluster(args))).toEqual(paths);
    else expect(() => cluster(args)).not.toThrow();
    await settled();
  });

  test.each<[args: Partial<DataplaneV2NodePoolArgs>, paths: string[]]>([
    [{ nodeCount: 1, minNodeCount: 1, maxNodeCount: 3 }, ["nodeCount"]],
    [{ nodeCount: 1, totalMaxNodeCount: 3 }, ["nodeCount"]],
    [{ minNodeCount: 1 }, ["minNodeCount"]],
    [{ totalMinNodeCount: 1 }, ["totalMinNodeCount"]],
    [{ maxNodeCount: 3, totalMaxNodeCount: 9 }, ["totalMaxNodeCount"]],
    [{ minNodeCount: 4, maxNodeCount: 3 }, ["minNodeCount"]],
    [{ minNodeCount: 3, maxNodeCount: 3 }, []],
    [{ minNodeCount: -1, maxNodeCount: 0 }, ["minNodeCount", "maxNodeCount"]],
    [{ maxSurge: 0 }, ["maxSurge"]],
    [{ maxSurge: 0, maxUnavailable: 0 }, ["maxSurge"]],
    [{ maxSurge: 0, maxUnavailable: 1 }, []],
    [{ podsPerNode: 257 }, ["podsPerNode"]],
    [{ podsPerNode: 256 }, []],
    [{ podNetworks: networks(7), enableMultiNetworking: true }, []],
    [{ podNetworks: networks(8) }, ["podNetworks"]],
    [{ podNetworks: [...networks(7), ...networks(7)] }, []],
    [{ podNetworks: networks(1), enableMultiNetworking: false }, ["podNetworks"]],
    [{ podNetworks: [], enableMultiNetworking: false }, []],
    [{ additionalNodeNetworkConfigs: [{ network: "a", subnetwork: "a" }], enableMultiNetworking: false }, []],
    [
      { podNetworks: [], additionalNodeNetworkConfigs: [], additionalPodNetworkConfigs: [] },
      ["additionalNodeNetworkConfigs", "additionalPodNetworkConfigs"],
    ],
    [
      { podNetworks: [...networks(1), { nodeNetwork: { network: "", subnetwork: "lan" } }] },
      ["podNetworks[1].nodeNetwork.network"],
    ],
    [{ diskSizeGb: 9 }, ["diskSizeGb"]],
    [{ diskSizeGb: 10 }, []],
    [{ diskSizeGb: NaN }, ["diskSizeGb"]],
    [{ nodeCount: 1.5 }, ["nodeCount"]],
    [{ nodeCount: -1, maxSurge: -1, maxUnavailable: -1 }, ["nodeCount", "maxSurge", "maxUnavailable"]],
    [{ nodeCount: 0, maxSurge: 1, maxUnavailable: 0 }, []],
    [{ location: "asia-northeast3", nodeLocations: ["asia-northeast3-a", "asia-northeast1-a"] }, ["nodeLocations[1]"]],
    [{ location: "asia-northeast3-a", nodeLocations: ["asia-northeast3-b"] }, []],
    [{ location: "asia-northeast3", nodeLocations: ["asia-northeast3"] }, ["nodeLocations[0]"]],
  ])("node pool %j", async (args, paths) => {
    if (paths.length > 0) expect(await pathsOf(() => pool(args))).toEqual(paths);
    else expect(() => pool(args)).not.toThrow();
    await settled();
  });

  test("what is not known yet is left to the cloud", async () => {
    network({ podCidr: ofTheCloud("10.0.0.1/8", "a"), extraPodCidrs: { b: ofTheCloud("no", "b") } });
    cluster({ podsPerNode: ofTheCloud(7, "c"), authorizedNetworks: [ofTheCloud({ cidrBlock: "no" }, "d")] });
    pool({ podsPerNode: ofTheCloud(7, "e"), minNodeCount: ofTheCloud(9, "f"), maxNodeCount: 3 });
    await settled();
    expect(registered.map((r) => r.resource)).toContain("gcp:container/nodePool:NodePool::edge");
  });
});

describe("the tracking view", () => {
  test("an unknown neighbour hides nothing: the sysctl beside it is refused at once", async () => {
    const serviceAccount = ofTheCloud("nodes@p.iam.gserviceaccount.com");
    const other = { ...BAD_PORTS, "net.core.somaxconn": ofTheCloud("4096", "backlog") };
    await settled();
    expect(await pathsOf(() => pool({ serviceAccount, sysctls: BAD_PORTS }))).toEqual([`sysctls["${PORTS}"]`]);
    expect(await pathsOf(() => pool({ sysctls: other }))).toEqual([`sysctls["${PORTS}"]`]);
  });

  test("an unknown value is not guessed: nothing is refused, and the child keeps its inputs and edges", async () => {
    pool({ sysctls: { [PORTS]: ofTheCloud("1024 65535") }, sizeConntrack: false });
    await settled();
    const child = registered.find((r) => r.resource === "gcp:container/nodePool:NodePool::edge")!;
    expect(child.inputs).toMatchObject({ cluster: "web", nodeCount: 1, nodeConfig: { imageType: "COS_CONTAINERD" } });
    expect(child.dependencies).toEqual(["test:index:Elsewhere::elsewhere"]);
    expect(child.propertyDependencies).toEqual({ nodeConfig: ["test:index:Elsewhere::elsewhere"] });
  });
});

describe("a waiver", () => {
  const rule = "node-port-not-in-ephemeral-range";
  const reason = "no NodePorts in this cluster";

  test("that holds lets the finding pass, and reaches the policy pack", async () => {
    const waive = [{ rule, reason, until: "2999-12-31" }];
    pool({ sysctls: BAD_PORTS, waive });
    await settled();
    expect(registered).toHaveLength(2);
    expect(registered[0]!.inputs).toMatchObject({ waive });
  });

  test.each<[name: string, waiver: { rule: string; reason: string; until: string }, said: string]>([
    ["has expired", { rule, reason, until: "2020-01-31" }, "its waiver expired on 2020-01-31"],
    ["has no reason", { rule, reason: " ", until: "2999-12-31" }, "its waiver gives no reason"],
    ["ends on no date", { rule, reason, until: "2999-02-31" }, "its waiver ends on no date"],
  ])("that %s does not, and the message says so", async (_, waiver, said) => {
    const { message } = await refusalOf(() => pool({ sysctls: BAD_PORTS, waive: [waiver] }));
    expect(message).toContain(`[${rule}] (${said}`);
  });

  test("is for one rule", async () => {
    const waive = [{ rule: "mtu-within-range", reason, until: "2999-12-31" }];
    expect(await pathsOf(() => pool({ sysctls: BAD_PORTS, waive }))).toHaveLength(1);
    expect(await pathsOf(() => pool({ waive, nodeCount: 1, maxNodeCount: 2 }))).toEqual(["nodeCount"]);
  });

  test("of a rule that does not exist is named beside what is refused", async () => {
    const waive = [{ rule: "node-port-in-ephemeral-range", reason, until: "2999-12-31" }];
    const { message } = await refusalOf(() => pool({ sysctls: BAD_PORTS, waive }));
    expect(message).toContain("waive[0].rule: names no rule. Take the id in brackets. [arguments]");
  });

  test("every component takes one", async () => {
    const waive = (id: string) => [{ rule: id, reason, until: "2999-12-31" }];
    network({ mtu: 9000, waive: waive("mtu-within-range") });
    cluster({ minMasterVersion: "1.19.1-gke.1", waive: waive("dataplane-v2-needs-version") });
    await settled();
    expect(registered.filter((r) => r.parent === "").map((r) => r.inputs["waive"])).toHaveLength(2);
  });
});

describe("every mandatory rule about a child is found under an argument", () => {
  /** What breaks each rule; `undefined` where no argument can. */
  const BREAKING: Record<string, Record<string, (() => unknown) | undefined>> = {
    DataplaneV2Network: { "mtu-within-range": () => network({ mtu: 1299 }) },
    DataplaneV2Cluster: {
      "dataplane-v2-needs-version": () => cluster({ minMasterVersion: "1.20.6-gke.699" }),
      "dataplane-v2-needs-vpc-native": undefined, // it always is
      "dataplane-v2-not-with-calico": undefined, // there is no argument for Calico
      "encryption-needs-dataplane-v2": undefined, // a Standard cluster has it, Autopilot refuses the argument
      "fqdn-policy-needs-dataplane-v2": undefined, // it always has it
      "fqdn-policy-needs-version": () => cluster({ enableFqdnNetworkPolicy: true, minMasterVersion: "1.26.3-gke.1" }),
      "multi-networking-needs-dataplane-v2": undefined, // it always has it
      "multi-networking-needs-version": () =>
        cluster({ enableMultiNetworking: true, minMasterVersion: "1.27.9-gke.1" }),
      "multi-networking-not-with-dual-stack": undefined, // there is no argument for dual stack
      "node-interfaces-within-limit": undefined, // the cluster has no nodes of its own
      "node-pool-runs-cos": undefined, // nor their image
      "node-port-not-in-ephemeral-range": undefined, // nor their sysctls
      "node-sysctl-within-range": undefined,
      "persistent-ip-needs-dataplane-v2": undefined, // what needs it is not in view
      "persistent-ip-needs-gateway-api": undefined,
      "persistent-ip-needs-version": undefined,
      "pod-range-fits-nodes": undefined, // the subnet of its ranges is not in view
      "pod-ranges-do-not-overlap": undefined,
      "route-load-balancing-needs-version": undefined, // what needs it is not in view
      "steering-needs-dataplane-v2": undefined,
      "steering-needs-version": undefined,
      "version-without-pod-ip-leak": () => cluster({ minMasterVersion: "1.22.16-gke.1" }),
    },
    DataplaneV2NodePool: {
      "multi-networking-needs-dataplane-v2": undefined, // its cluster is taken for one that has it
      "multi-networking-needs-version": undefined, // what version that runs is not known
      "node-interfaces-within-limit": () => pool({ podNetworks: networks(8) }),
      "node-pool-runs-cos": undefined, // there is no argument for the image
      "pod-range-fits-nodes": undefined, // the subnet of its ranges is not in view
      "pod-ranges-do-not-overlap": undefined,
      "node-port-not-in-ephemeral-range": () => pool({ sysctls: BAD_PORTS }),
      "node-sysctl-within-range": () => pool({ sysctls: { "net.core.somaxconn": "1" } }),
    },
    PodNetwork: {
      "device-param-set-owns-vpc": undefined, // the cluster and other networks are not in view
      "manifest-fits-schema": () => podNetwork({ podCidr: undefined, deviceMode: "netdevice" as "NetDevice" }),
      "mtu-within-range": () => podNetwork({ mtu: 1299 }),
      "multi-networking-needs-dataplane-v2": undefined, // its cluster is taken for one that has it
      "multi-networking-needs-version": undefined, // what version that runs is not known
      "param-set-device-or-ranges": () =>
        new PodNetwork("edge", { network: "global/networks/", subnetwork: "a", podRange: "b" }),
      "param-set-fits-network-type": undefined, // the type follows from the parameters
      "param-set-has-one-network": undefined, // each has its own
      "pod-ranges-do-not-overlap": undefined, // the cluster and other networks are not in view
    },
  };
  const CHILDREN: Record<string, readonly string[]> = {
    DataplaneV2Network: ["gcp:compute/network:Network", "gcp:compute/subnetwork:Subnetwork"],
    DataplaneV2Cluster: ["gcp:container/cluster:Cluster"],
    DataplaneV2NodePool: ["gcp:container/nodePool:NodePool"],
    PodNetwork: [
      "gcp:compute/network:Network",
      "gcp:compute/subnetwork:Subnetwork",
      "kubernetes:networking.gke.io/v1:GKENetworkParamSet",
      "kubernetes:networking.gke.io/v1:Network",
    ],
  };

  test.each(Object.keys(CHILDREN))("%s", async (component) => {
    const speaking = RULES.filter((r) => tokensOf(r).some((token) => CHILDREN[component]!.includes(token)));
    const mandatory = speaking.filter((r) => r.level === "mandatory").map((r) => r.id);
    expect(Object.keys(BREAKING[component]!).sort()).toEqual(mandatory.sort());

    for (const [id, build] of Object.entries(BREAKING[component]!)) {
      if (build === undefined) continue;
      const { errors } = await refusalOf(build);
      expect(errors.map((e) => e.reason)).toEqual([expect.stringContaining(`[${id}]`)]);
      for (const { propertyPath } of errors)
        expect(argumentsOf(`${component}Args`).map((a) => a.name)).toContain(/^\w+/.exec(propertyPath)![0]);
    }
  });
});
