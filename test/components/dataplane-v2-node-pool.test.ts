import * as pulumi from "@pulumi/pulumi";
import { Namespace } from "@pulumi/kubernetes/core/v1/namespace";
import { DataplaneV2Cluster, DataplaneV2NodePool, type DataplaneV2NodePoolArgs } from "../../lib";
import { ofTheCloud, type Registered, resourcesOf, secret, settled, start, UNKNOWN, valueOf } from "./monitor";

const PLACE = { cluster: "web", location: "asia-northeast3", kubeconfig: "kubeconfig" };
const COMPONENT = "gke-dpv2:index:DataplaneV2NodePool::edge";
const POOL = "gcp:container/nodePool:NodePool::edge";
const CLUSTER = "gcp:container/cluster:Cluster::edge";
const PROVIDER = "pulumi:providers:kubernetes::edge";

const ON = (name: string, secondaryPodRange: string, maxPodsPerNode?: number) => ({
  nodeNetwork: { network: name, subnetwork: name },
  podNetwork: { subnetwork: name, secondaryPodRange, ...(maxPodsPerNode !== undefined && { maxPodsPerNode }) },
});

const CONNTRACK = {
  "net.netfilter.nf_conntrack_max": "524288", // 16 GB / 32 KB
  "net.netfilter.nf_conntrack_buckets": "131072",
};
const NODE = {
  imageType: "COS_CONTAINERD",
  machineType: "e2-standard-4",
  oauthScopes: ["https://www.googleapis.com/auth/cloud-platform"],
  shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
  workloadMetadataConfig: { mode: "GKE_METADATA" },
  linuxNodeConfig: { sysctls: CONNTRACK },
};
const DEFAULT = {
  cluster: "web",
  location: "asia-northeast3",
  nodeCount: 1,
  nodeConfig: NODE,
  management: { autoRepair: true, autoUpgrade: true },
};

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole, in an existing cluster", async () => {
    const registered = await start(mode);
    new DataplaneV2NodePool("edge", PLACE);
    await settled();
    expect(registered).toEqual([
      {
        resource: COMPONENT,
        inputs: { cluster: "web", location: "asia-northeast3", machineType: "e2-standard-4" },
        parent: "",
        dependencies: [],
        propertyDependencies: {},
        protect: false,
        outputs: { name: mode === "update" ? "edge-1234567" : UNKNOWN, kubeconfig: secret("kubeconfig") },
      },
      {
        resource: POOL,
        inputs: DEFAULT,
        parent: COMPONENT,
        dependencies: [],
        propertyDependencies: {},
        protect: false,
      },
    ]);
  });

  test("in the component's own cluster", async () => {
    const registered = await start(mode);
    new DataplaneV2NodePool("edge", clusterOf().placement);
    await settled();
    const pool = find(registered, POOL);
    const path = mode === "update" ? "gcp:container/cluster:Cluster/edge" : UNKNOWN;
    expect(pool.inputs).toEqual({ ...DEFAULT, cluster: path });
    expect(pool.dependencies).toEqual([CLUSTER]);
    expect(pool.propertyDependencies).toEqual({ cluster: [CLUSTER], location: [CLUSTER] });
  });

  test("workloads come after their nodes, and go before them", async () => {
    const registered = await start(mode);
    const pool = new DataplaneV2NodePool("edge", clusterOf().placement);
    await settled();
    expect(registered.map((r) => r.resource)).not.toContain(PROVIDER);

    expect(pool.provider).toBe(pool.provider);
    new Namespace("web", {}, { provider: pool.provider });
    await settled();
    const providers = registered.filter((r) => r.resource === PROVIDER);
    expect(providers).toHaveLength(1);
    expect(providers[0]).toMatchObject({
      parent: COMPONENT,
      dependencies: [CLUSTER, POOL],
      propertyDependencies: { kubeconfig: [CLUSTER, POOL] },
    });
  });
});

describe("the kubeconfig", () => {
  test("is the cluster's, known before the pool is there, and waits for it", async () => {
    await start("preview");
    const { kubeconfig, nodePool } = new DataplaneV2NodePool("edge", PLACE);
    await settled();
    expect(await valueOf(kubeconfig)).toBe("kubeconfig");
    expect(await pulumi.isSecret(kubeconfig)).toBe(true);
    expect((await resourcesOf(kubeconfig)).map((r) => r === nodePool)).toEqual([true]);
  });

  test("is no input of the component", async () => {
    const registered = await start("preview");
    new DataplaneV2NodePool("edge", { ...PLACE, kubeconfig: pulumi.secret("kubeconfig") });
    await settled();
    expect(JSON.stringify(registered.map((r) => r.inputs))).not.toContain("kubeconfig");
  });
});

