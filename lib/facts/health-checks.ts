import { fact } from "./fact";
import { PAGES } from "./pages";

/** How a health check asks, in the words of the GKE component, and the block of the resource that says so. */
export const HEALTH_CHECK_PROTOCOLS = fact(
  { TCP: "tcpHealthCheck", HTTP: "httpHealthCheck", HTTPS: "httpsHealthCheck" },
  { source: PAGES.providerHealthCheck, section: "compute/regionhealthcheck", readOn: "2026-11-21" },
);

/** How often a health check asks, and how long it waits for the answer, in seconds, where it does not say. */
export const HEALTH_CHECK_DEFAULTS = fact(
  { checkIntervalSec: 5, timeoutSec: 5 },
  { source: PAGES.healthChecks, section: "How health checks work", readOn: "2026-11-21" },
);
