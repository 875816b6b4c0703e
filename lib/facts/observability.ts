import { fact } from "./fact";
import { PAGES } from "./pages";

/** "When you create a new GKE Autopilot cluster, GKE enables Dataplane V2 metrics by default." */
export const AUTOPILOT_COLLECTS_METRICS = fact(true, {
  source: PAGES.dataplaneV2Observability,
  section: "Create an Autopilot cluster with GKE Dataplane V2 metrics enabled",
  readOn: "2026-11-21",
});

/**
 * What has to stand beside any other monitoring setting: the provider sends an empty list where none is given, and
 * an empty list switches all monitoring off.
 */
export const SYSTEM_MONITORING = fact("SYSTEM_COMPONENTS", {
  source: PAGES.clusterApi,
  section: "MonitoringComponentConfig.enableComponents",
  readOn: "2026-11-21",
});
