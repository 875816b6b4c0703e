import { fact } from "./fact";
import { PAGES } from "./pages";

/**
 * The first version of each minor line that has a feature. A list of floors and not one minimum, because Google
 * backports: a line between two listed ones needs the highest.
 */
export const FLOORS = {
  dataplaneV2: fact(["1.20.6-gke.700"], {
    source: PAGES.usingDataplaneV2,
    section: "Creating a GKE cluster with Dataplane V2",
    readOn: "2026-11-21",
  }),
  fqdnNetworkPolicy: fact(["1.26.4-gke.500", "1.27.1-gke.400"], {
    source: PAGES.fqdnNetworkPolicies,
    section: "Before you begin",
    readOn: "2026-11-21",
  }),
  /** On by default in clusters that are created from this version on. */
  nodeLocalDnsCache: fact(["1.34.1-gke.3720000"], {
    source: PAGES.releaseNotes,
    section: "NodeLocal DNSCache",
    readOn: "2026-07-31",
  }),
} as const;
