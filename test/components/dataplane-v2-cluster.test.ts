import * as pulumi from "@pulumi/pulumi";
import { DataplaneV2Cluster, type DataplaneV2ClusterArgs, DataplaneV2Network } from "../../lib";
import { ofTheCloud, type Registered, resourcesOf, secret, settled, start, UNKNOWN, valueOf } from "./monitor";

const LOCATION = "asia-northeast3";
const PLACE = { network: "vpc", subnetwork: "nodes", podRange: "pods", serviceRange: "services" };
const COMPONENT = "gke-dpv2:index:DataplaneV2Cluster::edge";
const CLUSTER = "gcp:container/cluster:Cluster::edge";
const PROVIDER = "pulumi:providers:kubernetes::edge";

/** Of a cluster in an existing VPC, given by four plain strings. */
const STANDARD = {
  ...{ location: LOCATION, network: "vpc", subnetwork: "nodes", networkingMode: "VPC_NATIVE" },
  ipAllocationPolicy: { clusterSecondaryRangeName: "pods", servicesSecondaryRangeName: "services" },
  datapathProvider: "ADVANCED_DATAPATH",
  removeDefaultNodePool: true,
  initialNodeCount: 1,
  deletionProtection: true,
  releaseChannel: { channel: "REGULAR" },
  privateClusterConfig: { enablePrivateNodes: true, enablePrivateEndpoint: false },
  addonsConfig: { dnsCacheConfig: { enabled: true } },
  workloadIdentityConfig: { workloadPool: "from-provider.svc.id.goog" },
};

/** The kubeconfig of the cloud that `monitor.ts` plays. */
const KUBECONFIG = {
  apiVersion: "v1",
  kind: "Config",
  "current-context": "edge-1234567",
  clusters: [
    {
      name: "edge-1234567",
      cluster: { server: "https://203.0.113.9", "certificate-authority-data": "Q0E=" },
    },
  ],
  users: [
    {
      name: "edge-1234567",
      user: {
        exec: {
          apiVersion: "client.authentication.k8s.io/v1beta1",
          command: "gke-gcloud-auth-plugin",
          installHint: "Install it with: gcloud components install gke-gcloud-auth-plugin",
          provideClusterInfo: true,
        },
      },
    },
  ],
  contexts: [{ name: "edge-1234567", context: { cluster: "edge-1234567", user: "edge-1234567" } }],
};

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole", async () => {
    const registered = await start(mode);
    new DataplaneV2Cluster("edge", { ...PLACE, location: LOCATION });
    await settled();

    const known = mode === "update";
    expect(registered).toEqual([
      {
        resource: COMPONENT,
        inputs: { location: LOCATION, enableAutopilot: false },
        parent: "",
        dependencies: [],
        propertyDependencies: {},
        protect: false,
        outputs: {
          name: known ? "edge-1234567" : UNKNOWN,
          location: LOCATION,
          endpoint: known ? "203.0.113.9" : UNKNOWN,
          kubeconfig: known ? secret(JSON.stringify(KUBECONFIG)) : UNKNOWN,
        },
      },
      {
        resource: CLUSTER,
        inputs: STANDARD,
        parent: COMPONENT,
        dependencies: [],
        propertyDependencies: {},
        protect: false,
      },
    ]);
  });

  test("in the component's own VPC", async () => {
    const registered = await start(mode);
    const network = new DataplaneV2Network("edge", { region: LOCATION });
    new DataplaneV2Cluster("edge", { ...network.placement, location: LOCATION });
    await settled();

    const cluster = find(registered, CLUSTER);
    const [vpc, subnet] = ["gcp:compute/network:Network::edge", "gcp:compute/subnetwork:Subnetwork::edge"];
    expect(cluster.inputs).toEqual({
      ...STANDARD,
      network: mode === "update" ? "gcp:compute/network:Network/edge" : UNKNOWN,
      subnetwork: mode === "update" ? "gcp:compute/subnetwork:Subnetwork/edge" : UNKNOWN,
    });
    expect(cluster.dependencies).toEqual([vpc, subnet]);
    expect(cluster.propertyDependencies).toEqual({
      network: [vpc],
      subnetwork: [subnet],
      ipAllocationPolicy: [subnet],
    });
  });
});

