import { fact } from "./fact";
import { PAGES } from "./pages";

/**
 * What cannot be asked of an Autopilot cluster, because it decides that itself or does not have it. Read in the
 * requests of `gcloud container clusters create-auto` 528. Multi-networking is not among them: it is accepted there,
 * against the page. Nor are FQDN network policies: their page switches them on for Autopilot and Standard alike.
 */
export const NOT_ON_AUTOPILOT = fact(
  {
    dataplaneV2Metrics: "Autopilot always collects them",
    gatewayApi: "Autopilot decides it itself",
    inTransitEncryptionConfig: "Autopilot does not have it",
  },
  { source: PAGES.gcloud, section: "Flags", readOn: "2026-11-21" },
);

/** What the provider refuses beside `enable_autopilot`. */
export const CONFLICTS_WITH_AUTOPILOT = fact(
  {
    podsPerNode: "Autopilot decides it itself",
    nodeLocalDnsCache: "Autopilot always runs it",
  },
  { source: PAGES.terraformCluster, section: "resource_container_cluster: ConflictsWith", readOn: "2026-11-21" },
);

/** Autopilot always runs Workload Identity. */
export const AUTOPILOT_HAS_WORKLOAD_IDENTITY = fact(true, {
  source: PAGES.aboutAutopilot,
  section: "Security",
  readOn: "2026-11-21",
});
