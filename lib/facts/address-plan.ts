import { fact } from "./fact";
import { PAGES } from "./pages";

const podsPerNode = {
  source: PAGES.flexiblePodCidr,
  section: "CIDR ranges for Standard clusters",
  readOn: "2026-11-21",
};
const ranges = { source: PAGES.aboutVpcNative, section: "IP address range planning", readOn: "2026-11-21" };
const subnets = { source: PAGES.vpcSubnets, section: "Unusable addresses in IPv4 subnet ranges", readOn: "2026-11-21" };

/** How many Pods one node of a Standard cluster may be asked to run. */
export const PODS_PER_NODE = fact({ min: 8, max: 256, default: 110 }, podsPerNode);

/** A node's block of Pod addresses holds at least this many for each Pod, so that one just freed is not used again soon. */
export const ADDRESSES_PER_POD = fact(2, podsPerNode);

/** What GKE's own ranges serve, where nothing is said: Pods /14, their nodes /22, Services /20. */
export const GKE_RANGES = fact({ nodes: 1020, services: 4096 }, { ...ranges, certainty: "unverified" });

/** The first two and the last two addresses of a subnet's primary range are Google's; of a secondary one all are free. */
export const RESERVED_ADDRESSES = fact(4, subnets);

/** The smallest ranges that a subnet takes for its nodes and a cluster for its Pods and Services, in addresses. */
export const SMALLEST_RANGES = fact({ nodes: 8, pods: 256, services: 16 }, { ...ranges, certainty: "unverified" });

/** What ranges are planned by. */
export const ADDRESS_HABITS = {
  perPod: ADDRESSES_PER_POD.value,
  keptInSubnet: RESERVED_ADDRESSES.value,
  least: SMALLEST_RANGES.value,
};

/** The largest block of private addresses. */
export const PRIVATE_ADDRESSES = fact("10.0.0.0/8", {
  source: PAGES.privateAddresses,
  section: "3. Private Address Space",
  readOn: "2026-11-21",
});
