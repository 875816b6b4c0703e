import { fact } from "./fact";
import { PAGES } from "./pages";

/** Off unless a cluster sets `enableCiliumClusterwideNetworkPolicy`: then nobody serves or enforces the kind. */
export const CLUSTERWIDE_POLICY_IS_OPTIONAL = fact("enableCiliumClusterwideNetworkPolicy", {
  source: PAGES.terraformCluster,
  section: "resource_container_cluster: enable_cilium_clusterwide_network_policy",
  readOn: "2026-08-21",
});

/** Seen absent on GKE; the page speaks of clusters that have it. */
export const CILIUM_POLICY_SEEN_ABSENT = fact(true, {
  source: PAGES.aboutDataplaneV2,
  section: "Limitations",
  readOn: "2026-04-10",
  certainty: "inferred",
});
