import { fact } from "./fact";
import { PAGES } from "./pages";

const about = { source: PAGES.aboutMultiNetworking, readOn: "2026-11-21" };
const setUp = { source: PAGES.setUpMultiNetworking, readOn: "2026-11-21" };

/** The managed Hubble relay of Dataplane V2's observability does not run on clusters with multi-networking. */
export const RELAY_OR_MULTI_NETWORKING = fact(true, { ...about, section: "Limitations" });

/** Multi-networking is a part of Dataplane V2. */
export const MULTI_NETWORKING_NEEDS_DATAPLANE_V2 = fact(true, { ...setUp, section: "Requirements" });

/** It does not work on clusters with dual-stack networking. */
export const MULTI_NETWORKING_OR_DUAL_STACK = fact(true, { ...setUp, section: "General limitations" });

/** `ipAllocationPolicy.stackType` of a dual-stack cluster. */
export const DUAL_STACK = fact("IPV4_IPV6", {
  source: PAGES.clusterApi,
  section: "StackType",
  readOn: "2026-11-21",
});

/** The page describes Standard clusters; requests for Autopilot clusters are accepted all the same. */
export const MULTI_NETWORKING_IS_FOR_STANDARD = fact(true, {
  ...about,
  section: "About multi-network support for Pods",
});

/** Images of nodes that may carry extra interfaces; Ubuntu only from a newer version on. */
export const MULTI_NETWORKING_IMAGES = fact(["COS_CONTAINERD", "UBUNTU_CONTAINERD"], {
  ...setUp,
  section: "Requirements",
});

/** Interfaces that a node may have beside its first one. */
export const EXTRA_NODE_INTERFACES = fact(7, { ...about, section: "Overview" });

/** Machine types with accelerators that have more of them, by name; not read on the page again. */
export const EXTRA_INTERFACES_OF_ACCELERATORS = fact(
  { "a3-megagpu-8g": 8, "a3-ultragpu-8g": 9, "a4-highgpu-8g": 9 },
  {
    source: PAGES.acceleratorMachines,
    section: "Network bandwidth and GPUs",
    readOn: "2026-11-21",
    certainty: "unverified",
  },
);

/** Interfaces of a machine, its first one included: one for each vCPU, within these bounds. Not read type by type. */
export const INTERFACES_BY_VCPUS = fact(
  { least: 2, most: 8 },
  {
    source: PAGES.multipleInterfaces,
    section: "Maximum number of network interfaces",
    readOn: "2026-11-21",
    certainty: "unverified",
  },
);

/** The most Pod networks of a node pool: help text of gcloud only. */
export const POD_NETWORKS_OF_A_POOL = fact(35, {
  source: PAGES.gcloudNodePools,
  section: "--additional-pod-network",
  readOn: "2026-11-21",
  certainty: "unverified",
});

/** A node network is a VPC and one of its subnets: both are named. */
export const NODE_NETWORK_FIELDS = fact(["network", "subnetwork"], {
  source: PAGES.gcloudNodePools,
  section: "--additional-node-network",
  readOn: "2026-11-21",
});

/** The Pod networks of a cluster have no address in common. */
export const POD_NETWORKS_ARE_DISJOINT = fact(true, { ...setUp, section: "General limitations" });

/** A Pod network's range holds at least this many addresses for each Pod of each node. */
export const POD_NETWORK_ADDRESSES_PER_POD = fact(2, {
  source: PAGES.gcloudNodePools,
  section: "--additional-pod-network",
  readOn: "2026-11-21",
});

/** A Pod gets an interface on a network only on a node whose pool was created with that network. */
export const POD_NETWORKS_COME_WITH_POOLS = fact(true, { ...about, section: "Terminology and concepts" });
