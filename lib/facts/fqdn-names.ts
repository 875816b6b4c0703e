import { fact } from "./fact";
import { PAGES } from "./pages";

/** Names of ClusterIP and headless Services: what they resolve to is not admitted. */
export const FQDN_NOT_IN_CLUSTER = fact("cluster.local", {
  source: PAGES.fqdnNetworkPolicies,
  section: "Requirements and limitations",
  readOn: "2026-11-21",
});

/** The kind as the API server serves it. */
export const FQDN_POLICY_KIND = fact(
  { apiVersion: "networking.gke.io/v1alpha1", kind: "FQDNNetworkPolicy" },
  { source: PAGES.fqdnCrd, section: "config/crds: FQDNNetworkPolicy v1alpha1", readOn: "2026-11-21" },
);
