import { fact } from "./fact";
import { PAGES } from "./pages";

/** anetd resolves the names: without Dataplane V2 nobody enforces an FQDNNetworkPolicy. */
export const FQDN_POLICY_NEEDS_DATAPLANE_V2 = fact(true, {
  source: PAGES.fqdnNetworkPolicies,
  section: "Requirements and limitations",
  readOn: "2026-11-21",
});

/**
 * Off unless a cluster sets `enableFqdnNetworkPolicy`: to switch it on installs the CRD, before that nobody serves the
 * kind. A new Autopilot cluster has it by an update only.
 */
export const FQDN_POLICY_IS_OPTIONAL = fact("enableFqdnNetworkPolicy", {
  source: PAGES.fqdnNetworkPolicies,
  section: "Enable FQDN Network Policy",
  readOn: "2026-11-21",
});

/** What one entry of a policy takes: by the schema of the kind, which knows no `endPort`. */
export const FQDN_POLICY_LIMITS = fact(
  { match: ["name", "pattern"], protocols: ["TCP", "UDP", "ALL"] },
  { source: PAGES.fqdnCrd, section: "config/crds: FQDNNetworkPolicy v1alpha1", readOn: "2026-11-21" },
);
