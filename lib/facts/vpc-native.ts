import { fact } from "./fact";
import { PAGES } from "./pages";

/** Pod addresses are alias IPs of the VPC, not routes. */
export const VPC_NATIVE = fact("VPC_NATIVE", {
  source: PAGES.aboutVpcNative,
  section: "VPC-native clusters",
  readOn: "2026-11-21",
});

/**
 * A range of Pods that is given on the cluster itself, without `ipAllocationPolicy` and `networkingMode`, makes a new
 * cluster routes-based; Autopilot is VPC-native all the same.
 */
export const RANGE_MEANS_ROUTES = fact("clusterIpv4Cidr", {
  source: PAGES.terraformCluster,
  section: "resource_container_cluster: cluster_ipv4_cidr, expandIPAllocationPolicy",
  readOn: "2026-11-21",
});

/** Dataplane V2 runs on clusters whose Pods have alias IPs; the other mode gives each node a route. */
export const DATAPLANE_V2_IS_VPC_NATIVE = fact(
  { not: "ROUTES" },
  { source: PAGES.usingDataplaneV2, section: "Creating a GKE cluster with Dataplane V2", readOn: "2026-11-21" },
);
