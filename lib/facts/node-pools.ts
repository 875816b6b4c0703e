import { fact } from "./fact";
import { PAGES } from "./pages";

/** Container-Optimized OS: what service steering and multi-networking ask of nodes. */
export const NODE_IMAGE = fact("COS_CONTAINERD", {
  source: PAGES.setUpServiceSteering,
  section: "Requirements",
  readOn: "2026-11-21",
});

/** Lets IAM alone decide what a node's service account may do. */
export const NODE_SCOPE = fact("https://www.googleapis.com/auth/cloud-platform", {
  source: PAGES.clusterApi,
  section: "NodeConfig.oauthScopes",
  readOn: "2026-11-21",
});

/** What Pods find at the metadata server: GKE's own, which Workload Identity needs, or the node's. */
export const WORKLOAD_METADATA = fact(["GKE_METADATA", "GCE_METADATA"], {
  source: PAGES.workloadIdentity,
  section: "Update an existing node pool",
  readOn: "2026-11-21",
});

export const TAINT_EFFECTS = fact(["NO_SCHEDULE", "PREFER_NO_SCHEDULE", "NO_EXECUTE"], {
  source: PAGES.clusterApi,
  section: "NodeTaint.Effect",
  readOn: "2026-11-21",
});

/** What the boot disk of a node holds at least, in GB. */
export const SMALLEST_DISK = fact(10, {
  source: PAGES.clusterApi,
  section: "NodeConfig.diskSizeGb",
  readOn: "2026-11-21",
});

/** The fewest nodes, in each zone, that a pool without autoscaling is created with. */
export const SMALLEST_POOL = fact(1, {
  source: PAGES.terraformCluster,
  section: "resource_container_cluster: initial_node_count",
  readOn: "2026-11-21",
});

/** The pool that every Standard cluster begins with, unless it lists its pools; `nodeVersion` is about this one alone. */
export const DEFAULT_POOL = fact("default-pool", {
  source: PAGES.terraformCluster,
  section: "resource_container_cluster: node_version, remove_default_node_pool",
  readOn: "2026-11-21",
});
