import { fact } from "./fact";
import { PAGES } from "./pages";

/** The Gateway classes of persistent IP addresses, and the type of the addresses that each takes. */
export const PERSISTENT_IP_CLASSES = fact(
  {
    "gke-persistent-regional-external-managed": "EXTERNAL",
    "gke-persistent-regional-internal-managed": "INTERNAL",
  },
  { source: PAGES.setUpPersistentIps, section: "Create a Gateway", readOn: "2026-11-21" },
);

/** Newer classes, for a faster failover, in some clusters' class lists only; they need a Pod network of type Device. */
export const FAST_FAILOVER_CLASSES = fact(
  {
    "gke-persistent-fast-regional-external-managed": "EXTERNAL",
    "gke-persistent-fast-regional-internal-managed": "INTERNAL",
  },
  { source: PAGES.aboutPersistentIps, section: "Persistent IP addresses", readOn: "2026-11-21" },
);

/** Classes of the same controller in the class lists of newer clusters: taken to be those of health-check load balancing. */
export const LOAD_BALANCING_CLASSES = fact(
  {
    "gke-passthrough-lb-external-managed": "EXTERNAL",
    "gke-passthrough-lb-internal-managed": "INTERNAL",
  },
  {
    source: PAGES.healthCheckLoadBalancing,
    section: "Create a Gateway",
    readOn: "2026-11-21",
    certainty: "inferred",
  },
);

/** The addresses of a Gateway, and of its routes, are in the region of the cluster. */
export const PERSISTENT_ADDRESS_REGION = fact(true, {
  source: PAGES.setUpPersistentIps,
  section: "Reserve IP addresses",
  readOn: "2026-11-21",
});