describe("outputs", () => {
  test("the kubeconfig is a secret without a token, from the cluster's endpoint and certificate", async () => {
    await start("update");
    const { cluster, kubeconfig } = new DataplaneV2Cluster("edge", { ...PLACE, location: LOCATION });
    await settled();
    expect(await pulumi.isSecret(kubeconfig)).toBe(true);
    expect(JSON.parse(await valueOf(kubeconfig))).toEqual(KUBECONFIG);
    expect((await resourcesOf(kubeconfig)).map((r) => r === cluster)).toEqual([true]);
  });

  test("the placement says whether there is multi-networking", async () => {
    await start("update");
    const place = (enableMultiNetworking?: boolean) =>
      new DataplaneV2Cluster("edge", { ...PLACE, location: LOCATION, enableMultiNetworking }).placement;
    expect([place(), place(false), place(true)].map((p) => p.enableMultiNetworking)).toEqual([false, false, true]);
    await settled();
  });

  test("the placement leads to the cluster by its path", async () => {
    await start("update");
    const { placement } = new DataplaneV2Cluster("edge", { ...PLACE, location: LOCATION });
    await settled();
    expect(await valueOf(placement.cluster)).toBe("gcp:container/cluster:Cluster/edge");
    expect(await valueOf(placement.location)).toBe(LOCATION);
    expect(JSON.parse(await valueOf(placement.kubeconfig))).toEqual(KUBECONFIG);
  });

  test("a Kubernetes provider is made when asked for, once", async () => {
    const registered = await start("preview");
    const cluster = new DataplaneV2Cluster("edge", { ...PLACE, location: LOCATION });
    await settled();
    expect(registered).toHaveLength(2);
    expect(cluster.provider).toBe(cluster.provider);
    await settled();
    expect(registered.slice(2)).toEqual([
      {
        resource: PROVIDER,
        inputs: { kubeconfig: UNKNOWN },
        parent: COMPONENT,
        dependencies: [CLUSTER],
        propertyDependencies: { kubeconfig: [CLUSTER] },
        protect: false,
      },
    ]);
  });
});