describe("arguments", () => {
  const build = async (args: Partial<DataplaneV2NodePoolArgs>) => {
    const registered = await start();
    new DataplaneV2NodePool("edge", { ...PLACE, ...args });
    await settled();
    return find(registered, POOL).inputs;
  };
  const node = (changed: object) => ({ nodeConfig: { ...NODE, ...changed } });
  const TAINT = { key: "dedicated", value: "batch", effect: "NO_SCHEDULE" as const };

  test.each<[args: Partial<DataplaneV2NodePoolArgs>, changed: object]>([
    [{ project: "p" }, { project: "p" }],
    [{ nodeLocations: ["asia-northeast3-a"] }, { nodeLocations: ["asia-northeast3-a"] }],
    [{ nodeCount: 0 }, { nodeCount: 0 }],
    [{ diskSizeGb: 50, diskType: "pd-ssd" }, node({ diskSizeGb: 50, diskType: "pd-ssd" })],
    [{ spot: true }, node({ spot: true })],
    [
      { serviceAccount: "nodes@p.iam.gserviceaccount.com" },
      node({ serviceAccount: "nodes@p.iam.gserviceaccount.com" }),
    ],
    [{ oauthScopes: [] }, node({ oauthScopes: [] })],
    [
      { allowedUnsafeSysctls: ["net.ipv4.ip_nonlocal_bind"] },
      node({ kubeletConfig: { allowedUnsafeSysctls: ["net.ipv4.ip_nonlocal_bind"] } }),
    ],
    [{ labels: { tier: "edge" } }, node({ labels: { tier: "edge" } })],
    [{ taints: [TAINT] }, node({ taints: [TAINT] })],
    [{ tags: ["edge"] }, node({ tags: ["edge"] })],
    [{ podsPerNode: 32 }, { maxPodsPerNode: 32 }],
    [{ podRange: "batch" }, { networkConfig: { podRange: "batch" } }],
    [
      { additionalNodeNetworkConfigs: [{ network: "dmz", subnetwork: "dmz" }] },
      { networkConfig: { additionalNodeNetworkConfigs: [{ network: "dmz", subnetwork: "dmz" }] } },
    ],
    [
      { additionalPodNetworkConfigs: [{ secondaryPodRange: "dmz", maxPodsPerNode: 8 }] },
      { networkConfig: { additionalPodNetworkConfigs: [{ secondaryPodRange: "dmz", maxPodsPerNode: 8 }] } },
    ],
    [
      { podNetworks: [{ nodeNetwork: { network: "dmz", subnetwork: "dmz" } }], enableMultiNetworking: true },
      { networkConfig: { additionalNodeNetworkConfigs: [{ network: "dmz", subnetwork: "dmz" }] } },
    ],
    [
      {
        podRange: "batch",
        podNetworks: [ON("dmz", "a"), { nodeNetwork: { network: "fast", subnetwork: "fast" } }, ON("dmz", "b", 8)],
      },
      {
        networkConfig: {
          podRange: "batch",
          additionalNodeNetworkConfigs: [
            { network: "dmz", subnetwork: "dmz" },
            { network: "fast", subnetwork: "fast" },
          ],
          additionalPodNetworkConfigs: [
            { subnetwork: "dmz", secondaryPodRange: "a" },
            { subnetwork: "dmz", secondaryPodRange: "b", maxPodsPerNode: 8 },
          ],
        },
      },
    ],
    [{ podNetworks: [] }, {}],
    [
      { enableSecureBoot: false, enableIntegrityMonitoring: false },
      node({ shieldedInstanceConfig: { enableSecureBoot: false, enableIntegrityMonitoring: false } }),
    ],
    [{ workloadMetadata: "GCE_METADATA" }, node({ workloadMetadataConfig: { mode: "GCE_METADATA" } })],
    [{ autoRepair: false, autoUpgrade: false }, { management: { autoRepair: false, autoUpgrade: false } }],
    [{ maxSurge: 2 }, { upgradeSettings: { maxSurge: 2 } }],
    [{ maxSurge: 0, maxUnavailable: 1 }, { upgradeSettings: { maxSurge: 0, maxUnavailable: 1 } }],
    [{ version: "1.33.1-gke.100" }, { version: "1.33.1-gke.100" }],
    [{ machineType: undefined, podRange: undefined, maxSurge: undefined, sysctls: undefined }, {}],
  ])("%j", async (args, changed) => {
    expect(await build(args)).toEqual({ ...DEFAULT, ...changed });
  });

  test.each<[limits: Partial<DataplaneV2NodePoolArgs>]>([
    [{ minNodeCount: 0, maxNodeCount: 5 }],
    [{ maxNodeCount: 5 }],
    [{ totalMinNodeCount: 3, totalMaxNodeCount: 9 }],
  ])("limits %j leave the size to the autoscaler", async (autoscaling) => {
    const { nodeCount, ...rest } = DEFAULT;
    expect(nodeCount).toBe(1);
    expect(await build({ ...autoscaling, nodeCount: undefined })).toEqual({ ...rest, autoscaling });
  });

  test.each<[name: string, args: Partial<DataplaneV2NodePoolArgs>, sysctls: object | undefined]>([
    ["the least", { machineType: "e2-micro" }, sized(65536, 65536)],
    ["just above the least", { machineType: "custom-2-2080" }, sized(66560, 65536)],
    ["buckets above their least", { machineType: "n2-custom-4-8224" }, sized(263168, 65792)],
    ["the most", { machineType: "n2-highmem-128" }, sized(4194304, 524288)],
    ["just below the most buckets", { machineType: "n2-custom-16-65504" }, sized(2096128, 524032)],
    ["with local SSD", { machineType: "c3-standard-4-lssd" }, sized(524288, 131072)],
    ["an unknown machine", { machineType: "a2-highgpu-1g" }, undefined],
    ["bare metal", { machineType: "c3-highcpu-192-metal" }, undefined],
    ["a machine that is not known yet", { machineType: ofLater("e2-standard-4") }, undefined],
    ["switched off", { sizeConntrack: false }, undefined],
    ["a version without these sysctls", { version: "1.31.5-gke.1000" }, undefined],
    ["the first version with them", { version: "1.32.0-gke.1448000" }, CONNTRACK],
    ["a version that leaves it open", { version: "1.32" }, CONNTRACK],
    ["others beside", { sysctls: { "net.core.somaxconn": "4096" } }, { ...CONNTRACK, "net.core.somaxconn": "4096" }],
    [
      "the user's own wins",
      { sysctls: { "net.netfilter.nf_conntrack_max": "131072" } },
      { ...CONNTRACK, "net.netfilter.nf_conntrack_max": "131072" },
    ],
    ["an own one that is undefined", { sysctls: { "net.netfilter.nf_conntrack_max": undefined! } }, CONNTRACK],
    ["all of them later", { sysctls: ofLater({ a: "1" }) }, { ...CONNTRACK, a: "1" }],
  ])("conntrack: %s", async (_, args, sysctls) => {
    const { nodeConfig } = (await build(args)) as unknown as typeof DEFAULT;
    expect(nodeConfig.linuxNodeConfig?.sysctls).toEqual(sysctls);
  });

  test("values of the cloud are passed on, and the rest stays known", async () => {
    const registered = await start();
    new DataplaneV2NodePool("edge", {
      ...PLACE,
      serviceAccount: ofTheCloud("nodes", "account"),
      sysctls: { "net.core.somaxconn": ofTheCloud("4096", "backlog") },
      labels: ofTheCloud({ a: "b" }, "labels"),
    });
    await settled();
    const pool = find(registered, POOL);
    const sysctls = { ...CONNTRACK, "net.core.somaxconn": UNKNOWN };
    expect(pool.inputs).toEqual({
      ...DEFAULT,
      ...node({ serviceAccount: UNKNOWN, labels: UNKNOWN, linuxNodeConfig: { sysctls } }),
    });
    expect(pool.propertyDependencies).toEqual({
      nodeConfig: ["account", "backlog", "labels"].map((name) => `test:index:Elsewhere::${name}`),
    });
  });
});

const clusterOf = () =>
  new DataplaneV2Cluster("edge", {
    ...{ location: "asia-northeast3", network: "vpc", subnetwork: "nodes", podRange: "pods", serviceRange: "services" },
  });

function sized(max: number, buckets: number) {
  return { "net.netfilter.nf_conntrack_max": `${max}`, "net.netfilter.nf_conntrack_buckets": `${buckets}` };
}

const find = (registered: readonly Registered[], resource: string): Registered =>
  registered.find((r) => r.resource === resource)!;

function ofLater<T>(value: T): Promise<T> {
  return Promise.resolve(value);
}
