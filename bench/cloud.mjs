// What a crowd has of Google Cloud: type and inputs by a number.

export const ip = (i) => `34.${(i >> 8) % 250}.${i % 250}.1`;
export const inside = (i) => `10.${(i >> 8) % 250}.${i % 250}.0/24`;

export const CLOUD = {
  cluster: (i) => ["container/cluster:Cluster", { ...clusterNamed(`web-${i}`), clusterIpv4Cidr: inside(i) }],
  pool: (i) => [
    "container/nodePool:NodePool",
    {
      cluster: "web",
      version: "1.27.3-gke.100",
      nodeConfig: { linuxNodeConfig: { sysctls: { "net.ipv4.ip_local_port_range": "1024 65535" } } },
      networkConfig: { podIpv4CidrBlock: inside(i) },
    },
  ],
  network: () => ["compute/network:Network", { mtu: 1460 }],
  subnetwork: (i) => [
    "compute/subnetwork:Subnetwork",
    {
      network: `web-${i - 2}`,
      ipCidrRange: inside(i),
      secondaryIpRanges: [{ rangeName: "pods", ipCidrRange: inside(i) }],
    },
  ],
  address: (i) => [
    "compute/address:Address",
    { addressType: "INTERNAL", address: ip(i), subnetwork: `web-${i - 2}`, region: "asia-northeast3" },
  ],
  prefix: (i) => [
    "compute/publicDelegatedPrefix:PublicDelegatedPrefix",
    { ipCidrRange: inside(i), parentPrefix: `web-${i - 1}`, region: "asia-northeast3", mode: "DELEGATION" },
  ],
};

export const clusterNamed = (name) => ({
  name,
  location: "asia-northeast3",
  network: "vpc",
  datapathProvider: "ADVANCED_DATAPATH",
  enableMultiNetworking: true,
  workloadIdentityConfig: { workloadPool: "p.svc.id.goog" },
  masterVersion: "1.27.3-gke.100",
});