describe("arguments", () => {
  const build = async (args: Partial<DataplaneV2ClusterArgs>, mode: "preview" | "update" = "preview") => {
    const registered = await start(mode);
    new DataplaneV2Cluster("edge", { ...PLACE, location: LOCATION, ...args });
    await settled();
    return find(registered, CLUSTER).inputs;
  };

  const without = (...keys: (keyof typeof STANDARD)[]) =>
    Object.fromEntries(Object.entries(STANDARD).filter(([key]) => !keys.includes(key as keyof typeof STANDARD)));

  const observing = (enableMetrics: boolean, enableRelay: boolean, ...enableComponents: string[]) => ({
    monitoringConfig: { enableComponents, advancedDatapathObservabilityConfig: { enableMetrics, enableRelay } },
  });
  const WEEKEND = {
    startTime: "2026-01-03T02:00:00Z",
    endTime: "2026-01-03T08:00:00Z",
    recurrence: "FREQ=WEEKLY;BYDAY=SA,SU",
  };

  test.each<[args: Partial<DataplaneV2ClusterArgs>, changed: object]>([
    [{ project: "p" }, { project: "p", workloadIdentityConfig: { workloadPool: "p.svc.id.goog" } }],
    [{ workloadIdentity: false }, { workloadIdentityConfig: { workloadPool: "" } }],
    [{ deletionProtection: false }, { deletionProtection: false }],
    [{ releaseChannel: "RAPID" }, { releaseChannel: { channel: "RAPID" } }],
    [{ minMasterVersion: "1.33.1-gke.100" }, { minMasterVersion: "1.33.1-gke.100" }],
    [
      { enablePrivateNodes: false },
      { privateClusterConfig: { enablePrivateNodes: false, enablePrivateEndpoint: false } },
    ],
    [
      { enablePrivateEndpoint: true },
      { privateClusterConfig: { enablePrivateNodes: true, enablePrivateEndpoint: true } },
    ],
    [
      { authorizedNetworks: [{ cidrBlock: "203.0.113.0/24", displayName: "office" }] },
      { masterAuthorizedNetworksConfig: { cidrBlocks: [{ cidrBlock: "203.0.113.0/24", displayName: "office" }] } },
    ],
    [{ authorizedNetworks: [] }, { masterAuthorizedNetworksConfig: { cidrBlocks: [] } }],
    [{ maintenanceWindow: WEEKEND }, { maintenancePolicy: { recurringWindow: WEEKEND } }],
    [{ podsPerNode: 64 }, { defaultMaxPodsPerNode: 64 }],
    [
      { extraPodRanges: ["batch"] },
      {
        ipAllocationPolicy: {
          ...STANDARD.ipAllocationPolicy,
          additionalPodRangesConfig: { podRangeNames: ["batch"] },
        },
      },
    ],
    [{ enableMultiNetworking: true }, { enableMultiNetworking: true }],
    [{ gatewayApi: true }, { gatewayApiConfig: { channel: "CHANNEL_STANDARD" } }],
    [{ gatewayApi: false }, { gatewayApiConfig: { channel: "CHANNEL_DISABLED" } }],
    [{ enableFqdnNetworkPolicy: true }, { enableFqdnNetworkPolicy: true }],
    [{ enableCiliumClusterwideNetworkPolicy: true }, { enableCiliumClusterwideNetworkPolicy: true }],
    [
      { inTransitEncryptionConfig: "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT" },
      { inTransitEncryptionConfig: "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT" },
    ],
    [{ dataplaneV2Metrics: true }, observing(true, false, "SYSTEM_COMPONENTS")],
    [{ dataplaneV2FlowObservability: true }, observing(false, true, "SYSTEM_COMPONENTS")],
    [{ dataplaneV2Metrics: true, monitoringComponents: ["POD"] }, observing(true, false, "POD")],
    [{ monitoringComponents: ["POD"] }, { monitoringConfig: { enableComponents: ["POD"] } }],
    [{ nodeLocalDnsCache: false }, { addonsConfig: { dnsCacheConfig: { enabled: false } } }],
    [{ resourceLabels: { team: "net" } }, { resourceLabels: { team: "net" } }],
    [{ releaseChannel: undefined, podsPerNode: undefined, nodeLocalDnsCache: undefined }, {}],
  ])("%j", async (args, changed) => {
    expect(await build(args)).toEqual({ ...STANDARD, ...changed });
  });

  test.each(["preview", "update"] as const)("Autopilot is not told what it decides itself, in %s", async (mode) => {
    const standardOnly = ["datapathProvider", "removeDefaultNodePool", "initialNodeCount", "addonsConfig"] as const;
    const autopilot = { ...without(...standardOnly, "workloadIdentityConfig"), enableAutopilot: true };
    expect(await build({ enableAutopilot: true }, mode)).toEqual(autopilot);
    const features = {
      enableMultiNetworking: true,
      enableFqdnNetworkPolicy: true,
      enableCiliumClusterwideNetworkPolicy: true,
    };
    const watched = { dataplaneV2FlowObservability: true, workloadIdentity: true, ...features };
    expect(await build({ enableAutopilot: true, ...watched }, mode)).toEqual({
      ...autopilot,
      ...features,
      ...observing(true, true, "SYSTEM_COMPONENTS"),
    });
  });

  test("values of the cloud are passed on, each at its own place", async () => {
    const registered = await start();
    new DataplaneV2Cluster("edge", {
      ...PLACE,
      location: LOCATION,
      gatewayApi: ofTheCloud(true, "gateway"),
      releaseChannel: ofTheCloud("RAPID" as const, "channel"),
    });
    await settled();
    const cluster = find(registered, CLUSTER);
    expect(cluster.inputs).toEqual({
      ...STANDARD,
      gatewayApiConfig: { channel: UNKNOWN },
      releaseChannel: { channel: UNKNOWN },
    });
    expect(cluster.propertyDependencies).toEqual({
      gatewayApiConfig: ["test:index:Elsewhere::gateway"],
      releaseChannel: ["test:index:Elsewhere::channel"],
    });
  });

  test("isInstance", async () => {
    await start();
    const cluster = new DataplaneV2Cluster("edge", { ...PLACE, location: LOCATION });
    await settled();
    expect([cluster, cluster.cluster, undefined].map((x) => DataplaneV2Cluster.isInstance(x))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

const find = (registered: readonly Registered[], resource: string): Registered =>
  registered.find((r) => r.resource === resource)!;
