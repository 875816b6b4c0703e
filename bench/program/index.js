// The program of bench/preview.mjs: as many resources as its configuration says, a tenth of Google Cloud's and the others
// of Kubernetes, in the shapes and shares of a real stack.
const { Address } = require("@pulumi/gcp/compute/address");
const { Network } = require("@pulumi/gcp/compute/network");
const { Cluster } = require("@pulumi/gcp/container/cluster");
const { NodePool } = require("@pulumi/gcp/container/nodePool");
const { CustomResource } = require("@pulumi/kubernetes/apiextensions/customResource");
const { Deployment } = require("@pulumi/kubernetes/apps/v1/deployment");
const { Service } = require("@pulumi/kubernetes/core/v1/service");
const { NetworkPolicy } = require("@pulumi/kubernetes/networking/v1/networkPolicy");
const { Provider } = require("@pulumi/kubernetes/provider");
const { Config, interpolate } = require("@pulumi/pulumi");

const CLASSES = { Deployment, Service, NetworkPolicy };

const clusterArgs = (i, network) => ({
  location: "asia-northeast3",
  network: network.id,
  subnetwork: `nodes-${i}`,
  networkingMode: "VPC_NATIVE",
  datapathProvider: "ADVANCED_DATAPATH",
  deletionProtection: true,
  initialNodeCount: 1,
  removeDefaultNodePool: true,
  releaseChannel: { channel: "REGULAR" },
  ipAllocationPolicy: { clusterSecondaryRangeName: "pods", servicesSecondaryRangeName: "services" },
  privateClusterConfig: {
    enablePrivateNodes: true,
    enablePrivateEndpoint: false,
    masterIpv4CidrBlock: "172.16.0.0/28",
  },
  masterAuthorizedNetworksConfig: { cidrBlocks: [{ cidrBlock: "10.0.0.0/8", displayName: "inside" }] },
  addonsConfig: { dnsCacheConfig: { enabled: true }, httpLoadBalancing: { disabled: false } },
  workloadIdentityConfig: { workloadPool: "acme.svc.id.goog" },
  maintenancePolicy: {
    recurringWindow: { startTime: "2026-01-01T03:00:00Z", endTime: "2026-01-01T07:00:00Z", recurrence: "FREQ=DAILY" },
  },
  monitoringConfig: { enableComponents: ["SYSTEM_COMPONENTS"], managedPrometheus: { enabled: true } },
  loggingConfig: { enableComponents: ["SYSTEM_COMPONENTS", "WORKLOADS"] },
  verticalPodAutoscaling: { enabled: true },
  resourceLabels: { team: `team-${i}`, tier: "prod" },
});

const poolArgs = (i, cluster) => ({
  cluster: cluster.name,
  location: "asia-northeast3",
  nodeLocations: ["asia-northeast3-a", "asia-northeast3-b"],
  autoscaling: { minNodeCount: 1, maxNodeCount: 5, locationPolicy: "BALANCED" },
  management: { autoRepair: true, autoUpgrade: true },
  upgradeSettings: { maxSurge: 1, maxUnavailable: 0, strategy: "SURGE" },
  networkConfig: { enablePrivateNodes: true, podRange: "pods" },
  nodeConfig: {
    machineType: "n2-standard-8",
    imageType: "COS_CONTAINERD",
    diskSizeGb: 100,
    diskType: "pd-balanced",
    serviceAccount: `nodes-${i}@acme.iam.gserviceaccount.com`,
    oauthScopes: ["https://www.googleapis.com/auth/cloud-platform"],
    labels: { team: `team-${i}`, tier: "prod" },
    tags: ["nodes", `pool-${i}`],
    metadata: { "disable-legacy-endpoints": "true" },
    shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
    workloadMetadataConfig: { mode: "GKE_METADATA" },
    linuxNodeConfig: { sysctls: { "net.core.somaxconn": "4096", "net.ipv4.tcp_rmem": "4096 87380 6291456" } },
  },
});

module.exports = async () => {
  const { manifest } = await import("../manifests.mjs");
  const count = new Config().requireNumber("resources");
  const addresses = [];
  let provider;
  for (let i = 0; i < count / 100; i++) {
    const network = new Network(`net-${i}`, { autoCreateSubnetworks: false, mtu: 8896, routingMode: "REGIONAL" });
    const clusters = [0, 1].map((k) => new Cluster(`cluster-${i}-${k}`, clusterArgs(i, network)));
    for (let k = 0; k < 4; k++) new NodePool(`pool-${i}-${k}`, poolArgs(i, clusters[k % 2]));
    for (let k = 0; k < 3; k++)
      addresses.push(
        new Address(`address-${i}-${k}`, {
          region: "asia-northeast3",
          addressType: "EXTERNAL",
          networkTier: "PREMIUM",
        }),
      );
    provider ??= new Provider("cluster", { kubeconfig: interpolate`${clusters[0].endpoint}` });
    for (let k = 0; k < 90; k++) add(manifest(i * 90 + k), i * 90 + k);
  }

  function add({ kind, apiVersion, metadata, spec }, i) {
    const address = addresses[i % addresses.length].address;
    if (kind === "GKEIPRoute" && i % 2 === 0) spec = { ...spec, addresses: [{ ...spec.addresses[0], value: address }] };
    const Class = CLASSES[kind];
    if (Class) new Class(`web-${i}`, { metadata, spec }, { provider });
    else new CustomResource(`web-${i}`, { apiVersion, kind, metadata, spec }, { provider });
  }
};
