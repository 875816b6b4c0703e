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
  /** As the page first had it, together with multi-networking. */
  persistentIp: fact(["1.29"], {
    source: PAGES.setUpPersistentIps,
    section: "Requirements (Preview)",
    readOn: "2026-11-21",
  }),
  /** As the page has it now: no longer with multi-networking, and so on the default network too. */
  persistentIpOnDefaultNetwork: fact(["1.31"], {
    source: PAGES.setUpPersistentIps,
    section: "Requirements",
    readOn: "2026-11-21",
  }),
  persistentIpLoadBalancing: fact(["1.32.3-gke.1440000"], {
    source: PAGES.healthCheckLoadBalancing,
    section: "Requirements and limitations",
    readOn: "2026-11-21",
  }),
  multiNetworking: fact(["1.28"], {
    source: PAGES.setUpMultiNetworking,
    section: "Requirements",
    readOn: "2026-11-21",
  }),
  /** As the page has it now; an older one knew Standard clusters only. */
  multiNetworkingOnAutopilot: fact(["1.29.5-gke.1091000", "1.30.1-gke.1280000"], {
    source: PAGES.setUpMultiNetworking,
    section: "Requirements",
    readOn: "2026-11-21",
  }),
  /** Of the nodes. As the page has it now; an older one knew Container-Optimized OS only. */
  multiNetworkingOnUbuntu: fact(["1.32.3-gke.1785000"], {
    source: PAGES.setUpMultiNetworking,
    section: "Requirements",
    readOn: "2026-11-21",
  }),
  serviceSteering: fact(["1.30"], {
    source: PAGES.setUpServiceSteering,
    section: "Requirements",
    readOn: "2026-11-21",
  }),
  /** On by default in clusters that are created from this version on. */
  nodeLocalDnsCache: fact(["1.34.1-gke.3720000"], {
    source: PAGES.releaseNotes,
    section: "NodeLocal DNSCache",
    readOn: "2026-07-31",
  }),
} as const;
