import { fact } from "./fact";
import { PAGES } from "./pages";

const page = {
  source: PAGES.aboutDataplaneV2,
  section: "GKE Dataplane V2 technical specifications",
  readOn: "2026-04-10",
};

/** The most nodes of a cluster with Dataplane V2; of a regional one by its version, the newest first. */
export const MOST_NODES = fact(
  {
    regional: [
      { from: "1.31", nodes: 7500 },
      { from: "1.23", nodes: 5000 },
    ],
    older: 500,
    zonal: 1000,
  },
  page,
);

/** The most of each in a cluster with Dataplane V2; `endpoints` of all Services together, by the size of an eBPF map. */
export const MOST_SERVICES = fact(
  { services: 10_000, loadBalancers: 750, podsPerService: 10_000, endpoints: 260_000 },
  page,
);

/** A regional cluster runs its pools in this many zones where it names none. */
export const ZONES_OF_A_REGION = fact(3, {
  source: PAGES.clusterApi,
  section: "Cluster.locations",
  readOn: "2026-11-21",
});
