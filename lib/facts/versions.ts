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
} as const;
