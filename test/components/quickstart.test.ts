import { settled, start } from "./monitor";

const UNDER = "gke-dpv2:index";
const OBJECTS = [
  "kubernetes:core/v1:Namespace::hello",
  "kubernetes:apps/v1:Deployment::hello",
  "kubernetes:core/v1:Service::hello",
  "kubernetes:networking.k8s.io/v1:NetworkPolicy::hello",
];

test.each(["preview", "update"] as const)("the quickstart, in %s", async (mode) => {
  const registered = await start(mode);
  jest.isolateModules(() => void require("../../examples/quickstart"));
  await settled();

  const inputsOf = (resource: string) => registered.find((r) => r.resource === resource)?.inputs;
  expect(registered.map((r) => r.resource).sort()).toEqual(
    [
      `${UNDER}:DataplaneV2Network::quickstart`,
      "gcp:compute/network:Network::quickstart",
      "gcp:compute/subnetwork:Subnetwork::quickstart",
      "gcp:compute/router:Router::quickstart-nat",
      "gcp:compute/routerNat:RouterNat::quickstart-nat",
      `${UNDER}:DataplaneV2Cluster::quickstart`,
      "gcp:container/cluster:Cluster::quickstart",
      `${UNDER}:DataplaneV2NodePool::quickstart`,
      "gcp:container/nodePool:NodePool::quickstart",
      "pulumi:providers:kubernetes::quickstart",
      ...OBJECTS,
    ].sort(),
  );
  expect(inputsOf("gcp:compute/network:Network::quickstart")).toEqual({ mtu: 8896, autoCreateSubnetworks: false });
  expect(inputsOf("gcp:container/cluster:Cluster::quickstart")).toMatchObject({
    networkingMode: "VPC_NATIVE",
    datapathProvider: "ADVANCED_DATAPATH",
    releaseChannel: { channel: "REGULAR" },
    deletionProtection: true,
  });
  expect(inputsOf("gcp:container/nodePool:NodePool::quickstart")).toMatchObject({
    autoscaling: { minNodeCount: 1, maxNodeCount: 3 },
    nodeConfig: { imageType: "COS_CONTAINERD" },
  });
  const kubernetes = registered.find((r) => r.resource === "pulumi:providers:kubernetes::quickstart")!;
  expect(kubernetes.dependencies).toContain("gcp:container/nodePool:NodePool::quickstart");
});
